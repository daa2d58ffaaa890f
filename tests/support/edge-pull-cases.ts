/**
 * What pulling an edge of a window with the mouse makes of it on nights of clock changes, worked out by hand:
 * New York goes from UTC−5 to −4 at 07:00Z on 14 March 2027, and back at 06:00Z on 7 November. Each begins
 * as a window of 6 h: from Saturday 22:00 where its end is pulled, from early on Sunday where its start is.
 */
export interface EdgePullCase {
  readonly what: string;
  /** From where the edge is drawn, in rows of an hour; up is less. */
  readonly rows: number;
  /** As a screen reader says it, in New York's time. */
  readonly said: string;
  readonly lasts: string;
  readonly utc: string;
}

/** Saturday 13 March: the end stands at 05:00, which is 09:00Z. */
export const springPulls: readonly EdgePullCase[] = [
  {
    what: 'up to the hour after the one that is skipped',
    rows: -2,
    said: 'Saturday 13 March 2027 22:00 to Sunday 03:00',
    lasts: '4 h',
    utc: 'Sun 03:00Z → 07:00Z',
  },
  {
    what: 'over the hour that is skipped, which takes no time',
    rows: -4,
    said: 'Saturday 13 March 2027 22:00 to Sunday 01:00',
    lasts: '3 h',
    utc: 'Sun 03:00Z → 06:00Z',
  },
  {
    // Nothing ends at 02:30: it is shorter by as much as was pulled.
    what: 'into the hour that is skipped: as far before the change',
    rows: -2.5,
    said: 'Saturday 13 March 2027 22:00 to Sunday 01:30',
    lasts: '3 h 30 min',
    utc: 'Sun 03:00Z → 06:30Z',
  },
  {
    what: 'down, far from the change',
    rows: 1,
    said: 'Saturday 13 March 2027 22:00 to Sunday 06:00',
    lasts: '7 h',
    utc: 'Sun 03:00Z → 10:00Z',
  },
];

/** Saturday 6 November: the end stands at 03:00, which is 08:00Z. */
export const autumnPulls: readonly EdgePullCase[] = [
  {
    what: 'up to the hour after the ones that are alike',
    rows: -1,
    said: 'Saturday 6 November 2027 22:00 to Sunday 02:00',
    lasts: '5 h',
    utc: 'Sun 02:00Z → 07:00Z',
  },
  {
    what: 'into the hour that comes twice: its first time is meant',
    rows: -1.5,
    said: 'Saturday 6 November 2027 22:00 to Sunday 01:30',
    lasts: '3 h 30 min',
    utc: 'Sun 02:00Z → 05:30Z',
  },
  {
    what: 'up before both',
    rows: -2.75,
    said: 'Saturday 6 November 2027 22:00 to Sunday 00:15',
    lasts: '2 h 15 min',
    utc: 'Sun 02:00Z → 04:15Z',
  },
];

/** Sunday 14 March from 04:00, which is 08:00Z: it ends at 10:00, whatever becomes of its start. */
export const springStartPulls: readonly EdgePullCase[] = [
  {
    what: 'up to the hour after the one that is skipped',
    rows: -1,
    said: 'Sunday 14 March 2027 03:00 to 10:00',
    lasts: '7 h',
    utc: 'Sun 07:00Z → 14:00Z',
  },
  {
    what: 'over the hour that is skipped, which takes no time',
    rows: -3,
    said: 'Sunday 14 March 2027 01:00 to 10:00',
    lasts: '8 h',
    utc: 'Sun 06:00Z → 14:00Z',
  },
  {
    // Nothing begins at 02:30: it is longer by as much as was pulled.
    what: 'into the hour that is skipped: as far before the change',
    rows: -1.5,
    said: 'Sunday 14 March 2027 01:30 to 10:00',
    lasts: '7 h 30 min',
    utc: 'Sun 06:30Z → 14:00Z',
  },
  {
    what: 'down, far from the change',
    rows: 2,
    said: 'Sunday 14 March 2027 06:00 to 10:00',
    lasts: '4 h',
    utc: 'Sun 10:00Z → 14:00Z',
  },
];

/** Sunday 7 November from 03:00, which is 08:00Z: it ends at 09:00. */
export const autumnStartPulls: readonly EdgePullCase[] = [
  {
    what: 'up to the hour after the ones that are alike',
    rows: -1,
    said: 'Sunday 7 November 2027 02:00 to 09:00',
    lasts: '7 h',
    utc: 'Sun 07:00Z → 14:00Z',
  },
  {
    what: 'into the hour that comes twice: its first time is meant',
    rows: -1.5,
    said: 'Sunday 7 November 2027 01:30 to 09:00',
    lasts: '8 h 30 min',
    utc: 'Sun 05:30Z → 14:00Z',
  },
  {
    what: 'up before both',
    rows: -2.75,
    said: 'Sunday 7 November 2027 00:15 to 09:00',
    lasts: '9 h 45 min',
    utc: 'Sun 04:15Z → 14:00Z',
  },
];
