/** The audit's lines as text, and what the window may add to them. */
import { z } from 'zod';
import { auditKinds, type AuditEntry } from '../model/audit-entry.ts';

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
