/** Shape of approvals in a plan. */
import { z } from 'zod';
import type { PushApproval } from '../model/approval.ts';
import { epochMs, id } from './schema-parts.ts';

const who = z.string().min(1).max(500);

const approval = z.looseObject({
  id,
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
  askedBy: who,
  askedAtMs: epochMs,
  note: z.string().max(2_000).exactOptional(),
  approvedBy: who.exactOptional(),
  approvedAtMs: epochMs.exactOptional(),
}) satisfies z.ZodType<PushApproval>;

/** Optional list of a plan. */
export const approvalFacts = { approvals: z.array(approval).exactOptional() };
