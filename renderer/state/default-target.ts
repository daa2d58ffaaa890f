/** Where a new window goes unless a person says otherwise. */
import type { Organization, Target } from '../../shared/model/target.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { defaultSeriesFor } from '../../shared/planning/default-series.ts';
import { rangeFrom } from '../presenters/move-math.ts';
import { currentWindow } from './derived.ts';
import { useViewStore } from './view-store.ts';
import { toLocal } from '../../shared/time/zone.ts';

/** Time of day at which a window begins that was only given a day. */
export const eveningStart = '22:00';

/** The selected window's target, else the first environment whose box is checked, else the first one. */
export function defaultTarget(organization: Organization): Target | null {
  const { selection, hiddenLeaves } = useViewStore.getState();
  const selected = selection?.kind === 'window' ? currentWindow(selection.id) : null;
  if (selected !== null) return selected.target;
  const targets = environmentTargets(organization);
  const shown = targets.find((target) => !hiddenLeaves.has(leafOf(target)));
  return shown ?? targets[0] ?? null;
}

/** Every environment of every customer, in the organization's order. */
export const environmentTargets = (organization: Organization): readonly Required<Target>[] =>
  organization.customers.flatMap(({ id: customerId, businessUnitId, environments }) =>
    environments.map(({ id: environmentId }) => ({ businessUnitId, customerId, environmentId })),
  );

const leafOf = ({ businessUnitId, customerId, environmentId }: Required<Target>): string =>
  `${businessUnitId}/${customerId}/${environmentId}`;

/** Zone a target's windows are agreed in: its customer's, else the one that is shown. */
export function zoneOfTarget(target: Target, organization: Organization, shown: Zone): Zone {
  return organization.customers.find(({ id }) => id === target.customerId)?.zone ?? shown;
}

/** A window as it would be made there, to look for its conflicts before it exists. */
export function imagineWindow(
  target: Target,
  organization: Organization,
  draft: {
    readonly startMs: EpochMs;
    readonly durationMinutes: number | null;
    readonly zone: Zone;
  },
): PatchWindow {
  const { startMs, zone } = draft;
  const series = defaultSeriesFor(target, organization, { id: 'new', startMs, zone });
  const durationMinutes = draft.durationMinutes ?? series.durationMinutes;
  const localStart = toLocal(startMs, zone);
  return {
    id: `new@${localStart}`,
    seriesId: series.id,
    originalStart: localStart,
    name: series.name,
    target,
    kind: series.kind,
    state: series.state,
    zone,
    localStart,
    ...rangeFrom(startMs, durationMinutes),
    durationMinutes,
    anomaly: 'none',
  };
}
