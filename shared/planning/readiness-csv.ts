import { readinessItems } from '../model/readiness.ts';
import { writeCsv } from '../tables/csv.ts';
import type { ChecklistRow } from './readiness-checklist.ts';

const columns = [
  'account',
  'account number',
  'region',
  'business unit',
  'environments',
  'item',
  'done',
  'done on',
  'by',
  'evidence',
  'note',
] as const;

/** Checklists as a table in CSV: a line an item, done or not; formula-safe. */
export const readinessAsCsv = (rows: readonly ChecklistRow[]): string =>
  writeCsv([
    columns,
    ...rows.flatMap(({ cell, alias, unit, environments, checks, isGone }) =>
      readinessItems
        // Of what is gone only what was noted is told: nothing is open in it.
        .filter((item) => !isGone || checks.has(item))
        .map((item) => {
          const check = checks.get(item);
          return [
            ...[alias, cell.accountId, cell.region, unit ?? '', environments.join(', '), item],
            check === undefined ? 'no' : 'yes',
            ...[check?.doneDate ?? '', check?.who ?? ''],
            ...[check?.evidence ?? '', check?.note ?? ''],
          ];
        }),
    ),
  ]);
