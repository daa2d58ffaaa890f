/** The whole check, as it runs in the app, over two cells as they were read: its findings in short. */
import type { CheckFacts } from '../../../../renderer/state/check/check-facts.ts';
import { startFullCheck } from '../../../../renderer/state/check/full-check.ts';
import type { Conflict, Counterpart } from '../../../../shared/conflicts/conflict.ts';
import { coverageOf } from '../../../../shared/conflicts/coverage.ts';
import { prepareFingerprints } from '../../../../shared/conflicts/fingerprint.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { ageLimitOf } from '../../../../shared/model/reading-age.ts';
import type { Series } from '../../../../shared/model/series.ts';
import type {
  CellReading,
  ChangeCalendar,
  MaintenanceWindow,
} from '../../../../shared/model/snapshot.ts';
import { horizonOf } from '../../../../shared/occurrences/horizon.ts';
import { expandCell } from '../../../../shared/occurrences/live-occurrences.ts';
import { withWaiver } from '../../../../shared/planning/edit-waivers.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import { calendarText } from '../../../support/a-cloud.ts';
import { aPlan, aSeries } from '../../../support/a-plan.ts';

/** Wed 10 Mar 2027, 09:00 in New York, four days before its clocks change. */
const nowMs = Date.UTC(2027, 2, 10, 14);
const cell = { accountId: '111122223333', region: 'us-east-1' };

/** What a case is about: all the rest is a small plan, and cells that hold nothing and were just read. */
export interface Situation {
  readonly plan?: Partial<Plan>;
  /** The cell of production. */
  readonly east?: Partial<CellReading>;
  readonly nowMs?: number;
}

/** A series with one install, on production in New York for 6 h unless told otherwise. */
export const installAt = (local: string, differs: Partial<Series> = {}): Series =>
  aSeries({
    startTime: local.slice(11),
    rule: { kind: 'dates', dates: [local.slice(0, 10)] },
    ...differs,
  });

export const nonprod = { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' };

/** The same on nonprod. */
export const onNonprod = (local: string, differs: Partial<Series> = {}): Series =>
  installAt(local, { id: 'nonprod', target: nonprod, ...differs });

/** An instant of 2027, as `03-10T14:00` in UTC. */
export const at = (utc: string): number => Date.parse(`2027-${utc}Z`);

export const denied = { status: 'denied' } as const;

/** C20 of production's window at a local time, in short. */
export const unread = (local: string): string =>
  `C20 warning northwind-prod@${local}: 111122223333/us-east-1`;

/** A live maintenance window of production's cell, 4 h long. */
export const aMaintenanceWindow = (
  schedule: string,
  differs: Partial<MaintenanceWindow> = {},
): MaintenanceWindow => ({
  key: '111122223333/us-east-1/mw-1',
  cell,
  windowId: 'mw-1',
  name: 'nightly',
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule,
  targetCount: 1,
  taskMeaning: 'install',
  gated: 'not gated',
  ...differs,
});

/** A calendar of production's cell with one event that blocks, called `patch`; times as `20270321T020000Z`. */
export const aGuard = (uid: string, start: string, end: string): ChangeCalendar => ({
  key: '111122223333/us-east-1/guard',
  cell,
  name: 'guard',
  shared: false,
  polarity: 'DEFAULT_OPEN',
  text: calendarText(
    [
      'BEGIN:VEVENT',
      'DTSTAMP:20270101T080000Z',
      `UID:${uid}`,
      'SUMMARY:patch',
      `DTSTART:${start}`,
      `DTEND:${end}`,
      'END:VEVENT',
    ],
    'DEFAULT_OPEN',
  ),
  sizeBytes: 0,
  defaultVersion: 1,
  latestVersion: 1,
});

const aReading = (region: string, readAtMs: number): CellReading => ({
  cell: { ...cell, region },
  status: 'fresh',
  readAtMs,
  calendars: [],
  maintenanceWindows: [],
  problems: [],
});

/** The facts that the app has of a situation. */
export function factsOf({ plan, east = {}, nowMs: atMs = nowMs }: Situation): CheckFacts {
  const readings = [{ ...aReading('us-east-1', atMs), ...east }, aReading('us-west-2', atMs)];
  const expanded = readings.map((reading) => ({
    ...reading,
    ...expandCell(reading, horizonOf(atMs)),
  }));
  return {
    plan: aPlan(plan),
    live: expanded.flatMap(({ occurrences }) => occurrences),
    calendars: readings.flatMap(({ calendars }) => calendars),
    cells: expanded.map(({ maintenanceWindows, problems, ...reading }) => ({
      ...reading,
      problems,
      maintenanceWindowCount: maintenanceWindows.length,
    })),
    reading: false,
    nowMs: atMs,
  };
}

/** What "no conflicts" would rest on: cells read, and those of them too long ago. */
export function restsOn(situation: Situation): string {
  const { plan, cells, nowMs: atMs } = factsOf(situation);
  const { organization, releases } = plan;
  const limit = ageLimitOf(organization, atMs);
  const facts = { cells, releases, organization, range: horizonOf(atMs), limit };
  const { cellsTotal, cellsFresh, cellsAged } = coverageOf(facts);
  return `${cellsFresh} of ${cellsTotal} cells, ${cellsAged} aged`;
}

/** What is found of some rules, by their ids. */
export const told = (rules: string, situation: Situation): readonly string[] =>
  inShort(rules, foundIn(factsOf(situation)));

/** The same once a waiver of each of them was made, as the app makes it. */
export function toldOnceWaived(rules: string, situation: Situation): readonly string[] {
  const facts = factsOf(situation);
  const { plan, live } = facts;
  const { freezes, releases } = plan;
  const windows = expandPlan(plan, horizonOf(facts.nowMs));
  const printsOf = prepareFingerprints({ windows, freezes, releases, live });
  const waived = foundIn(facts).reduce((edited, conflict) => {
    const { subject, counterpart } = printsOf(conflict);
    return withWaiver(edited, {
      id: `waiver of ${conflict.id}`,
      findingId: conflict.id,
      subjectFingerprint: subject,
      counterpartFingerprint: counterpart,
      reason: 'agreed',
      who: 'A. Rao',
    });
  }, plan);
  return inShort(rules, foundIn({ ...facts, plan: waived }));
}

const foundIn = (facts: CheckFacts): readonly Conflict[] => startFullCheck().all(facts);

/** `C17 error northwind-prod: windows 51 of 50`, with the times at fault where there are any, in UTC. */
const inShort = (rules: string, conflicts: readonly Conflict[]): readonly string[] =>
  conflicts
    .filter(({ rule }) => rules.split(' ').includes(rule))
    .map(({ rule, severity, subject, windowId, counterpart, evidence, accepted }) =>
      [
        `${rule} ${severity} ${aboutWhat(subject, windowId)}: ${otherSide(counterpart)}`,
        ...evidence.map(({ startMs, endMs }) => `${stamp(startMs)}/${stamp(endMs)}`),
        ...(accepted?.kind === 'waiver' ? [`accepted by ${accepted.who}`] : []),
      ].join(' '),
    )
    .sort();

const aboutWhat = (subject: Conflict['subject'], windowId: string): string =>
  subject === undefined
    ? windowId
    : `${subject.name}${subject.gated === undefined ? '' : ` (${subject.gated})`}`;

const stamp = (ms: number): string => new Date(ms).toISOString().slice(5, 16);

function otherSide(other: Counterpart): string {
  if (other.kind === 'none') return other.id;
  if (other.kind === 'quota') return `${other.quota} ${other.count} of ${other.limit}`;
  if (other.kind === 'clock-rules') return `was ${stamp(other.wasMs)}`;
  if (other.kind === 'maintenance-share') return `${other.hours} h`;
  if (other.kind !== 'next-run') return other.name;
  return other.saidMs === null ? 'no schedule' : `runs ${stamp(other.saidMs)}`;
}
