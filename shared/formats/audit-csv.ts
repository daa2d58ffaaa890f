import { writeCsv } from '../tables/csv.ts';
import type { AuditEntry } from '../model/audit-entry.ts';

const columns = [
  'time (UTC)',
  'who',
  'what',
  'subject',
  'plan',
  'before',
  'after',
  'reason',
  'push',
  'AWS request ids',
] as const;

/** The audit as a table in CSV, in the order given. */
export const auditAsCsv = (entries: readonly AuditEntry[]): string =>
  writeCsv([columns, ...entries.map(rowOf)]);

const rowOf = (entry: AuditEntry): readonly string[] => [
  new Date(entry.atMs).toISOString(),
  entry.by,
  entry.kind,
  entry.subject,
  entry.planName,
  entry.before,
  entry.after,
  entry.reason,
  entry.pushId ?? '',
  (entry.requestIds ?? []).join(' '),
];
