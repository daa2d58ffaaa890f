/** What "no conflicts" rests on, in words that never promise more than was read. */
import type { Coverage } from '../../shared/conflicts/conflict.ts';
import { isSeenInPart } from '../../shared/conflicts/coverage.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { type AgeLimit, readingAge } from '../../shared/model/reading-age.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { unconnectedCells } from '../../shared/review/attention.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { unknownAgeWords } from '../presenters/age-words.ts';
import { cellStatusWords, countsByReason } from '../presenters/cell-status-words.ts';
import { cellsWords } from '../presenters/conflict-phrases.ts';
import { counted } from '../presenters/counted.ts';
import { dateIn, formatDay, formatShortDay, formatTime } from '../presenters/format-time.ts';
import type { CheckStatus } from '../presenters/none-words.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { describeCell } from '../presenters/target-words.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';

export interface CoverageWords {
  /** `good` only if every cell was read well and lately. */
  readonly tone: 'good' | 'busy' | 'warning';
  /** `Checked against 26 of 28 cells, oldest data 09:12 EDT.` */
  readonly head: string;
  /** Further facts, each a sentence. */
  readonly facts: readonly string[];
  /** How many cells could not be read. */
  readonly missingCount: number;
  /** Few of them by name, each with why; of more how many for which reason. Empty if all were read. */
  readonly missing: readonly string[];
}

export interface CoverageInput {
  readonly coverage: Coverage;
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
  readonly limit: AgeLimit;
  readonly zone: Zone;
}

/** Words for a coverage and the cells behind it. */
export function coverageWords(input: CoverageInput): CoverageWords {
  const { coverage, cells, organization, limit, zone } = input;
  const { cellsTotal, cellsFresh, oldestReadAtMs, range } = coverage;
  const missing = cells.filter((cell) => !isPending(cell) && cell.status !== 'fresh');
  const inPart = cells.filter(isSeenInPart);
  const pending = cells.filter(isPending).length;
  const ageless = cells.filter(
    ({ readAtMs }) => readAtMs !== null && readingAge(readAtMs, limit) === 'unknown',
  ).length;
  const unconnected = cellsTotal === 0 ? 0 : unconnectedCells(cells, organization).length;
  const bare = cellsTotal === 0 ? 0 : environmentsWithoutCells(organization);
  const isStale = oldestReadAtMs !== null && readingAge(oldestReadAtMs, limit) === 'stale';
  return {
    tone: coverageTone({
      pending,
      missing: missing.length + inPart.length + unconnected + bare,
      cellsTotal,
      isStale: isStale || ageless > 0,
    }),
    head:
      cellsTotal === 0
        ? 'Checked against the plan alone: no AWS account is read.'
        : `Checked against ${cellsFresh} of ${cellsTotal} cells${ageOf(oldestReadAtMs, ageless, input)}${isStale ? ', stale' : ''}.`,
    facts: [
      ...(ageless > 0 ? [unknownAgeWords(ageless)] : []),
      ...(unconnected > 0 ? [unconnectedWords(unconnected)] : []),
      ...(pending > 0
        ? [
            counted(
              pending,
              '# cell is still being read; more may turn up.',
              '# cells are still being read; more may turn up.',
            ),
          ]
        : []),
      ...(inPart.length > 0 ? [inPartWords(inPart, organization)] : []),
      ...(bare > 0 ? [bareWords(bare)] : []),
      releasesWords(coverage, zone),
      `Windows from ${formatDay(range.startMs, zone)} to ${formatDay(range.endMs - 1, zone)}.`,
    ],
    missingCount: missing.length,
    missing: missing.length > mostNamed ? countsByReason(missing) : byName(missing, organization),
  };
}

/** More names would push what was found out of sight; Sources has them all. */
const mostNamed = 8;

const byName = (cells: readonly CellSummary[], organization: Organization): readonly string[] =>
  cells.map((each) => `${describeCell(each.cell, organization)} (${cellStatusWords(each.status)})`);

const unconnectedWords = (count: number): string =>
  count === 1
    ? '1 cell of the plan is not connected: nothing is known of it.'
    : `${count} cells of the plan are not connected: nothing is known of them.`;

const environmentsWithoutCells = ({ customers }: Organization): number =>
  customers.reduce(
    (sum, { environments }) => sum + environments.filter(({ cells }) => cells.length === 0).length,
    0,
  );

function inPartWords(cells: readonly CellSummary[], organization: Organization): string {
  const what = cellsWords(
    cells.map(({ cell }) => cellKey(cell)),
    organization,
  );
  return `Not all that is in ${what} could be read or understood; Sources has the lines.`;
}

const bareWords = (count: number): string =>
  counted(
    count,
    '1 environment names no account: nothing live is checked for it.',
    '# environments name no account: nothing live is checked for them.',
  );

/** Until when releases are known; of each unit that goes by them, where they differ. */
function releasesWords({ releasesKnownUntilMs, releasesOfUnits }: Coverage, zone: Zone): string {
  if (releasesKnownUntilMs === null) return 'No code releases are known.';
  const day = formatDay(releasesKnownUntilMs, zone);
  const untilOf = (knownUntilMs: EpochMs | null): string =>
    knownUntilMs === null ? 'not at all' : `until ${formatDay(knownUntilMs, zone)}`;
  if (releasesOfUnits.every(({ knownUntilMs }) => untilOf(knownUntilMs) === `until ${day}`)) {
    return `Code releases are known until ${day}.`;
  }
  const units = releasesOfUnits.map(
    ({ unit, knownUntilMs }) => `of ${unit} ${untilOf(knownUntilMs)}`,
  );
  return `Code releases are known ${units.join(', ')}.`;
}

function ageOf(
  oldestReadAtMs: EpochMs | null,
  ageless: number,
  { limit: { nowMs }, zone }: CoverageInput,
): string {
  if (ageless > 0) return ', some data of unknown age';
  return oldestReadAtMs === null ? '' : `, oldest data ${clock(oldestReadAtMs, nowMs, zone)}`;
}

function coverageTone(of: {
  readonly pending: number;
  readonly missing: number;
  readonly cellsTotal: number;
  readonly isStale: boolean;
}): CoverageWords['tone'] {
  if (of.missing > 0 || of.isStale || of.cellsTotal === 0) return 'warning';
  return of.pending > 0 ? 'busy' : 'good';
}

/** `09:12 EDT` today, `Tue 9 Mar 09:12 EST` before. */
function clock(atMs: EpochMs, nowMs: EpochMs, zone: Zone): string {
  const time = `${formatTime(atMs, zone).slice(0, 5)} ${zoneAbbreviation(atMs, zone)}`;
  return dateIn(atMs, zone) === dateIn(nowMs, zone)
    ? time
    : `${formatShortDay(atMs, zone)} ${time}`;
}

/** What an empty list of conflicts may be called, given what it rests on and whether it is current. */
export function emptyTitle({ tone, missingCount }: CoverageWords, status: CheckStatus): string {
  if (status === 'failed') return 'Not known: the check stopped';
  if (status !== 'current') return 'Checking…';
  if (tone === 'good') return 'No conflicts found';
  if (tone === 'busy') return 'No conflicts found so far';
  return missingCount > 0
    ? 'No conflicts found in what could be read'
    : 'No conflicts found, but this rests on little';
}
