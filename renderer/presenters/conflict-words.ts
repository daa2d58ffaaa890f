/** Conflicts in words: a short title for cards and lines, one plain sentence with its evidence. */
import type { Conflict, ConflictRule, Counterpart } from '../../shared/conflicts/conflict.ts';
import type { ClockOddity } from '../../shared/conflicts/clock-changes.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { clockChangeWords } from './clock-change-words.ts';
import { cellsWords, minutesWords, placesWords, whenWords } from './conflict-phrases.ts';
import { formatDuration } from './format-time.ts';
import { isMeasure, measureSentence, measureTitle } from './measure-words.ts';
import { releaseTitle, releaseWords } from './release-conflict-words.ts';
import { subjectSentence, subjectTitle } from './subject-words.ts';

/** A conflict as people read it. */
export interface ConflictWords {
  /** `Quarter-end freeze blocks this`. */
  readonly title: string;
  /** One sentence or two: when, what, how long, where. */
  readonly sentence: string;
}

export interface ConflictContext {
  readonly organization: Organization;
  readonly windowOf: (windowId: string) => PatchWindow | undefined;
  /** Zone to tell times in; the window's own when absent. */
  readonly zone?: Zone;
  /** The window it is shown at: a clash of two is told from the side of the reader. */
  readonly seenFrom?: string;
}

const ruleNames: Readonly<Record<ConflictRule, string>> = {
  C01: 'Blocked',
  C02: 'Not permitted',
  C03: 'Same target',
  C05: 'Live maintenance window',
  C06: 'Too close to a release',
  C07: 'No release beside it',
  C08: 'Database pairing',
  C09: 'People',
  C10: 'On call after it',
  C11: 'Notice',
  C12: 'Forbidden hours',
  C13: 'Cadence',
  C14: 'Policy deadline',
  C15: 'Soak',
  C16: 'Duration',
  C17: 'Limits',
  C18: 'Clock change',
  C19: 'Rule drift',
  C20: 'Not fully checked',
  C21: 'No window',
  C22: 'Covered twice',
  C23: 'GKE maintenance',
  C24: 'Too late to push',
  C25: 'Matches nothing',
  C26: 'Not gated',
};

/** A rule in two or three words, for heads and filters. */
export const ruleName = (rule: ConflictRule): string => ruleNames[rule];

/** What several conflicts with the same counterpart have in common. */
export const counterpartName = (rule: ConflictRule, { kind, name }: Counterpart): string =>
  kind === 'none' || kind === 'cells' ? ruleName(rule) : name;

/** Title and sentence. A window that is not known any more is told of by its id. */
export function conflictWords(conflict: Conflict, context: ConflictContext): ConflictWords {
  const { subject } = conflict;
  if (subject !== undefined) {
    const zone = context.zone ?? 'UTC';
    return {
      title: subjectTitle(conflict, subject),
      sentence: subjectSentence(conflict, subject, { organization: context.organization, zone }),
    };
  }
  const window = context.windowOf(windowIdOf(conflict, context));
  return {
    title: titleOf(conflict, context),
    sentence: window === undefined ? unknownWords(conflict) : sentenceOf(conflict, window, context),
  };
}

const unknownWords = ({ windowId, rule }: Conflict): string =>
  `${windowId} is no longer in the plan (${ruleName(rule).toLowerCase()}).`;

const windowIdOf = ({ windowId, counterpart }: Conflict, { seenFrom }: ConflictContext): string =>
  counterpart.kind === 'window' && counterpart.id === seenFrom ? seenFrom : windowId;

/** The other window of a clash, from where it is looked at. */
function otherName(conflict: Conflict, context: ConflictContext): string {
  const { counterpart, windowId } = conflict;
  return counterpart.kind === 'window' && counterpart.id === context.seenFrom
    ? (context.windowOf(windowId)?.name ?? windowId)
    : counterpart.name;
}

function titleOf(conflict: Conflict, context: ConflictContext): string {
  const { counterpart, rule, severity } = conflict;
  if (isMeasure(counterpart)) return measureTitle(counterpart);
  switch (counterpart.kind) {
    case 'freeze':
      return `${counterpart.name} ${counterpart.hard ? 'blocks this' : 'advises against this'}`;
    case 'calendar-event':
      if (rule === 'C05') return `${counterpart.name} was pushed by another plan`;
      return severity === 'information'
        ? `${counterpart.name} is on at that time`
        : `${counterpart.name} blocks this`;
    case 'calendar':
      return `Outside of ${counterpart.name}`;
    case 'window':
      return `${counterpart.people === undefined ? 'Overlaps' : 'Same people as'} ${otherName(conflict, context)}`;
    case 'maintenance-run':
      return counterpart.idle === undefined
        ? `${counterpart.name} runs then`
        : `${counterpart.name} is due then, and does nothing`;
    case 'release':
      return releaseTitle(conflict, counterpart);
    case 'cells':
      return 'Not all of it was checked';
    case 'none':
      return ruleOnlyTitle(rule, counterpart.id);
    case 'series':
    case 'next-run':
    case 'maintenance-share':
    case 'unmatched':
      return subjectOnly(counterpart);
    default:
      return assertNever(counterpart);
  }
}

/** Sides that only findings with a subject have, which are told elsewhere. */
const subjectOnly = (side: SubjectSide): string => side.name;

type SubjectSide = Extract<
  Counterpart,
  { readonly kind: 'series' | 'next-run' | 'maintenance-share' | 'unmatched' }
>;

const ruleOnlyTitles: Readonly<Record<string, string>> = {
  'no-release': 'No release beside it',
  gap: 'Its start does not exist',
  fold: 'Its start comes twice',
  spans: 'Clocks change during it',
  past: 'Starts in the past',
  'too-soon': 'Starts too soon to push',
  'no-slot': 'No slot of the database team',
  requested: 'Database slot only requested',
};

const ruleOnlyTitle = (rule: ConflictRule, id: string): string =>
  ruleOnlyTitles[id] ?? ruleName(rule);

function sentenceOf(conflict: Conflict, window: PatchWindow, context: ConflictContext): string {
  const zone = context.zone ?? window.zone;
  const when = whenWords(window, zone);
  const { counterpart, evidence, cellKeys } = conflict;
  if (isMeasure(counterpart)) {
    return measureSentence(conflict, counterpart, { window, zone, when });
  }
  const minutes = minutesWords(evidence, window, zone);
  const places = placesWords(cellKeys, context.organization);
  switch (counterpart.kind) {
    case 'freeze':
      return `${when} meets “${counterpart.name}” ${minutes}${places}.`;
    case 'calendar-event':
      return `${when} meets “${counterpart.name}” of ${calendarName(counterpart.calendarKey)}, which ${conflict.rule === 'C05' ? 'another plan pushed' : 'blocks'}, ${minutes}${places}.`;
    case 'calendar':
      return `${when} is not allowed by “${counterpart.name}” ${minutes}${places}.`;
    case 'window':
      return pairSentence(conflict, counterpart, { ...context, when, minutes });
    case 'maintenance-run':
      return `${when} meets maintenance window “${counterpart.name}”, which ${runMeaning(counterpart.idle)}, ${minutes}${places}.`;
    case 'release':
      return releaseWords(conflict, counterpart, { window, zone, when, ...context });
    case 'cells':
      return cellsUnknown(cellKeys, shortfallWords(counterpart), { ...context, when });
    case 'none':
      return ruleOnlySentence(conflict, window, { ...context, when });
    case 'series':
    case 'next-run':
    case 'maintenance-share':
    case 'unmatched':
      return subjectOnly(counterpart);
    default:
      return assertNever(counterpart);
  }
}

/** What a live maintenance window would do, after "which". */
const runMeaning = (idle: 'disabled' | 'no targets' | undefined): string =>
  idle === undefined
    ? 'may install'
    : idle === 'disabled'
      ? 'is switched off and would install once somebody switches it on'
      : 'has no targets and would install once somebody gives it some';

/** How cells fell short, after "were". */
function shortfallWords({
  ageUnknown,
  inPart,
}: Extract<Counterpart, { readonly kind: 'cells' }>): string {
  if (ageUnknown === true) return 'read later than this computer’s clock shows';
  if (inPart === 'all')
    return 'read, but not all there was could be read or understood (see Sources)';
  return inPart === 'some' ? 'not read lately or not understood in part' : 'not read lately';
}

/** Document name in a calendar key `account/region/name`. */
function cellsUnknown(
  cellKeys: readonly string[],
  why: string,
  { organization, when }: Pick<ConflictContext, 'organization'> & { readonly when: string },
): string {
  const cells = cellsWords(cellKeys, organization);
  return cellKeys.length === 1
    ? `${cells} was ${why}: whether ${when} meets something there is unknown.`
    : `${cells} were ${why}: whether ${when} meets something there is unknown.`;
}

const calendarName = (calendarKey: string): string => calendarKey.split('/').slice(2).join('/');

type WindowSide = Extract<Counterpart, { readonly kind: 'window' }>;

function pairSentence(
  conflict: Conflict,
  { people, restMinutes }: WindowSide,
  context: ConflictContext & { readonly when: string; readonly minutes: string },
): string {
  const { when, minutes } = context;
  const other = `“${otherName(conflict, context)}”`;
  if (people === undefined) {
    const relation = conflict.severity === 'error' ? 'the same target' : 'a target above or below';
    return `${when} overlaps ${other} on ${relation} ${minutes}.`;
  }
  const who = people.join(' and ');
  return restMinutes === undefined
    ? `${when} overlaps ${other} with ${who} in both ${minutes}.`
    : `${when} and ${other} are less than ${formatDuration(restMinutes)} of rest apart, with ${who} in both, ${minutes}.`;
}

function ruleOnlySentence(
  conflict: Conflict,
  window: PatchWindow,
  context: ConflictContext & { readonly when: string },
): string {
  const { rule, counterpart } = conflict;
  const zone = context.zone ?? window.zone;
  // Rules without another side name their finding by its oddity.
  if (rule === 'C18') return clockChangeWords(counterpart.id as ClockOddity, window);
  if (rule === 'C08') return databaseSentence(counterpart.id, context.when);
  if (rule === 'C07') return releaseWords(conflict, null, { ...context, window, zone });
  return counterpart.id === 'past'
    ? `${context.when} has begun already: pushing it now comes too late. Move it, or set it to held or missed.`
    : `${context.when} starts within 15 minutes, which AWS may take to notice a change. Move it later.`;
}

const databaseSentence = (answer: string, when: string): string =>
  answer === 'requested'
    ? `The slot of the database team for ${when} is requested and not confirmed. Ask again, or note that none is needed this time.`
    : `${when} has no slot of the database team. Ask for one, or note that none is needed this time.`;
