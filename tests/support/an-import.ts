import { readFileSync } from 'node:fs';
import { applyImport } from '../../shared/imports/apply-import.ts';
import type { ImportContext, ImportReading } from '../../shared/imports/import-reading.ts';
import { previewImport } from '../../shared/imports/preview-import.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { aPlan } from './a-plan.ts';

/** A file of tests/fixtures/imports, as text. */
export const importFixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url), 'utf8');

/** Friday 1 January 2027 in New York, into a small plan, for Northwind's production. */
export const anImportContext = (differs: Partial<ImportContext> = {}): ImportContext => ({
  plan: aPlan({ series: [] }),
  zone: 'America/New_York',
  todayMs: Date.UTC(2027, 0, 1, 12),
  options: {
    target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
    businessUnitId: 'hrp',
  },
  ...differs,
});

/** What becomes of the text when it is imported, and again on the plan that came of it. */
export function importTwice(
  read: (text: string, context: ImportContext) => ImportReading,
  { text, system, context = anImportContext() }: Imported,
): { readonly plan: Plan; readonly added: number; readonly again: readonly string[] } {
  const first = previewImport(context.plan, read(text, context), system);
  const plan = applyImport(context.plan, first);
  const later = { ...context, plan, todayMs: context.todayMs + 3 * 86_400_000 };
  const second = previewImport(plan, read(text, later), system);
  return {
    plan,
    added: first.lines.filter(({ outcome }) => outcome === 'add').length,
    again: [...new Set(second.lines.map(({ outcome, why }) => why ?? outcome))],
  };
}

interface Imported {
  readonly text: string;
  readonly system: string;
  readonly context?: ImportContext;
}
