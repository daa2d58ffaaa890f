import type { PatchWindow } from '../../shared/model/series.ts';
import { toInstant } from '../../shared/time/zone.ts';

/** Northwind's production, agreed, 22:00 for 6 h in New York; its instants follow from its local start. */
export function aWindow(
  differs: Partial<Omit<PatchWindow, 'startMs' | 'endMs' | 'anomaly'>> = {},
): PatchWindow {
  const {
    localStart = '2027-03-20T22:00',
    zone = 'America/New_York',
    durationMinutes = 360,
  } = differs;
  const { epochMs: startMs, anomaly } = toInstant(localStart, zone);
  const seriesId = differs.seriesId ?? 'northwind-prod';
  return {
    id: `${seriesId}@${localStart}`,
    seriesId,
    originalStart: localStart,
    name: 'Northwind prod',
    target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
    kind: 'install',
    state: 'agreed',
    zone,
    localStart,
    startMs,
    endMs: startMs + durationMinutes * 60_000,
    durationMinutes,
    anomaly,
    ...differs,
  };
}
