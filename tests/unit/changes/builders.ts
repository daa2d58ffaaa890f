/** Calendars with events of several owners, and what is prepared on top of them. */
import type { CalendarChange, PreflightCheck } from '../../../shared/changes/change-set.ts';
import { prepareChanges, type ChangesInput } from '../../../shared/changes/prepare-changes.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { sizeInBytes } from '../../../shared/ical/size-in-bytes.ts';

export const nowMs = Date.UTC(2027, 2, 10, 9);
export const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };

/** Lines of an event somebody else made, by its UTC start and end: `20270320T100000`. */
export const foreignEvent = (uid: string, start: string, end: string): readonly string[] => [
  'BEGIN:VEVENT',
  'DTSTAMP:20270101T080000Z',
  `UID:${uid}`,
  'SEQUENCE:0',
  `SUMMARY:${uid}`,
  `DTSTART;TZID=Etc/UTC:${start}`,
  `DTEND;TZID=Etc/UTC:${end}`,
  'X-ODD:kept; as \\it is',
  'END:VEVENT',
];

/** Text of a calendar closed by default, with these lines in it. */
export const calendarText = (
  lines: readonly string[] = [],
  type: string | null = 'DEFAULT_CLOSED',
): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    ...(type === null ? [] : [`X-CALENDAR-TYPE:${type}`]),
    'X-WR-CALDESC:windows',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** The calendar the sample plan's production pushes to, holding this text. */
export function aCalendar(text: string, differs: Partial<ChangeCalendar> = {}): ChangeCalendar {
  const region = differs.cell?.region ?? 'us-east-1';
  return {
    key: `111122223333/${region}/hrp-patching`,
    cell: { accountId: '111122223333', region },
    name: 'hrp-patching',
    shared: false,
    polarity: 'DEFAULT_CLOSED',
    text,
    sizeBytes: sizeInBytes(text),
    defaultVersion: 7,
    latestVersion: 7,
    ...differs,
  };
}

/** Prepares a push of windows of a plan onto calendars, with its windows over the year. */
export const prepare = (
  plan: Plan,
  chosenWindowIds: readonly string[],
  calendars: readonly ChangeCalendar[],
) => prepareAt(nowMs, { plan, chosenWindowIds, calendars });

/** As `prepare`, at another time than usual. */
export const prepareAt = (
  atMs: EpochMs,
  input: Pick<ChangesInput, 'plan' | 'chosenWindowIds' | 'calendars'>,
) => prepareChanges({ ...input, windows: expandPlan(input.plan, year), nowMs: atMs });

/** The calendar after the change: what is read once the change has been pushed. */
export const pushed = (
  calendar: ChangeCalendar,
  { textAfter }: CalendarChange,
): ChangeCalendar => ({
  ...calendar,
  text: textAfter,
  defaultVersion: calendar.latestVersion + 1,
  latestVersion: calendar.latestVersion + 1,
});

/** Pushes until nothing is left to do with the first calendar, and gives that calendar. */
export function pushTo(
  plan: Plan,
  chosenWindowIds: readonly string[],
  calendar: ChangeCalendar,
): ChangeCalendar {
  const [change] = prepare(plan, chosenWindowIds, [calendar]).calendars;
  return change === undefined ? calendar : pushed(calendar, change);
}

/** Kinds of what happens to our events, by window. */
export const kindsOf = (change: CalendarChange | undefined): readonly string[] =>
  (change?.events ?? []).map(({ kind, windowId }) => `${kind} ${windowId}`);

export const checkOf = (
  change: CalendarChange | undefined,
  kind: PreflightCheck['kind'],
): PreflightCheck | undefined => change?.preflight.find((check) => check.kind === kind);
