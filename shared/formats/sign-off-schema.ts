/** Shape of sign-offs in a plan. */
import { z } from 'zod';
import type { SignOff } from '../model/sign-off.ts';
import { epochMs, id, localDateTime, name, target } from './schema-parts.ts';

const signedSeries = z.looseObject({
  id,
  name,
  target,
  kind: z.enum(['scan', 'install', 'infrastructure', 'database', 'image']),
  zone: z.string().min(1).max(100),
  windows: z.array(z.tuple([localDateTime, epochMs, z.int().min(1)])),
});

const signOff = z.looseObject({
  id,
  year: z.int().min(1970).max(9_999),
  signedBy: z.string().min(1).max(500),
  signedAtMs: epochMs,
  note: z.string().max(2_000).exactOptional(),
  meaning: z.string().regex(/^[0-9a-f]{64}$/),
  series: z.array(signedSeries),
}) satisfies z.ZodType<SignOff>;

/** Optional list of a plan. */
export const signOffFacts = { signOffs: z.array(signOff).exactOptional() };
