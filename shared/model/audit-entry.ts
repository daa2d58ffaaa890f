import type { EpochMs } from '../time/time-range.ts';

/** What was done. Past tense: it has happened. */
export const auditKinds = [
  'pushed',
  'push-finished',
  'push-left',
  'taken-back',
  'calendar-created',
  'approval-asked',
  'approved',
  'two-person-rule',
  'window-moved',
  'window-cancelled',
  'window-skipped',
  'waived',
  'waiver-withdrawn',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** An entry. Texts are for people; `before` and `after` say the same thing of two moments. */
export interface AuditEntry {
  readonly atMs: EpochMs;
  /** Who, as the source knows them: an SSO identity, or the machine's account for what is only planned. */
  readonly by: string;
  readonly kind: AuditKind;
  /** What it was done to: a calendar's key, or a window's name. */
  readonly subject: string;
  readonly planName: string;
  readonly before: string;
  readonly after: string;
  /** Why; empty where nobody has to say. */
  readonly reason: string;
  /** The push it belongs to, if it does. */
  readonly pushId?: string;
  /** AWS's ids of the requests that changed something. */
  readonly requestIds?: readonly string[];
}
