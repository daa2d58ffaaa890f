import { type AxisZones, axisZones } from '../presenters/axis-zones.ts';
import { resolveZone } from '../presenters/display-zone.ts';
import { useDisplayZone, useMachineZone, useOrganization, useTeamZone } from '../state/derived.ts';

/** The zones beside the one that is shown. */
export function useAxisZones(): AxisZones {
  const customers = resolveZone('customer', useOrganization(), useMachineZone());
  return axisZones(useDisplayZone(), useTeamZone(), customers);
}
