/** A planned year in words: why a window is moved or added, what could not be helped, how good it is. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type {
  LaneYear,
  LeftGap,
  ProposedWindow,
  Proof,
  Reason,
  Tried,
  YearProgress,
  YearProposal,
} from '../../shared/generate/year-proposal.ts';
import type { Tally } from '../../shared/generate/tally.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { ruleName } from './conflict-words.ts';
import { counted } from './counted.ts';
import { formatDay, formatInstant, formatTime } from './format-time.ts';
import { formatNumber } from './locale.ts';

/** `Blocked: Year-end freeze`, `Cadence: every 30 days`. */
const reasonWords = ({ rule, name }: Reason): string =>
  name === '' ? ruleName(rule) : `${ruleName(rule)}: ${name}`;

/** Reasons one after the other; `to make room` where a neighbour's move asked for it. */
export const becauseWords = ({ because }: Pick<ProposedWindow, 'because'>): string =>
  because.length === 0 ? 'to make room' : because.map(reasonWords).join(', ');

/** `Sat 9 Oct 2027 22:00`, with where it is now if it moves: `… from Sat 2 Oct 2027`. */
export function whenPlanned({ window, fromMs, action }: ProposedWindow): string {
  const start = formatInstant(window.startMs, window.zone);
  if (action !== 'moved' || fromMs === null) return start;
  const isSameTime = formatTime(fromMs, window.zone) === formatTime(window.startMs, window.zone);
  const from = isSameTime ? formatDay(fromMs, window.zone) : formatInstant(fromMs, window.zone);
  return `${from} → ${start}`;
}

/** What still speaks against a window, and what was tried in its place. */
export function againstWords({ against, tried, settled }: ProposedWindow): string {
  const words = against.map(reasonWords).join(', ');
  if (settled) return `${words}. It is not a draft, so it stays.`;
  return tried === undefined ? words : `${words}. ${triedWords(tried)}`;
}

/** A promise that is still broken between two windows. */
export function gapWords({ reason, fromMs, toMs, tried }: LeftGap, zone: Zone): string {
  const from = fromMs === null ? 'the beginning' : formatDay(fromMs, zone);
  const to = toMs === null ? 'the end' : formatDay(toMs, zone);
  return `${reasonWords(reason)}, between ${from} and ${to}. ${triedWords(tried)}`;
}

/** So many rules are named; the rest speak against fewer places. */
const namedRules = 3;

function triedWords({ places, rules }: Tried): string {
  if (places === 0) return 'There is no other day.';
  const days = counted(places, '1 other day tried', '# other days tried');
  if (rules.length === 0) return `${days}; none keeps every promise.`;
  const named = rules.slice(0, namedRules).map((rule) => `${reasonWords(rule)} on ${rule.places}`);
  return `${days}: ${named.join(', ')}.`;
}

/** How good the year is; nothing is claimed of customers whose year is left as it is. */
export function proofWords({
  proof,
  leftAlone,
}: Pick<YearProposal, 'proof' | 'leftAlone'>): string {
  const words = goodWords(proof);
  return leftAlone.length === 0 ? words : `${words} This is without those left as they are.`;
}

function goodWords(proof: Proof): string {
  if (proof.kind === 'optimal') {
    return 'Proven: among the places tried no year has fewer conflicts and, with production planned first, none has fewer or shorter moves.';
  }
  const { errors, warnings, withProduction } = proof;
  if (errors + warnings === 0) {
    return 'Proven: among the places tried no year has fewer conflicts. One with fewer or shorter moves may exist.';
  }
  const fewer = `Not proven the best: another year could have at most ${fewerWords(proof)} fewer`;
  const isCloser = withProduction.errors < errors || withProduction.warnings < warnings;
  return isCloser
    ? `${fewer}; with production as it is here, ${closerWords(withProduction)}.`
    : `${fewer}.`;
}

const closerWords = (count: Count): string =>
  count.errors + count.warnings === 0 ? 'none has' : `at most ${fewerWords(count)}`;

type Count = Pick<Tally, 'errors' | 'warnings'>;

const fewerWords = (count: Count): string => countWords(count).join(' and ');

/** `12 added · 30 moved · 90 kept`. */
export const actionWords = (lanes: readonly LaneYear[]): string => {
  const { added, moved, kept } = actionCounts(lanes);
  return `${formatNumber(added)} added · ${formatNumber(moved)} moved · ${formatNumber(kept)} kept`;
};

/** How many windows of lanes are added, moved and kept. */
export function actionCounts(
  lanes: readonly LaneYear[],
): Readonly<Record<ProposedWindow['action'], number>> {
  const counts = { added: 0, moved: 0, kept: 0 };
  for (const { windows } of lanes) for (const { action } of windows) counts[action] += 1;
  return counts;
}

/** `3 errors, 2 warnings`, or `none`. */
export function violationWords(count: Count | undefined): string {
  const parts = countWords(count ?? { errors: 0, warnings: 0 });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

const countWords = ({ errors, warnings }: Count): readonly string[] => [
  ...(errors === 0 ? [] : [counted(errors, '1 error', '# errors')]),
  ...(warnings === 0 ? [] : [counted(warnings, '1 warning', '# warnings')]),
];

/** `Looking for places: 120 of 812 environments`. */
export function progressWords(progress: YearProgress | null): string {
  if (progress === null) return 'Starting';
  switch (progress.doing) {
    case 'checking the plan':
      return 'Checking the plan as it is';
    case 'looking for places':
      return `Looking for places: ${progress.done} of ${progress.total} environments`;
    case 'checking the year':
      return 'Checking the planned year';
    default:
      return assertNever(progress.doing);
  }
}
