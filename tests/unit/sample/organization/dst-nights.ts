/**
 * The two nights on which clocks change in New York, each with one window that lasts through it.
 * Nothing is wrong with these windows, but C18 says what the clock will show.
 */
export const dstNights: readonly {
  readonly date: string;
  readonly windowId: string;
  readonly why: string;
}[] = [
  {
    date: '2027-03-14',
    windowId: 'hrp-northwind-prod@2027-03-13T22:00',
    why: '22:00 plus 6 h ends at 05:00 by the clock: the hour from 02:00 is skipped',
  },
  {
    date: '2027-11-07',
    windowId: 'source-claims-prod@2027-11-06T22:00',
    why: '22:00 plus 6 h ends at 03:00 by the clock: the hour from 01:00 comes twice',
  },
];
