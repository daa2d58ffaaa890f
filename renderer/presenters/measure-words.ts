/** Findings against promises and limits, in words: people, notice, cadence, policy, sizes. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Counterpart } from '../../shared/conflicts/counterpart.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { instantWords, minutesWords, rangesWords } from './conflict-phrases.ts';
import { clockRulesWords } from './clock-change-words.ts';
import { cadenceSentence, cadenceTitle, deadlineSentence } from './policy-conflict-words.ts';
import { formatDuration, formatShortDay, formatShortIsoDate } from './format-time.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';
import { countMessages } from './count-messages.ts';

const measureKinds = [
  'team',
  'holiday',
  'database-slot',
  'hours',
  'on-call',
  'notice',
  'cadence',
  'deadline',
  'soak',
  'sizing',
  'quota',
  'clock-rules',
] as const;

/** Other sides that are no thing on the calendar but a promise, a limit, or people. */
export type MeasureSide = Extract<Counterpart, { readonly kind: (typeof measureKinds)[number] }>;

/** Whether the other side is told by this file. */
export const isMeasure = (side: Counterpart): side is MeasureSide =>
  measureKinds.some((kind) => kind === side.kind);

/** The window with its time in words. */
export interface MeasureContext {
  readonly window: PatchWindow;
  readonly zone: Zone;
  readonly when: string;
}

/** `HRP Pune is over its capacity`, `Northwind was not told in time`. */
export function measureTitle(side: MeasureSide): string {
  switch (side.kind) {
    case 'team':
      return teamTitles[side.fault](side.name);
    case 'holiday':
      return `On a holiday: ${side.name}`;
    case 'database-slot':
      return 'Database slot not confirmed';
    case 'hours':
      return hoursTitle(side);
    case 'on-call':
      return `Nobody to reach for ${side.hours} h after it`;
    case 'notice':
      return side.notice === 'agreement'
        ? `Not agreed with ${side.name} in time`
        : `${side.name} not told in time`;
    case 'cadence':
      return cadenceTitle(side);
    case 'deadline':
      return `${side.name} of ${formatShortIsoDate(side.date)} comes too late`;
    case 'soak':
      return side.days === null ? 'Nothing goes ahead of it' : `Too little soak after ${side.name}`;
    case 'sizing':
      return 'Too short for its machines';
    case 'quota':
      return quotaTitle(side);
    case 'clock-rules':
      return `Clocks of ${zoneCity(side.name)} have other rules now`;
    default:
      return assertNever(side);
  }
}

const teamTitles = {
  capacity: (team: string) => `${team} has too much at once`,
  rest: (team: string) => `${team} has no rest before it`,
  hours: (team: string) => `Outside of ${team}’s hours`,
} as const;

type HoursSide = Extract<MeasureSide, { readonly kind: 'hours' }>;

const hoursTitle = ({ meaning, name, customer }: HoursSide): string =>
  meaning === 'allowed' ? `Outside of ${customer}’s hours` : `Meets ${name} of ${customer}`;

type QuotaSide = Extract<MeasureSide, { readonly kind: 'quota' }>;

/** `Too many machines at once`. */
export const quotaTitle = ({ quota }: QuotaSide): string =>
  ({
    windows: 'Too many maintenance windows',
    targets: 'Too many targets',
    machines: 'Too many machines at once',
    'calendar-name': 'AWS takes no such name',
  })[quota];

/** One sentence with its numbers. */
export function measureSentence(
  { evidence }: Conflict,
  side: MeasureSide,
  { window, zone, when }: MeasureContext,
): string {
  const minutes = minutesWords(evidence, window, zone);
  switch (side.kind) {
    case 'team':
      return teamSentence(side, when, minutes);
    case 'holiday':
      return `${when} is on ${side.name}, ${formatShortIsoDate(side.date)}, a public holiday (${side.country}) of the team that carries it out, ${minutes}.`;
    case 'database-slot':
      return `${when} has a slot of the database team, “${side.name}” ${instantWords(side.startMs, zone)}, that nobody confirmed. Ask again, or note that none is needed this time.`;
    case 'hours':
      return hoursSentence(side, when, minutes);
    case 'on-call':
      return `Nobody is named who can be reached for the ${side.hours} h after ${when}: missing ${rangesWords(evidence, zone)}.`;
    case 'notice':
      return noticeSentence(side, window, when);
    case 'cadence':
      return cadenceSentence(side);
    case 'deadline':
      return deadlineSentence(side);
    case 'soak':
      return side.days === null
        ? `${when} comes with no window on the customer’s other environments before it: patches are to soak there for ${daysWords(side.minimumDays)} first.`
        : `${when} starts ${daysWords(side.days)} after “${side.name}” ends: patches are to soak there for ${daysWords(side.minimumDays)}.`;
    case 'sizing':
      return `${when} has time for ${side.machinesThatFit} machines (${side.machinesPerHour} an hour; none starts in the last ${formatDuration(side.cutoffMinutes)}), and there are ${side.machines}: they take ${formatDuration(side.neededMinutes)}.`;
    case 'quota':
      return `${when} and the windows beside it work on ${side.count} machines at once; ${side.limit} may be at work ${minutes}.`;
    case 'clock-rules':
      return clockRulesWords(side.wasMs, window);
    default:
      return assertNever(side);
  }
}

type TeamSide = Extract<MeasureSide, { readonly kind: 'team' }>;

function teamSentence(side: TeamSide, when: string, minutes: string): string {
  switch (side.fault) {
    case 'capacity':
      return `During ${when}, ${side.name} would run ${side.atOnce} windows at once and can run ${side.capacity}, ${minutes}.`;
    case 'rest':
      return `${when} comes before ${side.name} has had its ${formatDuration(side.restMinutes)} of rest after the windows before, ${minutes}.`;
    case 'hours':
      return `${when} is outside of the hours ${side.name} agreed to work, ${minutes}.`;
    default:
      return assertNever(side);
  }
}

const hoursSentence = (
  { meaning, name, customer }: HoursSide,
  when: string,
  minutes: string,
): string =>
  meaning === 'allowed'
    ? `${when} is outside of the hours that ${customer} allows (${name}) ${minutes}.`
    : `${when} meets ${name} of ${customer}, when no work may be done, ${minutes}.`;

type NoticeSide = Extract<MeasureSide, { readonly kind: 'notice' }>;

function noticeSentence(side: NoticeSide, window: PatchWindow, when: string): string {
  const done = side.notice === 'agreement' ? 'agreed' : 'told';
  // `dueMs` is the midnight after the last day in time.
  const due = `by ${formatShortDay(side.dueMs - 1, side.zone)} (${daysWords(side.daysBefore)} before)`;
  const standing =
    side.givenMs === null
      ? `and is ${stateWord(window.state).toLowerCase()}`
      : `and was on ${formatShortDay(side.givenMs, side.zone)}`;
  const whom = side.notice === 'agreement' ? `with ${side.name}` : `to ${side.name}`;
  return `${when} should have been ${done} ${whom} ${due}, ${standing}. An emergency needs a reason instead.`;
}

/** `1 day`, `30 days`. */
export const daysWords = countMessages.days;
