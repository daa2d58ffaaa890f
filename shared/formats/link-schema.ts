/** Shape of addresses that people keep, and of what they said of a plan as a whole. All of it may be absent. */
import { z } from 'zod';
import { linkPattern, longestLink, type Link } from '../model/link.ts';
import { standingStates, type PlanStanding } from '../model/plan-standing.ts';
import { epochMs, id, name } from './schema-parts.ts';

const link = z.looseObject({
  id,
  url: z.string().max(longestLink).regex(linkPattern),
  title: name.exactOptional(),
}) satisfies z.ZodType<Link>;

/** Optional field of a window, of a series, of a plan. */
export const linkFacts = { links: z.array(link).max(200).exactOptional() };

/** Optional field of a plan. */
export const standingFacts = {
  standing: (
    z.looseObject({
      state: z.enum(standingStates),
      atMs: epochMs,
      who: name.exactOptional(),
      edited: z.boolean().exactOptional(),
    }) satisfies z.ZodType<PlanStanding>
  ).exactOptional(),
};
