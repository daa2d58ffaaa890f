import type { PatchWindow, WindowState } from '../model/series.ts';
import { targetPath, type Organization, type Target } from '../model/target.ts';
import type { Zone } from '../time/local-date-time.ts';

/** What a policy is kept for: one environment of one customer. */
export interface Scope {
  /** Path in the target tree: `hrp/northwind/prod`. */
  readonly path: string;
  readonly businessUnitId: string;
  readonly customerId: string;
  readonly environmentId: string;
  /** As people call it: "Northwind prod". */
  readonly name: string;
  readonly production: boolean;
  /** The customer's zone: its days are the days of its promises. */
  readonly zone: Zone;
}

/** Every environment of every customer, in the organization's order. */
export const scopesOf = ({ customers }: Pick<Organization, 'customers'>): readonly Scope[] =>
  customers.flatMap((customer) =>
    customer.environments.map((environment) => ({
      path: `${customer.businessUnitId}/${customer.id}/${environment.id}`,
      businessUnitId: customer.businessUnitId,
      customerId: customer.id,
      environmentId: environment.id,
      name: `${customer.name} ${environment.name}`,
      production: environment.production,
      zone: customer.zone,
    })),
  );

/** The scope as a target. */
export const targetOf = ({ businessUnitId, customerId, environmentId }: Scope): Target => ({
  businessUnitId,
  customerId,
  environmentId,
});

/** Whether work on the target is work on the scope: the target is it, or above it. */
export const covers = (target: Target, { path }: Pick<Scope, 'path'>): boolean =>
  `${path}/`.startsWith(`${targetPath(target)}/`);

/** Paths of all targets that cover a scope, the widest first: looked up where there are many. */
export const coveringPaths = (
  scope: Pick<Scope, 'businessUnitId' | 'customerId' | 'environmentId'>,
): readonly [string, string, string] => {
  const customer = `${scope.businessUnitId}/${scope.customerId}`;
  return [scope.businessUnitId, customer, `${customer}/${scope.environmentId}`];
};

/** Windows that cover a scope, by start, then id. */
export type WindowsByScope = ReadonlyMap<string, readonly PatchWindow[]>;

/**
 * Which of the windows cover each scope, keyed by the scope's path; every scope has its entry.
 * Windows on a customer or a whole business unit cover all scopes below.
 */
export function windowsByScope(
  windows: readonly PatchWindow[],
  scopes: readonly Scope[],
): WindowsByScope {
  // The windows of a series share their target: a path is made once for each, not for each window.
  const byPath = new Map<string, PatchWindow[][]>();
  for (const [target, group] of Map.groupBy(windows, ({ target }) => target)) {
    const path = targetPath(target);
    const known = byPath.get(path);
    if (known === undefined) byPath.set(path, [group]);
    else known.push(group);
  }
  return new Map(
    scopes.map((scope) => [
      scope.path,
      coveringPaths(scope)
        .flatMap((each) => (byPath.get(each) ?? []).flat())
        .sort(byStartThenId),
    ]),
  );
}

const undone: ReadonlySet<WindowState> = new Set(['missed', 'cancelled']);

/** Whether a window counts towards a promise: it was held, or is still meant to be. */
export const counts = ({ state }: PatchWindow): boolean => !undone.has(state);

/** Whether it installs, the only work a cadence counts. */
export const isInstall = (window: PatchWindow): boolean =>
  window.kind === 'install' && counts(window);

/**
 * Whether patches arrive by it: an install, or images that were built with them. One that was held in
 * part left machines without them.
 */
export const bringsPatches = (window: PatchWindow): boolean =>
  (window.kind === 'install' || window.kind === 'image') &&
  counts(window) &&
  window.facts?.result?.outcome !== 'partly';

/** By start, then id: the same whatever order they came in. */
export const byStartThenId = (a: PatchWindow, b: PatchWindow): number =>
  a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id));
