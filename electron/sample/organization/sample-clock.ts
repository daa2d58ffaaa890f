import type { LocalDateTime, Zone } from '../../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { toInstant } from '../../../shared/time/zone.ts';

/** The sample's fixed today: Wed 10 Mar 2027, 14:12 UTC. */
export const sampleNowMs: EpochMs = Date.UTC(2027, 2, 10, 14, 12);

/** The instant of a wall reading. The sample's facts are never ambiguous, so a gap or fold is a bug. */
export function instantOf(local: LocalDateTime, zone: Zone): EpochMs {
  const { epochMs, anomaly } = toInstant(local, zone);
  if (anomaly !== 'none') throw new Error(`${local} in ${zone} falls into a ${anomaly}`);
  return epochMs;
}
