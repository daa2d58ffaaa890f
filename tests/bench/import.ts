/** Importing 10,000 windows from a table: read, compared with the plan, taken in; against reading the table alone. */
import Papa from 'papaparse';
import { applyImport } from '../../shared/imports/apply-import.ts';
import { previewImport } from '../../shared/imports/preview-import.ts';
import { readWindowTable } from '../../shared/imports/table-windows.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { aPlan } from '../support/a-plan.ts';
import { atMost, median, type Bench } from './bench.ts';

const rowCount = 10_000;
// A ticket each, so that every row is a series of its own: the dearest of all tables.
const text = [
  'Ticket,Customer,Environment,Date,Start,End,Zone,Status',
  ...Array.from({ length: rowCount }, (_, at) =>
    [
      `CHG${at}`,
      'Northwind',
      'prod',
      addDays('2027-01-01', at % 365),
      '22:00',
      '04:00',
      'America/New_York',
      'agreed',
    ].join(','),
  ),
].join('\r\n');

function imported(plan: Plan): Plan {
  const options = {};
  const context = { plan, zone: 'America/New_York', todayMs: Date.UTC(2027, 0, 1), options };
  return applyImport(plan, previewImport(plan, readWindowTable(text, context), 'table'));
}

const timed = (work: () => unknown): number =>
  median(
    Array.from({ length: 5 }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );

export const bench: Bench = {
  name: 'import',
  unit: 'ms',
  run: async () => {
    const empty = aPlan({ series: [] });
    const full = imported(empty);
    if (full.series.length !== rowCount) throw new Error(`${full.series.length} windows came in`);
    if (imported(full) !== full) throw new Error('The second import changed something');
    const ours = timed(() => imported(empty));
    const again = timed(() => imported(full));
    return {
      ours,
      bound: timed(() => Papa.parse<readonly string[]>(text)),
      peers: {},
      targets: [
        atMost(1_000, 'ms for 10,000 rows into an empty plan', ours),
        atMost(1_000, 'ms for the same 10,000 rows again', again),
      ],
    };
  },
};
