/** Shape of the clocks that a plan keeps. */
import { z } from 'zod';
import type { ZoneClock } from '../time/zone-clock.ts';

/** Bounded: offsets are looked up over the whole stretch. */
const instant = z
  .int()
  .min(0)
  .max(Date.UTC(2200, 0, 1));
/** No zone has ever been a day away from UTC. */
const offsetMinutes = z.int().min(-1_440).max(1_440);

const zoneClock = z.looseObject({
  zone: z.string().min(1).max(100),
  startMs: instant,
  endMs: instant,
  offsetMinutes,
  changes: z.array(z.looseObject({ atMs: instant, offsetMinutes })).max(1_000),
}) satisfies z.ZodType<ZoneClock>;

/** Optional list of a plan. */
export const clockFacts = { clocks: z.array(zoneClock).max(1_000).exactOptional() };
