/** The seven cases of what customers were promised, and who is there for them: C10 to C13. */
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Customer } from '../../../../shared/model/target.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { unit, withCustomer, withUnit } from '../builders.ts';
import { tellsSevenCases } from './seven-cases.ts';
import { casesOf, each, kolkata, newYork, on, utc } from './told-by-check.ts';

const unreadProd = 'p: C20 warning 111122223333/us-east-1, 111122223333/us-west-2';

const c10 = casesOf('C10');
const morning = on('p', ['2027-03-08T00:00', 6]);
const shift = (from: string, to: string) => ({
  id: from,
  contactId: 'okafor',
  target: unit,
  startMs: utc(from),
  endMs: utc(to),
});
const reachable = (series: Series, ...onCall: NonNullable<Plan['onCall']>): Partial<Plan> => ({
  series: [series],
  onCall,
  organization: withUnit({ onCallHours: 24 }),
});
const untilFive = reachable(morning, shift('2027-03-08T06:00', '2027-03-09T05:00'));
const nobodyAtFive = 'p: C10 warning On call 03-09T05:00/03-09T06:00';

tellsSevenCases('C10', 'nobody to reach after a window', {
  fires: c10.told(untilFive, [nobodyAtFive]),
  'just does not': c10.told(reachable(morning, shift('2027-03-08T06:00', '2027-03-09T06:00')), []),
  touching: each(
    c10.told(
      reachable(
        morning,
        shift('2027-03-08T06:00', '2027-03-08T18:00'),
        shift('2027-03-08T18:00', '2027-03-09T06:00'),
      ),
      [],
    ),
    c10.told(reachable(morning, shift('2027-03-09T06:00', '2027-03-10T06:00')), [
      'p: C10 warning On call 03-08T06:00/03-09T06:00',
    ]),
  ),
  // It ends at 05:00, and a day later it is 05:00 again: not 04:00, which is six hours on the wall.
  'on a DST night': c10.told(
    reachable(
      on('p', ['2027-03-13T22:00', 6], newYork),
      shift('2027-03-14T08:00', '2027-03-15T08:00'),
    ),
    ['p: C10 warning On call 03-15T08:00/03-15T09:00'],
  ),
  'in another zone': c10.told(
    reachable(
      on('p', ['2027-03-08T05:30', 6], kolkata),
      shift('2027-03-08T06:00', '2027-03-09T05:00'),
    ),
    [nobodyAtFive],
  ),
  waived: c10.waived(untilFive, {
    accepted: [nobodyAtFive],
    changed: ['p: C10 warning On call 03-09T05:00/03-09T07:00'],
  }),
  stale: c10.stale(untilFive, [nobodyAtFive, unreadProd]),
});

const c11 = casesOf('C11');
const proposed = (
  start: string,
  customer: Partial<Customer>,
  differs: Partial<Series> = {},
): Partial<Plan> => ({
  series: [on('p', [start, 6], { state: 'proposed', ...differs })],
  organization: withCustomer({ noticeDays: 10, ...customer }),
});
const at = (text: string) => ({ nowMs: utc(text) });
const march20 = proposed('2027-03-20T04:00', {});
const dueOn11 = 'p: C11 warning northwind due 03-11T00:00';

tellsSevenCases('C11', 'a notice that was not given in time', {
  fires: each(
    c11.told(march20, [dueOn11], at('2027-03-15T12:00')),
    c11.told(march20, ['p: C11 error northwind due 03-11T00:00'], at('2027-03-20T05:00')),
  ),
  'just does not': c11.told(march20, [], at('2027-03-10T23:59')),
  touching: each(
    c11.told(march20, [dueOn11], at('2027-03-11T00:00')),
    c11.told(march20, [dueOn11], at('2027-03-20T03:59')),
    c11.told(march20, ['p: C11 error northwind due 03-11T00:00'], at('2027-03-20T04:00')),
  ),
  // The clocks change between: the day is due at midnight by winter time, 05:00 in UTC.
  'on a DST night': each(
    c11.told(proposed('2027-03-20T22:00', newYork, newYork), [], at('2027-03-11T04:59')),
    c11.told(
      proposed('2027-03-20T22:00', newYork, newYork),
      ['p: C11 warning northwind due 03-11T05:00'],
      at('2027-03-11T05:00'),
    ),
  ),
  // It starts on 20 March on the customer's wall, whose midnight is 18:30 in UTC.
  'in another zone': each(
    c11.told(proposed('2027-03-19T20:00', kolkata), [], at('2027-03-10T18:29')),
    c11.told(
      proposed('2027-03-19T20:00', kolkata),
      ['p: C11 warning northwind due 03-10T18:30'],
      at('2027-03-10T18:30'),
    ),
  ),
  waived: c11.waived(march20, { accepted: [dueOn11], changed: [dueOn11] }, at('2027-03-15T12:00')),
  stale: each(
    c11.stale(march20, [dueOn11, unreadProd], at('2027-03-15T12:00')),
    c11.stale(march20, [unreadProd]),
  ),
});

const c12 = casesOf('C12');
const busy = (series: Series, zone = 'Etc/UTC', [from, to] = ['08:00', '18:00']) => ({
  series: [series],
  organization: withCustomer({ zone, forbiddenHours: [{ weekdays: [], from, to }] }),
});
const untilTen = busy(on('p', ['2027-03-08T04:00', 6]));
const eightToTen = 'p: C12 error business hours 03-08T08:00/03-08T10:00';

tellsSevenCases('C12', 'work in hours that the customer forbids', {
  fires: c12.told(untilTen, [eightToTen]),
  'just does not': c12.told(busy(on('p', ['2027-03-08T01:45', 6])), []),
  touching: each(
    c12.told(busy(on('p', ['2027-03-08T02:00', 6])), []),
    c12.told(busy(on('p', ['2027-03-08T18:00', 14])), []),
  ),
  // Seven and a half hours from 22:00 are 06:30 in spring and 04:30 in autumn.
  'on a DST night': each(
    c12.told(busy(on('p', ['2027-03-13T22:00', 7.5], newYork), newYork.zone, ['06:00', '09:00']), [
      'p: C12 error business hours 03-14T10:00/03-14T10:30',
    ]),
    c12.told(
      busy(on('p', ['2027-11-06T22:00', 7.5], newYork), newYork.zone, ['05:00', '09:00']),
      [],
    ),
  ),
  'in another zone': c12.told(busy(on('p', ['2027-03-08T12:00', 6]), newYork.zone), [
    'p: C12 error business hours 03-08T13:00/03-08T18:00',
  ]),
  waived: c12.waived(untilTen, {
    accepted: [eightToTen],
    changed: ['p: C12 error business hours 03-08T08:00/03-08T11:00'],
  }),
  stale: c12.stale(untilTen, [eightToTen, unreadProd]),
});

const c13 = casesOf('C13');
/** Northwind wants an install every 30 days; each of the starts is a series of its own: p, q, r. */
const monthly = (
  starts: readonly string[],
  zone = 'Etc/UTC',
  customer: Partial<Customer> = {},
): Partial<Plan> => ({
  series: starts.map((start, index) => on('pqrs'[index] ?? '', [start, 1], { zone })),
  organization: withCustomer({ cadenceDays: 30, ...customer }),
});
const gap31 = 'q: C13 error northwind prod 31 days, 2027-02-27/2027-03-30';
const onDay = (second: string): readonly string[] => [
  '2027-02-27T00:00',
  second,
  '2027-04-28T00:00',
  '2027-05-28T00:00',
];
const late = monthly(onDay('2027-03-30T12:00'));
const byMonth = { cadenceReading: 'calendar-month' } as const;
const inFall = ['2027-10-20T22:00', '2027-11-19T22:00', '2027-12-19T22:00'];

tellsSevenCases('C13', 'more days between installs than were promised', {
  fires: each(
    c13.told(late, [gap31]),
    c13.told(
      monthly(['2027-02-27T00:00', '2027-04-01T00:00', '2027-05-15T00:00'], 'Etc/UTC', byMonth),
      ['q: C13 error northwind prod 31 days, 2027-03-01/2027-04-01'],
    ),
  ),
  'just does not': each(
    c13.told(monthly(onDay('2027-03-29T12:00')), []),
    c13.told(
      monthly(
        ['2027-02-27T00:00', '2027-03-31T23:00', '2027-04-01T00:00', '2027-05-15T00:00'],
        'Etc/UTC',
        byMonth,
      ),
      [],
    ),
  ),
  // The last minute of day 30 and the first of day 31.
  touching: each(
    c13.told(monthly(onDay('2027-03-29T23:59')), []),
    c13.told(monthly(onDay('2027-03-30T00:00')), [gap31]),
  ),
  // Days of the wall: 31 of them last 30 times 24 h and 23 h; 30 of them in autumn, an hour more.
  'on a DST night': each(
    c13.told(monthly(onDay('2027-03-30T00:00'), newYork.zone, newYork), [gap31]),
    c13.told(monthly(inFall, newYork.zone, newYork), [], at('2027-10-01T00:00')),
  ),
  // 20:00 is after midnight in Pune, and 02:00 before it in New York.
  'in another zone': each(
    c13.told(monthly(onDay('2027-03-29T20:00'), 'Etc/UTC', kolkata), [gap31]),
    c13.told(
      monthly(['2027-02-27T12:00', '2027-03-30T02:00', ...onDay('').slice(2)], 'Etc/UTC', newYork),
      [],
    ),
  ),
  waived: c13.waived(late, { accepted: [gap31], changed: [gap31] }),
  stale: c13.stale(late, [
    gap31,
    ...['q', 'r', 's'].map((id) => unreadProd.replace('p:', `${id}:`)),
  ]),
});
