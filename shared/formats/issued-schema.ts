/** Shape of what was handed out to calendar applications. */
import { z } from 'zod';
import type { IssuedEvent } from '../model/issued-event.ts';
import { epochMs, name, target } from './schema-parts.ts';

const issuedEvent = z.looseObject({
  // A window's: its series and its original start, of which UIDs are made.
  id: z
    .string()
    .max(300)
    .regex(/.@\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/s),
  name,
  target,
  zone: z.string().min(1).max(100),
  startMs: epochMs,
  endMs: epochMs,
  status: z.enum(['TENTATIVE', 'CONFIRMED', 'CANCELLED']),
  sequence: z.int().min(0),
}) satisfies z.ZodType<IssuedEvent>;

/** Optional list of a plan. */
export const issuedFacts = { issued: z.array(issuedEvent).exactOptional() };
