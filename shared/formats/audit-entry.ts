/** One line of the audit: who did what to what, when and why. */
import { z } from 'zod';
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

const text = z.string().max(10_000);

/** Shape of an entry in the log. Fields of later releases are kept. */
const auditEntrySchema = z.looseObject({
  atMs: z.int(),
  by: text,
  kind: z.enum(auditKinds),
  subject: text,
  planName: text,
  before: text,
  after: text,
  reason: text,
  pushId: text.exactOptional(),
  requestIds: z.array(text).exactOptional(),
}) satisfies z.ZodType<AuditEntry>;

/** What the window may report: changes of the plan that want a reason. Who and when are main's to say. */
export const auditNoteSchema = z.strictObject({
  kind: z.enum([
    'window-moved',
    'window-cancelled',
    'window-skipped',
    'two-person-rule',
    'waived',
    'waiver-withdrawn',
  ]),
  subject: z.string().min(1).max(1_000),
  planName: z.string().max(500),
  before: z.string().max(2_000),
  after: z.string().max(2_000),
  reason: z.string().trim().min(1).max(2_000),
});
export type AuditNote = z.output<typeof auditNoteSchema>;

/** Reads an entry as it was stored; null where it is none of ours. */
export function readAuditEntry(stored: unknown): AuditEntry | null {
  const parsed = auditEntrySchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
