/** Sentences about what an import would do, whole, with places for what differs. */
import type { ImportedContent } from '../../shared/imports/import-reading.ts';
import { counted } from './counted.ts';
import { formatNumber } from './locale.ts';

/** How many lines come to what. */
export interface ImportCounts {
  readonly add: number;
  readonly update: number;
  readonly skip: number;
  readonly notUnderstood: number;
}

export const importMessages = {
  changed: (field: string, before: string, after: string): string =>
    `${field}: ${before} → ${after}`,
  changedWhen: (when: string, before: string): string => `${when}, before ${before}`,
  rule: (days: string, start: string, zone: string): string => `${days} ${start} ${zone}`,
  confirmed: 'confirmed',
  notConfirmed: 'not confirmed',
  notice: (days: number): string => counted(days, '# day of notice', '# days of notice'),
  machines: (count: number): string => counted(count, '# machine', '# machines'),
  counts: ({ update, add, skip, notUnderstood }: ImportCounts): string =>
    `${formatNumber(update)} updated, ${formatNumber(add)} new, ${formatNumber(skip)} skipped, ${formatNumber(notUnderstood)} not understood`,
  columns: (found: number, all: number): string =>
    `Columns: ${formatNumber(found)} of ${formatNumber(all)} found`,
  missing: (names: readonly string[]): string => `missing: ${names.join(', ')}`,
  notTaken: (names: readonly string[]): string => `not taken: ${names.join(', ')}`,
  notTakenAndMore: (names: readonly string[], more: number): string =>
    `not taken: ${names.join(', ')} and ${formatNumber(more)} more`,
  needed: (column: string): string => `${column} (needed)`,
  times: (zone: string): string => `Details, times in ${zone}`,
} as const;

/** A thing of each kind by its name: `Window Northwind prod`. */
export const importedMessages: Readonly<Record<ImportedContent['kind'], (name: string) => string>> =
  {
    series: (name) => `Window ${name}`,
    release: (name) => `Release ${name}`,
    freeze: (name) => `Freeze ${name}`,
    holiday: (name) => `Holiday ${name}`,
    'database-slot': (name) => `Database slot ${name}`,
    'patch-event': (name) => `Patch event ${name}`,
    customer: (name) => `Customer ${name}`,
    'node-count': (name) => `Machines ${name}`,
    'gke-policy': (name) => `GKE policy ${name}`,
    'window-result': (name) => `Result of ${name}`,
  };
