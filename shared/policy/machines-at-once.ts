/** C17 for machines: how many are at work at once, by the plan or with a window somewhere else. */
import { byTarget } from '../conflicts/by-target.ts';
import { indexRanges } from '../conflicts/range-index.ts';
import { defaultQuotas } from '../model/policy.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Organization, Target } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { byStartThenId, coveringPaths, isInstall } from './scope.ts';

/** Machines in flight at once; the window that brings them over the limit, and for how long. */
export interface MachinesOverrun {
  readonly kind: 'machines';
  readonly window: PatchWindow;
  readonly evidence: TimeRange;
  readonly limit: number;
  readonly count: number;
}

interface MachinesFacts {
  readonly organization: Organization;
  readonly nowMs: EpochMs;
}

/** Sweeps over starts and ends; a window that ends when another starts is not at once with it. */
export const tooManyMachines = (
  windows: readonly PatchWindow[],
  facts: MachinesFacts,
): readonly MachinesOverrun[] =>
  facts.organization.customers.some(hasMachines)
    ? overrunsAmong(windows, { ...facts, machinesOf: prepareMachines(facts.organization) })
    : [];

interface Counting extends MachinesFacts {
  readonly machinesOf: (target: Target) => number;
}

function overrunsAmong(
  windows: readonly PatchWindow[],
  { organization, nowMs, machinesOf }: Counting,
): readonly MachinesOverrun[] {
  const limit = (organization.quotas ?? defaultQuotas).machinesAtOnce;
  const running: { readonly endMs: EpochMs; readonly machines: number }[] = [];
  return windows
    .filter((window) => window.endMs > nowMs && isInstall(window) && machinesOf(window.target) > 0)
    .sort(byStartThenId)
    .flatMap((window): readonly MachinesOverrun[] => {
      const machines = machinesOf(window.target);
      const others = running.filter(({ endMs }) => endMs > window.startMs);
      running.splice(0, running.length, ...others, { endMs: window.endMs, machines });
      const count = others.reduce((sum, other) => sum + other.machines, machines);
      if (count <= limit) return [];
      const endMs = Math.min(window.endMs, underLimitAt([...others], count - limit));
      const evidence = { startMs: window.startMs, endMs };
      return [{ kind: 'machines', window, evidence, limit, count }];
    });
}

/**
 * Prepares the question what a window would exceed where it is handed in: told of itself, and of those
 * that begin during it and would not exceed anything without it. Indexed when it is first asked.
 */
export function prepareMachinesAtOnce(
  windows: readonly PatchWindow[],
  facts: MachinesFacts,
): (placed: PatchWindow) => readonly MachinesOverrun[] {
  const machinesOf = prepareMachines(facts.organization);
  const counting = { ...facts, machinesOf };
  const index = rememberOnce(() =>
    indexRanges(windows.filter((window) => isInstall(window) && machinesOf(window.target) > 0)),
  );
  return (placed) => {
    if (!isInstall(placed) || machinesOf(placed.target) === 0) return [];
    const others = index()
      .overlapping(placed)
      .filter(({ id }) => id !== placed.id);
    const before = new Set(overrunsAmong(others, counting).map(({ window }) => window.id));
    return overrunsAmong([...others, placed], counting).filter(
      // Of those that began before it, not all that run beside them are among the others.
      ({ window: { id, startMs } }) =>
        id === placed.id || (startMs >= placed.startMs && !before.has(id)),
    );
  };
}

function rememberOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** Machines are known of few organizations. */
const hasMachines = ({ environments }: Organization['customers'][number]): boolean =>
  environments.some(({ machines = 0 }) => machines > 0);

/** When so many of the machines that were at work before are done. */
function underLimitAt(
  others: { readonly endMs: EpochMs; readonly machines: number }[],
  excess: number,
): EpochMs {
  let left = excess;
  for (const { endMs, machines } of others.sort((a, b) => a.endMs - b.endMs)) {
    left -= machines;
    if (left <= 0) return endMs;
  }
  return Infinity;
}

/** Machines on a target: those of its environments, 0 where they are not known. */
export function prepareMachines(organization: Organization): (target: Target) => number {
  const machines = new Map<string, number>();
  for (const { id, businessUnitId, environments } of organization.customers) {
    for (const { id: environmentId, machines: own = 0 } of environments) {
      for (const path of coveringPaths({ businessUnitId, customerId: id, environmentId })) {
        machines.set(path, (machines.get(path) ?? 0) + own);
      }
    }
  }
  return byTarget((_, path) => machines.get(path) ?? 0);
}
