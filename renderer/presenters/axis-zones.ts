/** Which other zones stand beside the one that is shown: one along the axis, one more in its tooltip. */
import type { Zone } from '../../shared/time/local-date-time.ts';
import { currentZoneName } from './zone-list.ts';

export interface AxisZones {
  /** Beside every hour; the shown one again only where nobody is anywhere else. */
  readonly second: Zone;
  /** In the tooltip. */
  readonly third: Zone;
}

/** The team's, then the customers', then UTC: each place once. */
export function axisZones(shown: Zone, team: Zone, customers: Zone): AxisZones {
  const taken = new Set([currentZoneName(shown)]);
  const others = [team, customers, 'UTC'].filter((zone) => {
    const name = currentZoneName(zone);
    return !taken.has(name) && taken.add(name);
  });
  return { second: others[0] ?? shown, third: others[1] ?? others[0] ?? shown };
}
