/** Sentences of the calendar, whole, with places for what differs. */
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

export const calendarMessages = {
  everyone: 'Everyone',
  severalCustomers: (unit: string): string => `${unit}: several customers`,
  severalUnits: (units: readonly string[]): string => units.join(', '),
  otherAccounts: (unit: string): string => `${unit}: accounts of no customer`,
  dayTitle: (date: string, count: number): string =>
    counted(count, `${date} · # item`, `${date} · # items`),
  emptyDay: 'Nothing on this day.',
  allDay: 'All day',
  conflicts: (count: number): string => counted(count, '# conflict', '# conflicts'),
  dragged: (name: string, length: string): string => `${name} · ${length}`,
  andMore: (count: number): string => counted(count, 'and # more', 'and # more'),
  more: (count: number): string => counted(count, '# more', '# more'),
  moreInHours: (count: number): string =>
    counted(
      count,
      '# more at these hours: open the day as a list by customer',
      '# more at these hours: open the day as a list by customer',
    ),
  until: (end: string): string => `until ${end}`,
  tableName: (city: string): string => `Calendar as a table, times of ${city}`,
  nothingListed: 'Nothing at this time for the layers, targets and filter that are chosen',
  adHoc: (words: string): string => `${words}, ad hoc`,
  drifted: (words: string): string => `${words}, changed in AWS`,
  beginsWithin: (length: string): string => `machines begin within ${length} of the start`,
  spread: (words: string, length: string): string =>
    `${words}, machines begin within ${length} of the start`,
  stale: (words: string, asOf: string): string => `${words}, stale: as of ${asOf}`,
  unknownTime: 'an unknown time',
  run: (does: string): string => `maintenance window, ${does}`,
  overrunningRun: (does: string): string =>
    `maintenance window, ${does}, running work may go on after its end`,
  disabled: 'disabled',
  overrun: (end: string): string =>
    `Running work is not cancelled at the cutoff: it may go on after ${end}`,
  fromDay: (day: string, start: string, end: string): string => `${day} ${start} → ${end}`,
  continued: (words: string): string => `${words}, continued`,
  chosen: (words: string): string => `${words}, chosen`,
  inOneCell: 'In one cell',
  inSeveralCells: (count: number): string => counted(count, 'In # cell', 'In # cells'),
  liveSub: (length: string): string => `Live in AWS · ${length} · read only here`,
  cutoffAt: (time: string): string => `${time}: nothing new starts after it`,
  targets: (count: number): string =>
    count === 0
      ? 'None registered: it does nothing'
      : counted(count, '# target registration', '# target registrations'),
  shared: (calendar: string): string => `${calendar} · shared`,
  lastDay: (name: string): string => `Last day: ${name}`,
  deadline: (days: number): string =>
    counted(days, 'policy deadline, # day after it', 'policy deadline, # days after it'),
  asList: (date: string): string => `${date} as a list`,
  item: (name: string, when: string, words: string): string => `${name}, ${when}, ${words}`,
  // Counted apart: a name may hold the sign that counts stand for.
  inCells: (item: string, count: number): string =>
    `${item}, ${counted(count, 'in # cell', 'in # cells')}`,
  withConflicts: (item: string, count: number): string =>
    `${item}, ${counted(count, '# conflict', '# conflicts')}`,
  whenThere: (range: string, city: string): string => `${range} ${city}`,
  share: (group: string, count: number): string => `${group} ${formatNumber(count)}`,
  overflow: (count: number, shares: readonly string[]): string =>
    counted(count, `# more · ${shares.join(', ')}`, `# more · ${shares.join(', ')}`),
  nobody: 'everyone',
  hourIn: (city: string, time: string): string => `${city} ${time}`,
  hours: (shown: string, second: string, third: string): string =>
    `${shown} · ${second} · ${third}`,
  hoursWithChange: (hours: string, later: string): string =>
    `${hours} · * ${later} from the clock change on`,
  /** Whoever speaks to the computer says what is written. */
  columnName: (written: string, dayName: string): string => `${written}: ${dayName}`,
  dayName: (date: string, count: number): string =>
    counted(count, `${date}, # item`, `${date}, # items`),
  filtered: (shown: number, total: number): string =>
    counted(
      total,
      `${formatNumber(shown)} of # item shown`,
      `${formatNumber(shown)} of # items shown`,
    ),
} as const;
