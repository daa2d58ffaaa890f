/** The part of the contract about the audit: read it, add a reason to it, save it as a file. */
import { z } from 'zod';
import { auditNoteSchema } from '../formats/audit-entry.ts';
import type { AuditEntry } from '../model/audit-entry.ts';

// Main's own typed code makes the answers; see contract.ts.
const answers = <T>(): z.ZodType<T> => z.custom<T>();

export const auditContract = {
  /** Every entry, newest first, and the line where the log was tampered with, if it was. */
  'audit:list': {
    input: z.strictObject({}),
    output: answers<{
      readonly entries: readonly AuditEntry[];
      readonly brokenAtLine: number | null;
    }>(),
  },
  /** Writes down why a plan was changed where a reason is due. Main adds who and when. */
  'audit:note': { input: auditNoteSchema, output: answers<null>() },
  /** Saves the whole audit where a person says. */
  'audit:export': {
    input: z.strictObject({ format: z.enum(['csv', 'json']) }),
    output: answers<{ readonly path: string }>(),
  },
} as const;
