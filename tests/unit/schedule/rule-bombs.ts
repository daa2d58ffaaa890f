/** Seconds of every minute of every hour of every day: 31 million readings a year. */
const upTo = (last: number, first = 0): string =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).join(',');
const everySecond = `BYHOUR=${upTo(23)};BYMINUTE=${upTo(59)};BYSECOND=${upTo(59)}`;

/** Rules made to hang or to swallow memory; how many starts they have in two years, and whether that is all. */
export const ruleBombs: readonly (readonly [
  about: string,
  rrule: string,
  count: number,
  cut: boolean,
])[] = [
  [
    'a yearly cross product, once',
    `FREQ=YEARLY;COUNT=1;BYMONTH=${upTo(12, 1)};BYMONTHDAY=${upTo(31, 1)};${everySecond}`,
    1,
    false,
  ],
  ['30 February', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0, false],
  ['the second of one first Thursday', 'FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', 0, false],
  ['every second', 'FREQ=SECONDLY', 20_000, true],
  ['a thousand million days', 'FREQ=DAILY;COUNT=1000000000', 730, false],
  ['seconds of a day that never is', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 0, false],
  ['Mondays, two thousand years apart', 'FREQ=MINUTELY;INTERVAL=999999999;BYDAY=MO', 0, false],
  ['odd seconds of every second one', 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1,3,5,7,59', 0, false],
  ['one second in every 59', 'FREQ=SECONDLY;INTERVAL=59;BYSECOND=30', 17_810, false],
  ['odd minutes of every second one', 'FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1,3,59', 0, false],
  ['every minute, counted far', 'FREQ=MINUTELY;COUNT=999999999999', 20_000, true],
  ['never again after COUNT', 'FREQ=SECONDLY;COUNT=1000', 1_000, false],
  ['a huge interval of years', 'FREQ=YEARLY;INTERVAL=999999999999', 1, false],
  ['week 53 on the last day before it', 'FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100', 0, false],
  [
    'every position of every reading of a year',
    `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;${everySecond};BYSETPOS=-1,1,366`,
    3,
    false,
  ],
];
