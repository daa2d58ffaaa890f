/**
 * What windows on and across nights of clock changes are to be, worked out by hand from the offsets: New
 * York goes from UTC−5 to −4 at 07:00Z on 14 March 2027, and back at 06:00Z on 7 November; London from
 * UTC to +1 at 01:00Z on 28 March, and back at 01:00Z on 31 October.
 */

/** One case: a window of New York as it is typed, what is done to it, and what it then is. */
export interface ClockChangeCase {
  readonly what: string;
  readonly typed: { readonly date: string; readonly time: string; readonly length: string };
  readonly act:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'keys'; readonly keys: readonly string[] }
    | { readonly kind: 'drag'; readonly to: string }
    | { readonly kind: 'zone'; readonly zone: string };
  /** As a screen reader says it, in New York's time. */
  readonly said: string;
  readonly lasts: string;
  readonly utc: string;
}

const create = { kind: 'nothing' } as const;
const keys = (...pressed: readonly string[]) => ({ kind: 'keys', keys: pressed }) as const;

export const clockChangeCases: readonly ClockChangeCase[] = [
  {
    what: 'created on the night clocks go forward: 6 h end an hour later on the wall',
    typed: { date: '2027-03-13', time: '22:00', length: '6h' },
    act: create,
    said: 'Saturday 13 March 2027 22:00 to Sunday 05:00',
    lasts: '6 h',
    utc: 'Sun 03:00Z → 09:00Z',
  },
  {
    what: 'created in the hour that does not exist: it is the hour after',
    typed: { date: '2027-03-14', time: '02:30', length: '2h' },
    act: create,
    said: 'Sunday 14 March 2027 03:30 to 05:30',
    lasts: '2 h',
    utc: 'Sun 07:30Z → 09:30Z',
  },
  {
    what: 'created to end at the very change: it ends at 03:00, which is 02:00',
    typed: { date: '2027-03-13', time: '20:00', length: '6h' },
    act: create,
    said: 'Saturday 13 March 2027 20:00 to Sunday 03:00',
    lasts: '6 h',
    utc: 'Sun 01:00Z → 07:00Z',
  },
  {
    what: 'created on the night clocks go back: 6 h end an hour earlier on the wall',
    typed: { date: '2027-11-06', time: '22:00', length: '6h' },
    act: create,
    said: 'Saturday 6 November 2027 22:00 to Sunday 03:00',
    lasts: '6 h',
    utc: 'Sun 02:00Z → 08:00Z',
  },
  {
    what: 'created in the hour that comes twice: it is the first of them',
    typed: { date: '2027-11-07', time: '01:30', length: '2h' },
    act: create,
    said: 'Sunday 7 November 2027 01:30 to 02:30',
    lasts: '2 h',
    utc: 'Sun 05:30Z → 07:30Z',
  },
  {
    what: 'dragged onto the night clocks go forward',
    typed: { date: '2027-03-15', time: '22:00', length: '6h' },
    act: { kind: 'drag', to: '2027-03-13' },
    said: 'Saturday 13 March 2027 22:00 to Sunday 05:00',
    lasts: '6 h',
    utc: 'Sun 03:00Z → 09:00Z',
  },
  {
    what: 'dragged away from the night clocks go forward',
    typed: { date: '2027-03-13', time: '22:00', length: '6h' },
    act: { kind: 'drag', to: '2027-03-26' },
    said: 'Friday 26 March 2027 22:00 to Saturday 04:00',
    lasts: '6 h',
    utc: 'Sat 02:00Z → 08:00Z',
  },
  {
    what: 'moved by keys, day by day, onto the night clocks go back',
    typed: { date: '2027-11-04', time: '22:00', length: '6h' },
    act: keys('Alt+ArrowRight', 'Alt+ArrowRight'),
    said: 'Saturday 6 November 2027 22:00 to Sunday 03:00',
    lasts: '6 h',
    utc: 'Sun 02:00Z → 08:00Z',
  },
  {
    what: 'shortened over the hour that does not exist',
    typed: { date: '2027-03-13', time: '22:00', length: '5h' },
    act: keys('Shift+Alt+ArrowLeft', 'Shift+Alt+ArrowLeft'),
    said: 'Saturday 13 March 2027 22:00 to Sunday 01:00',
    lasts: '3 h',
    utc: 'Sun 03:00Z → 06:00Z',
  },
  {
    what: 'lengthened into the second of the hours that come twice',
    typed: { date: '2027-11-06', time: '22:00', length: '3h' },
    act: keys('Shift+Alt+ArrowRight'),
    said: 'Saturday 6 November 2027 22:00 to Sunday 01:00',
    lasts: '4 h',
    utc: 'Sun 02:00Z → 06:00Z',
  },
  {
    what: "put into London's zone, on the night its clocks go forward",
    typed: { date: '2027-03-27', time: '22:00', length: '6h' },
    act: { kind: 'zone', zone: 'Europe/London' },
    said: 'Saturday 27 March 2027 18:00 to Sunday 00:00',
    lasts: '6 h',
    utc: 'Sat 22:00Z → Sun 04:00Z',
  },
  {
    what: 'put into a zone without clock changes, from the night clocks go forward',
    typed: { date: '2027-03-13', time: '22:00', length: '6h' },
    act: { kind: 'zone', zone: 'Asia/Kolkata' },
    said: 'Saturday 13 March 2027 11:30 to 17:30',
    lasts: '6 h',
    utc: 'Sat 16:30Z → 22:30Z',
  },
  {
    what: "put into London's zone, from the night clocks go back in New York",
    typed: { date: '2027-11-06', time: '22:00', length: '6h' },
    act: { kind: 'zone', zone: 'Europe/London' },
    said: 'Saturday 6 November 2027 18:00 to Sunday 00:00',
    lasts: '6 h',
    utc: 'Sat 22:00Z → Sun 04:00Z',
  },
  {
    what: 'put into a zone whose clocks skip its start: it is the hour after',
    typed: { date: '2027-03-28', time: '01:30', length: '2h' },
    act: { kind: 'zone', zone: 'Europe/London' },
    said: 'Saturday 27 March 2027 21:30 to 23:30',
    lasts: '2 h',
    utc: 'Sun 01:30Z → 03:30Z',
  },
  {
    what: 'put into a zone whose clocks show its start twice: it is the first of them',
    typed: { date: '2027-10-31', time: '01:30', length: '2h' },
    act: { kind: 'zone', zone: 'Europe/London' },
    said: 'Saturday 30 October 2027 20:30 to 22:30',
    lasts: '2 h',
    utc: 'Sun 00:30Z → 02:30Z',
  },
];
