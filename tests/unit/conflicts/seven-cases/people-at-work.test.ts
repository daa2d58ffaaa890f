/** The seven cases of C09, for each of the ways in which people cannot. */
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { aligned, nonprod, withTeam } from '../builders.ts';
import { tellsSevenCases } from './seven-cases.ts';
import { casesOf, each, kolkata, newYork, on } from './told-by-check.ts';

const { told, waived, stale } = casesOf('C09');

// 00:00 to 06:00.
const a = on('a', ['2027-03-08T00:00', 6]);
const b = (start: string, hours: number, differs: Partial<Series> = {}): Series =>
  on('b', [start, hours], { target: nonprod, ...differs });
// Elapsed, the one ends at 05:00 and the other at 03:00, where six hours on the wall are 04:00.
const springNight = on('a', ['2027-03-13T22:00', 6], newYork);
const autumnNight = on('c', ['2027-11-06T22:00', 6], newYork);
const atThree = on('d', ['2027-11-07T03:00', 2], { target: nonprod, ...newYork });

const unreadProd = 'a: C20 warning 111122223333/us-east-1, 111122223333/us-west-2';
const unreadNonprod = 'b: C20 warning 111122223333/us-west-2';

const alone = (...series: readonly Series[]): Partial<Plan> => ({
  series,
  organization: withTeam({ size: 1 }),
});
const fourToSix = '03-08T04:00/03-08T06:00';
const bothAtFour = [
  `a: C09 warning Pune capacity ${fourToSix}`,
  `b: C09 warning Pune capacity ${fourToSix}`,
];

tellsSevenCases('C09', 'a team in more windows at once than it can', {
  fires: told(alone(a, b('2027-03-08T04:00', 4)), bothAtFour),
  'just does not': told(
    { series: [a, b('2027-03-08T04:00', 4)], organization: withTeam({ size: 2 }) },
    [],
  ),
  touching: told(alone(a, b('2027-03-08T06:00', 4)), []),
  'on a DST night': told(
    alone(springNight, b('2027-03-14T04:30', 2, newYork), autumnNight, atThree),
    [
      'a: C09 warning Pune capacity 03-14T08:30/03-14T09:00',
      'b: C09 warning Pune capacity 03-14T08:30/03-14T09:00',
    ],
  ),
  'in another zone': told(alone(a, b('2027-03-08T10:00', 4, kolkata)), [
    'a: C09 warning Pune capacity 03-08T04:30/03-08T06:00',
    'b: C09 warning Pune capacity 03-08T04:30/03-08T06:00',
  ]),
  waived: waived(alone(a, b('2027-03-08T04:00', 4)), {
    accepted: bothAtFour,
    changed: [
      'a: C09 warning Pune capacity 03-08T04:00/03-08T07:00',
      'b: C09 warning Pune capacity 03-08T04:00/03-08T07:00',
    ],
  }),
  stale: each(
    stale(alone(a, b('2027-03-08T04:00', 4)), [...bothAtFour, unreadProd, unreadNonprod]),
    stale(alone(a, b('2027-03-08T06:00', 4)), [unreadProd, unreadNonprod]),
  ),
});

const resting = (...series: readonly Series[]): Partial<Plan> => ({
  series,
  organization: withTeam({ size: 1, restMinutes: 120 }),
});
const atSeven = resting(a, b('2027-03-08T07:00', 2));

tellsSevenCases('C09', 'a team again before its rest is over', {
  fires: told(atSeven, ['b: C09 warning Pune rest 03-08T07:00/03-08T08:00']),
  'just does not': told(resting(a, b('2027-03-08T08:00', 2)), []),
  // No overlap, and no rest at all.
  touching: told(resting(a, b('2027-03-08T06:00', 3)), [
    'b: C09 warning Pune rest 03-08T06:00/03-08T08:00',
  ]),
  'on a DST night': told(
    resting(springNight, b('2027-03-14T06:30', 2, newYork), autumnNight, {
      ...atThree,
      startTime: '05:00',
    }),
    ['b: C09 warning Pune rest 03-14T10:30/03-14T11:00'],
  ),
  'in another zone': each(
    told(resting(a, b('2027-03-08T13:00', 2, kolkata)), [
      'b: C09 warning Pune rest 03-08T07:30/03-08T08:00',
    ]),
    told(resting(a, b('2027-03-08T13:30', 2, kolkata)), []),
  ),
  waived: waived(atSeven, {
    accepted: ['b: C09 warning Pune rest 03-08T07:00/03-08T08:00'],
    changed: ['b: C09 warning Pune rest 03-08T07:00/03-08T09:00'],
  }),
  stale: stale(atSeven, [
    'b: C09 warning Pune rest 03-08T07:00/03-08T08:00',
    unreadProd,
    unreadNonprod,
  ]),
});

// In UTC 00:30 to 08:30.
const agreed = (series: Series, zone = 'Asia/Kolkata', [from, to] = ['06:00', '14:00']) => ({
  series: [series],
  organization: withTeam({ zone, agreedHours: [{ weekdays: [], from, to }] }),
});
const untilSix = ['22:00', '06:00'] as const;

tellsSevenCases('C09', 'a team outside of the hours that it agreed to', {
  fires: told(agreed(a), ['a: C09 warning Pune hours 03-08T00:00/03-08T00:30']),
  'just does not': told(agreed(on('a', ['2027-03-08T00:45', 7.5])), []),
  touching: told(agreed(on('a', ['2027-03-08T00:30', 8])), []),
  // The night is an hour shorter, and the other an hour longer; eight hours of work are neither.
  'on a DST night': each(
    told(agreed(on('a', ['2027-03-13T22:00', 8], newYork), newYork.zone, [...untilSix]), [
      'a: C09 warning Pune hours 03-14T10:00/03-14T11:00',
    ]),
    told(agreed(on('a', ['2027-11-06T22:00', 9], newYork), newYork.zone, [...untilSix]), []),
  ),
  'in another zone': told(agreed(on('a', ['2027-03-08T20:00', 8], newYork)), [
    'a: C09 warning Pune hours 03-09T08:30/03-09T09:00',
  ]),
  waived: waived(agreed(on('a', ['2027-03-08T04:00', 5])), {
    accepted: ['a: C09 warning Pune hours 03-08T08:30/03-08T09:00'],
    changed: ['a: C09 warning Pune hours 03-08T08:30/03-08T10:00'],
  }),
  stale: each(
    stale(agreed(a), ['a: C09 warning Pune hours 03-08T00:00/03-08T00:30', unreadProd]),
    stale(agreed(on('a', ['2027-03-08T00:30', 8])), [unreadProd]),
  ),
});

// In UTC from 18:30 of the day before to 18:30.
const holi = (...series: readonly Series[]): Partial<Plan> => ({
  series,
  holidays: [{ id: 'in-1', name: 'Holi', country: 'IN', date: '2027-03-22' }],
  organization: withTeam({ ...kolkata, holidayCountry: 'IN' }),
});
const atHome = (date: string, ...series: readonly Series[]): Partial<Plan> => ({
  series,
  holidays: [{ id: 'us-1', name: 'Spring day', country: 'US', date }],
  organization: withTeam({ ...newYork, holidayCountry: 'US' }),
});
const eve = on('a', ['2027-03-21T16:00', 6]);

tellsSevenCases('C09', 'a team on a holiday of its country', {
  fires: told(holi(eve), ['a: C09 warning Holi 03-21T18:30/03-21T22:00']),
  'just does not': told(holi(on('a', ['2027-03-21T12:15', 6])), []),
  touching: told(holi(on('a', ['2027-03-21T12:30', 6]), b('2027-03-22T18:30', 6)), []),
  // 23 hours long in spring, 25 in autumn.
  'on a DST night': each(
    told(atHome('2027-03-14', on('a', ['2027-03-14T22:00', 6], newYork)), [
      'a: C09 warning Spring day 03-15T02:00/03-15T04:00',
    ]),
    told(atHome('2027-11-07', on('a', ['2027-11-07T22:00', 6], newYork)), [
      'a: C09 warning Spring day 11-08T03:00/11-08T05:00',
    ]),
  ),
  'in another zone': each(
    told(holi(on('a', ['2027-03-21T14:00', 2], newYork)), [
      'a: C09 warning Holi 03-21T18:30/03-21T20:00',
    ]),
    told(holi(on('a', ['2027-03-22T14:30', 2], newYork)), []),
  ),
  waived: waived(holi(eve), {
    accepted: ['a: C09 warning Holi 03-21T18:30/03-21T22:00'],
    changed: ['a: C09 warning Holi 03-21T18:30/03-21T23:00'],
  }),
  stale: stale(holi(eve), ['a: C09 warning Holi 03-21T18:30/03-21T22:00', unreadProd]),
});

const by = (series: Series, ...assignees: readonly string[]): Series => ({
  ...series,
  facts: { assignees },
});
const rao = (one: Series, other: Series): Partial<Plan> => ({
  series: [by(one, 'rao'), by(other, 'iyer', 'rao')],
});
const gcAtFour = b('2027-03-08T04:00', 4, { target: aligned });

tellsSevenCases('C09', 'somebody named in two windows at once', {
  fires: each(
    told(rao(a, gcAtFour), [`a: C09 warning b rao ${fourToSix}`]),
    told({ ...rao(a, b('2027-03-08T07:00', 2)), organization: withTeam({ restMinutes: 120 }) }, [
      'a: C09 warning b rao rest 120 min 03-08T07:00/03-08T08:00',
    ]),
  ),
  'just does not': each(
    told({ series: [by(a, 'rao'), by(gcAtFour, 'iyer')] }, []),
    told({ ...rao(a, b('2027-03-08T08:00', 2)), organization: withTeam({ restMinutes: 120 }) }, []),
  ),
  touching: told(rao(a, b('2027-03-08T06:00', 4)), []),
  'on a DST night': each(
    told(rao(springNight, b('2027-03-14T04:30', 2, newYork)), [
      'a: C09 warning b rao 03-14T08:30/03-14T09:00',
    ]),
    told(rao(autumnNight, atThree), []),
  ),
  'in another zone': each(
    told(rao(a, b('2027-03-08T10:00', 4, kolkata)), [
      'a: C09 warning b rao 03-08T04:30/03-08T06:00',
    ]),
    told(rao(a, b('2027-03-08T11:30', 4, kolkata)), []),
  ),
  waived: waived(rao(a, gcAtFour), {
    accepted: [`a: C09 warning b rao ${fourToSix}`],
    changed: ['a: C09 warning b rao 03-08T04:00/03-08T07:00'],
  }),
  stale: stale(rao(a, b('2027-03-08T04:00', 4)), [
    `a: C09 warning b rao ${fourToSix}`,
    unreadProd,
    unreadNonprod,
  ]),
});
