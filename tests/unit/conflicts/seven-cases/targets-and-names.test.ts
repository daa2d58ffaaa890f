/** C21, C22 and C25: targets that nothing patches or two series do, and names without a match. */
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { aFreeze } from '../builders.ts';
import {
  at,
  denied,
  installAt,
  nonprod,
  onNonprod,
  restsOn,
  told,
  toldOnceWaived,
  unread,
  type Situation,
} from './check-as-read.ts';
import { tellsSevenCases } from './seven-cases.ts';

const uncovered = 'C21 warning Northwind prod: hrp/northwind/prod';
/** Whether production is covered at an instant, by installs that nonprod's do not stand for. */
const coveredAt = (utc: string, series: readonly Series[], east = {}): Situation => ({
  plan: { series: [onNonprod('2027-12-01T22:00'), ...series] },
  nowMs: at(utc),
  east,
});

tellsSevenCases('C21', 'scopes that nothing patches', {
  fires: { found: () => told('C21', coveredAt('03-10T14:00', [])), expected: [uncovered] },
  'just does not': {
    found: () => told('C21', coveredAt('03-21T07:59', [installAt('2027-03-20T22:00')])),
    expected: [],
  },
  touching: {
    found: () => told('C21', coveredAt('03-21T08:00', [installAt('2027-03-20T22:00')])),
    expected: [uncovered],
  },
  'on a DST night': {
    // 04:00 by the clocks, when a wall clock would call it over, and 05:00, when it is.
    found: () => [
      ...told('C21', coveredAt('03-14T08:00', [installAt('2027-03-13T22:00')])),
      'over:',
      ...told('C21', coveredAt('03-14T09:00', [installAt('2027-03-13T22:00')])),
    ],
    expected: ['over:', uncovered],
  },
  'in another zone': {
    found: () => {
      const inZone = (zone: string) => installAt('2027-03-10T13:00', { zone });
      return [
        ...told('C21', coveredAt('03-10T14:00', [inZone('America/New_York')])),
        'in Kolkata:',
        ...told('C21', coveredAt('03-10T14:00', [inZone('Asia/Kolkata')])),
      ];
    },
    expected: ['in Kolkata:', uncovered],
  },
  waived: {
    found: () => toldOnceWaived('C21', coveredAt('03-10T14:00', [])),
    expected: [`${uncovered} accepted by A. Rao`],
  },
  stale: {
    // There is no window that C20 could be told of: the coverage says that the cell is unknown.
    found: () => {
      const situation = coveredAt('03-10T14:00', [], denied);
      return [...told('C20 C21', situation), restsOn(situation)];
    },
    expected: [uncovered, '1 of 2 cells, 0 aged'],
  },
});

const monthly = (id: string, differs: Partial<Series> = {}): Series =>
  installAt('2027-03-20T22:00', {
    id,
    name: id,
    rule: { kind: 'every-days', days: 28, fromDate: '2027-02-20', untilDate: '2027-03-21' },
    ...differs,
  });
const twice = (other: Series, differs: Partial<Situation> = {}): Situation => {
  const plan: Partial<Plan> = { series: [monthly('a'), other] };
  return { plan, ...differs };
};
const doubled = 'C22 warning a: b';

tellsSevenCases('C22', 'one target in two series that repeat', {
  fires: { found: () => told('C22', twice(monthly('b'))), expected: [doubled] },
  'just does not': {
    found: () => [
      ...told('C22', twice(installAt('2027-03-20T22:00', { id: 'b' }))),
      ...told('C22', twice(monthly('b', { target: nonprod }))),
    ],
    expected: [],
  },
  // The last install of one of them ends just now: there is nothing ahead that would be double.
  touching: {
    found: () =>
      ['03-21T07:44', '03-21T07:45'].flatMap((utc) =>
        told('C22', twice(monthly('b', { startTime: '21:45' }), { nowMs: at(utc) })),
      ),
    expected: [doubled],
  },
  'on a DST night': {
    found: () => {
      const rule = { kind: 'every-days', days: 28, fromDate: '2027-02-13' } as const;
      const ending = monthly('b', { rule: { ...rule, untilDate: '2027-03-14' } });
      return ['03-14T08:59', '03-14T09:00'].flatMap((utc) =>
        told('C22', twice(ending, { nowMs: at(utc) })),
      );
    },
    expected: [doubled],
  },
  'in another zone': {
    found: () => told('C22', twice(monthly('b', { zone: 'Asia/Kolkata' }))),
    expected: [doubled],
  },
  waived: {
    found: () => toldOnceWaived('C22', twice(monthly('b'))),
    expected: [`${doubled} accepted by A. Rao`],
  },
  stale: {
    found: () => told('C20 C22', twice(monthly('b'), { east: denied })),
    expected: [
      'C20 warning a@2027-03-20T22:00: 111122223333/us-east-1',
      'C20 warning b@2027-03-20T22:00: 111122223333/us-east-1',
      doubled,
    ],
  },
});

const frozenFor = (customerId: string, differs: Partial<Situation> = {}): Situation => ({
  plan: {
    freezes: [aFreeze('year end', [0, 24], { targets: [{ businessUnitId: 'hrp', customerId }] })],
  },
  ...differs,
});
const unmatched = 'C25 warning year end: hrp/northwnd';

tellsSevenCases('C25', 'names that match nothing', {
  fires: { found: () => told('C25', frozenFor('northwnd')), expected: [unmatched] },
  'just does not': { found: () => told('C25', frozenFor('northwind')), expected: [] },
  touching: { meaningless: 'A name has no beginning and no end in time.' },
  'on a DST night': { meaningless: 'Whether a name is known does not depend on a clock.' },
  'in another zone': { meaningless: 'Whether a name is known does not depend on a zone.' },
  waived: { found: () => toldOnceWaived('C25', frozenFor('northwnd')), expected: [unmatched] },
  stale: {
    found: () => told('C20 C25', frozenFor('northwnd', { east: denied })),
    expected: [unread('2027-03-20T22:00'), unmatched],
  },
});
