/** Which entries of the audit are shown, and what they are called. Pure. */
import type { AuditEntry, AuditKind } from '../../shared/model/audit-entry.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

export interface AuditFilter {
  readonly kind: AuditKind | 'all';
  /** How far back; null: all there is. */
  readonly days: number | null;
  /** Words that must all occur in an entry, in any case. */
  readonly text: string;
}

const words: Readonly<Record<AuditKind, string>> = {
  pushed: 'Push',
  'push-finished': 'Push finished',
  'push-left': 'Push left',
  'taken-back': 'Taken back',
  'calendar-created': 'Calendar created',
  'approval-asked': 'Approval asked',
  approved: 'Approved',
  'two-person-rule': 'Two-person rule',
  'window-moved': 'Window moved',
  'window-cancelled': 'Window cancelled',
  'window-skipped': 'Window skipped',
  waived: 'Finding waived',
  'waiver-withdrawn': 'Waiver withdrawn',
};

/** `Window moved`. */
export const auditKindWord = (kind: AuditKind): string => words[kind];

const dayMs = 86_400_000;

/** Entries that pass every part of the filter, in their order. */
export function filterAudit(
  entries: readonly AuditEntry[],
  { kind, days, text }: AuditFilter,
  nowMs: EpochMs,
): readonly AuditEntry[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fromMs = days === null ? -Infinity : nowMs - days * dayMs;
  return entries.filter(
    (entry) =>
      (kind === 'all' || entry.kind === kind) &&
      entry.atMs >= fromMs &&
      (wanted.length === 0 || hasWords(entry, wanted)),
  );
}

function hasWords(entry: AuditEntry, wanted: readonly string[]): boolean {
  const { by, kind, subject, planName, before, after, reason, pushId = '' } = entry;
  const ids = entry.requestIds ?? [];
  const text = [by, words[kind], subject, planName, before, after, reason, pushId, ...ids]
    .join(' ')
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
}
