/** The seven cases of whether patches arrive in time, in order, and fit: C14, C15, C16. */
import type { Plan } from '../../../../shared/model/plan.ts';
import type { BusinessUnit } from '../../../../shared/model/target.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { east, nonprod, prod, withCustomer, withUnit, west } from '../builders.ts';
import { tellsSevenCases } from './seven-cases.ts';
import { casesOf, each, kolkata, newYork, on, utc } from './told-by-check.ts';

const unreadProd = 'p: C20 warning 111122223333/us-east-1, 111122223333/us-west-2';
const unreadNonprod = 'n: C20 warning 111122223333/us-west-2';

const c14 = casesOf('C14');
const fromUtc = (id: string, start: string, differs: Partial<Series> = {}): Series =>
  on(id, [start, 6], differs);
const ahead = (start: string): Series => fromUtc('n', start, { target: nonprod });

/** Critical patches for Northwind prod, 30 days from that day in the policy's zone; others never. */
const bulletin = (
  series: readonly Series[],
  {
    date = '2027-03-11',
    zone,
    ...unit
  }: { date?: string; zone?: string } & Partial<BusinessUnit> = {},
): Partial<Plan> => ({
  series,
  patchEvents: [{ id: 'b', name: 'Bulletin', date, severity: 'critical', targets: [prod] }],
  organization: {
    ...withUnit(unit),
    policy: {
      ...{ name: 'Policy', version: '1', owner: 'Security', ...(zone !== undefined && { zone }) },
      clocks: [
        { severity: 'critical', days: 30, targets: [] },
        { severity: 'other', days: 400, targets: [] },
      ],
    },
  },
});
const soak = [{ minimumDays: 14 }];
const late = bulletin([fromUtc('p', '2027-04-12T00:00')]);
const due = 'C14 error Bulletin due 04-11T07:00';

tellsSevenCases('C14', 'a patch that does not arrive before its day', {
  fires: each(
    c14.told(late, [`p: ${due}`]),
    c14.told(bulletin([]), [`target:hrp/northwind/prod: ${due}`]),
    // Nine days after the other environment is too soon, and the next one too late.
    c14.told(
      bulletin(
        [
          ahead('2027-04-01T00:00'),
          fromUtc('p', '2027-04-10T00:00'),
          fromUtc('q', '2027-04-20T00:00'),
        ],
        { soak },
      ),
      [`q: ${due}`],
    ),
  ),
  'just does not': each(
    c14.told(bulletin([fromUtc('p', '2027-04-10T22:00')]), []),
    c14.told(bulletin([ahead('2027-03-20T00:00'), fromUtc('p', '2027-04-10T00:00')], { soak }), []),
  ),
  // The first instant that is too late, and the first at which there is anything to install.
  touching: each(
    c14.told(bulletin([fromUtc('p', '2027-04-11T06:59')]), []),
    c14.told(bulletin([fromUtc('p', '2027-04-11T07:00')]), [`p: ${due}`]),
    c14.told(bulletin([fromUtc('p', '2027-03-11T08:00')]), []),
    c14.told(bulletin([fromUtc('p', '2027-03-11T07:59')]), [`target:hrp/northwind/prod: ${due}`]),
  ),
  // Day 30 is the day of the change: 23 h in spring, 25 h in autumn.
  'on a DST night': each(
    c14.told(bulletin([fromUtc('p', '2027-03-15T07:30')], { date: '2027-02-12' }), [
      'p: C14 error Bulletin due 03-15T07:00',
    ]),
    c14.told(bulletin([fromUtc('p', '2027-11-08T07:30')], { date: '2027-10-08' }), [], {
      nowMs: utc('2027-10-01T00:00'),
    }),
  ),
  // The days of the policy, wherever the window is.
  'in another zone': each(
    c14.told(bulletin([fromUtc('p', '2027-04-10T15:00', newYork)], kolkata), [
      'p: C14 error Bulletin due 04-10T18:30',
    ]),
    c14.told(bulletin([fromUtc('p', '2027-04-10T15:00', newYork)]), []),
  ),
  waived: c14.waived(late, { accepted: [`p: ${due}`], changed: [`p: ${due}`] }),
  stale: each(
    c14.stale(late, [`p: ${due}`, unreadProd]),
    c14.stale(bulletin([]), [`target:hrp/northwind/prod: ${due}`]),
    c14.stale(bulletin([fromUtc('p', '2027-04-10T22:00')]), [unreadProd]),
  ),
});

const c15 = casesOf('C15');
const soaking = (...series: readonly Series[]): Partial<Plan> => ({
  series,
  organization: withUnit({ soak: [{ minimumDays: 3 }] }),
});
// Until 06:00.
const first = ahead('2027-03-08T00:00');
const twoDays = soaking(first, fromUtc('p', '2027-03-10T06:00'));
const twoOfThree = 'p: C15 warning n 2 of 3 days';
const springFirst = fromUtc('n', '2027-03-13T22:00', { target: nonprod, ...newYork });
const fridayFirst = fromUtc('n', '2027-03-12T22:00', { target: nonprod, ...newYork });
const autumnFirst = fromUtc('n', '2027-11-06T22:00', { target: nonprod, ...newYork });

tellsSevenCases('C15', 'production before patches have soaked', {
  fires: each(
    c15.told(twoDays, [twoOfThree]),
    c15.told(soaking(ahead('2027-03-12T00:00'), fromUtc('p', '2027-03-10T00:00')), [
      'p: C15 warning no of 3 days',
    ]),
  ),
  'just does not': c15.told(soaking(first, fromUtc('p', '2027-03-11T06:00')), []),
  touching: each(
    c15.told(soaking(first, fromUtc('p', '2027-03-08T06:00')), ['p: C15 warning n 0 of 3 days']),
    c15.told(soaking(first, fromUtc('p', '2027-03-11T05:59')), [twoOfThree]),
  ),
  // Three times 24 h: the first ends at 05:00 in spring, 03:00 in autumn; the second has 71 h to the same hour.
  'on a DST night': each(
    c15.told(soaking(springFirst, fromUtc('p', '2027-03-17T04:59', newYork)), [twoOfThree]),
    c15.told(soaking(springFirst, fromUtc('p', '2027-03-17T05:00', newYork)), []),
    c15.told(soaking(fridayFirst, fromUtc('p', '2027-03-16T04:00', newYork)), [twoOfThree]),
    c15.told(soaking(autumnFirst, fromUtc('p', '2027-11-10T03:00', newYork)), []),
  ),
  'in another zone': each(
    c15.told(soaking(first, fromUtc('p', '2027-03-11T11:30', kolkata)), []),
    c15.told(soaking(first, fromUtc('p', '2027-03-11T11:29', kolkata)), [twoOfThree]),
  ),
  waived: c15.waived(twoDays, {
    accepted: [twoOfThree],
    changed: ['p: C15 warning n 1 of 3 days'],
  }),
  stale: each(
    c15.stale(twoDays, [twoOfThree, unreadNonprod, unreadProd]),
    c15.stale(soaking(first, fromUtc('p', '2027-03-11T06:00')), [unreadNonprod, unreadProd]),
  ),
});

const c16 = casesOf('C16');
const sized = (machines: number, ...series: readonly Series[]): Partial<Plan> => ({
  series,
  organization: withCustomer({
    environments: [{ id: 'prod', name: 'prod', production: true, cells: [east, west], machines }],
  }),
});
const sixHours = fromUtc('p', '2027-03-08T00:00');
const tooMany = 'p: C16 warning 201 machines, 200 fit';
const springNight = fromUtc('p', '2027-03-13T22:00', newYork);
const autumnNight = fromUtc('p', '2027-11-06T22:00', newYork);

tellsSevenCases('C16', 'a window too short for its machines', {
  fires: c16.told(sized(201, sixHours), [tooMany]),
  'just does not': c16.told(sized(200, sixHours), []),
  // Each needs its own two hours at the end: together they are long enough, and not one window.
  touching: c16.told(
    sized(200, on('p', ['2027-03-08T00:00', 3]), on('q', ['2027-03-08T03:00', 3])),
    ['p: C16 warning 200 machines, 50 fit', 'q: C16 warning 200 machines, 50 fit'],
  ),
  // From 22:00 to 05:00 on the wall, or to 03:00: six hours both.
  'on a DST night': each(
    c16.told(sized(201, springNight), [tooMany]),
    c16.told(sized(200, springNight), []),
    c16.told(sized(201, autumnNight), [tooMany]),
    c16.told(sized(200, autumnNight), []),
  ),
  'in another zone': each(
    c16.told(sized(201, fromUtc('p', '2027-03-08T20:00', kolkata)), [tooMany]),
    c16.told(sized(200, fromUtc('p', '2027-03-08T20:00', kolkata)), []),
  ),
  waived: c16.waived(sized(350, sixHours), {
    accepted: ['p: C16 warning 350 machines, 200 fit'],
    changed: ['p: C16 warning 350 machines, 250 fit'],
  }),
  stale: each(
    c16.stale(sized(201, sixHours), [tooMany, unreadProd]),
    c16.stale(sized(200, sixHours), [unreadProd]),
  ),
});
