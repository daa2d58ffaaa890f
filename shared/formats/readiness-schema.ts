/** Shape of what is done in each account and region before windows can be relied on. */
import { z } from 'zod';
import { linkPattern, longestLink } from '../model/link.ts';
import { readinessItems, type CellReadiness } from '../model/readiness.ts';
import { isoDate, name } from './schema-parts.ts';

const check = z.looseObject({
  id: z.enum(readinessItems),
  doneDate: isoDate,
  who: name,
  evidence: z.string().max(longestLink).regex(linkPattern).exactOptional(),
  note: z.string().max(2_000).exactOptional(),
});

const cellReadiness = z.looseObject({
  accountId: z.string().regex(/^\d{12}$/),
  region: z.string().regex(/^[a-z0-9-]{3,30}$/),
  checks: z.array(check).max(100),
}) satisfies z.ZodType<CellReadiness>;

/** Optional list of a plan. */
export const readinessFacts = { readiness: z.array(cellReadiness).exactOptional() };
