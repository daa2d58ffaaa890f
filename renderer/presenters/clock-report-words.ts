/** The report on clock changes in words and as a table, and the policy behind it. */
import type { OddLength, OddStart } from '../../shared/schedule/dst-report.ts';
import { localOf, wallMsOf } from '../../shared/time/wall-ms.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { toLocal } from '../../shared/time/zone.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { ClockChangeReport, Odd, ShiftGroup } from './clock-change-report.ts';
import { calendarMessages } from './calendar-messages.ts';
import { clockReportMessages } from './clock-report-messages.ts';
import { formatDay, formatDuration, formatInstant, formatIsoDate } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** How times are read on nights when clocks change; the same words are in the guide. */
export const timePolicy: readonly string[] = [
  'A window is a start, a zone and a length that passes: 6 h are 6 h on such a night too, whatever the clocks say at its end.',
  'A start that the clocks skip still happens: it is read with the offset before the change, so 02:30 becomes 03:30.',
  'A start that comes twice is the first one.',
];

/** "1 h earlier", "30 min later". */
const shiftWords = (minutes: number): string =>
  minutes < 0
    ? clockReportMessages.earlier(formatDuration(-minutes))
    : clockReportMessages.later(formatDuration(minutes));

/** "From Sun 14 Mar 2027: 12 windows on New York time, 1 h earlier for Pune (Kolkata)". */
export function groupWords({ atMs, zone, people, shiftMinutes, windows }: ShiftGroup): string {
  const parts = {
    day: formatDay(atMs, zone),
    windows: windows.length,
    own: namesOf([...new Set(windows.map((window) => zoneCity(window.zone)))]),
    amount: formatDuration(Math.abs(shiftMinutes)),
    people: namesOf(people),
    city: zoneCity(zone),
  };
  return shiftMinutes < 0
    ? clockReportMessages.shiftEarlier(parts)
    : clockReportMessages.shiftLater(parts);
}

const mostNamed = 3;

function namesOf(people: readonly string[]): string {
  const more = people.length - mostNamed;
  if (more > 0) return clockReportMessages.andMore(people.slice(0, mostNamed), more);
  const [last = '', ...before] = people.toReversed();
  return before.length === 0 ? last : clockReportMessages.and(before.toReversed(), last);
}

/** "Sat 20 Mar 2027 22:00 New York is Sun 21 Mar 2027 07:30, was 08:30". */
export function shiftedWords(window: PatchWindow, { zone, shiftMinutes }: ShiftGroup): string {
  const there = formatInstant(window.startMs, zone);
  const was = clockBefore(window, zone, shiftMinutes);
  const thereWords = calendarMessages.whenThere(there, zoneCity(zone));
  return clockReportMessages.shifted(startWords(window), thereWords, was);
}

/** "02:30 does not exist: it starts at 03:30"; "01:30 comes twice: the first one". */
export const oddStartWords = ({ anomaly, localStart, shownStart }: OddStart): string =>
  anomaly === 'gap'
    ? clockReportMessages.missing(localStart.slice(11, 16), shownStart.slice(11, 16))
    : clockReportMessages.twice(localStart.slice(11, 16));

/** "lasts 6 h, 22:00 → 05:00 on the wall looks like 7 h". */
export const oddLengthWords = (odd: OddLength): string =>
  clockReportMessages.oddLength({
    lasts: formatDuration(odd.elapsedMinutes),
    start: odd.localStart.slice(11, 16),
    end: odd.localEnd.slice(11, 16),
    looksLike: formatDuration(odd.wallMinutes),
  });

/** "Sat 13 Mar 2027 22:00 New York", as the plan states it. */
export const startWords = ({ localStart, zone }: PatchWindow): string =>
  clockReportMessages.start(
    formatIsoDate(localStart.slice(0, 10)),
    localStart.slice(11, 16),
    zoneCity(zone),
  );

/** Nothing is odd in the whole report. */
export const isQuiet = ({ shifts, oddStarts, oddLengths }: ClockChangeReport): boolean =>
  shifts.length + oddStarts.length + oddLengths.length === 0;

/** One row a window and finding, under a row of headings. */
export const clockChangeTable = (report: ClockChangeReport): readonly (readonly string[])[] => [
  clockReportMessages.heads,
  ...report.shifts.flatMap((group) =>
    group.windows.map((window) => [
      clockReportMessages.isShifted,
      window.name,
      startWords(window),
      clockReportMessages.whose(group.people, group.zone),
      clockReportMessages.shiftedTo(
        formatInstant(window.startMs, group.zone),
        shiftWords(group.shiftMinutes),
      ),
      formatDay(group.atMs, group.zone),
    ]),
  ),
  ...report.oddStarts.map((odd) =>
    oddRow(odd, clockReportMessages.isOddStart, oddStartWords(odd.what)),
  ),
  ...report.oddLengths.map((odd) =>
    oddRow(odd, clockReportMessages.isOddLength, oddLengthWords(odd.what)),
  ),
];

const oddRow = ({ window }: Odd<unknown>, finding: string, what: string): readonly string[] => [
  finding,
  window.name,
  startWords(window),
  window.zone,
  what,
  '',
];

/** The clock's reading there before the change, for the same start on the window's own clock. */
const clockBefore = ({ startMs }: PatchWindow, zone: string, shiftMinutes: number): string =>
  localOf(wallMsOf(toLocal(startMs, zone)) - shiftMinutes * minuteMs).slice(11, 16);
