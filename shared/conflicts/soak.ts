/** C15: patches soak in a customer's other environments before they come to production. */
import type { PatchWindow, WindowState } from '../model/series.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import type { Place, TargetFacts } from './target-facts.ts';

const dayMs = 86_400_000;
const notDone: ReadonlySet<WindowState> = new Set(['missed', 'cancelled']);

/**
 * A production install wants an install on its customer's other environments that ended at least
 * so many days before it, and after the production install before: else either nothing went ahead,
 * or what did had too little time. Customers without other environments have nothing to soak in.
 * Told once a customer.
 */
export function prepareSoak({
  windows,
  organization,
  factsOf,
}: Pick<RuleInput, 'windows' | 'organization' | 'factsOf'>): PreparedRule {
  if (!organization.businessUnits.some(({ soak = [] }) => soak.length > 0))
    return () => noConflicts;
  const byPlace = installsByPlace(windows, factsOf);
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const facts = factsOf(window.target);
    const production = facts.places.filter(({ environment }) => environment.production);
    const customers = Map.groupBy(production, ({ customer }) => customer.id);
    return [...customers.values()].flatMap((places) => soakOf(window, places, { facts, byPlace }));
  };
}

type InstallsByPlace = ReadonlyMap<string, readonly PatchWindow[]>;

/** Environment path → installs that reach it and were or will be carried out, by start. */
function installsByPlace(
  windows: readonly PatchWindow[],
  factsOf: RuleInput['factsOf'],
): InstallsByPlace {
  const byPlace = new Map<string, PatchWindow[]>();
  for (const window of windows) {
    if (window.kind !== 'install' || notDone.has(window.state)) continue;
    for (const { path } of factsOf(window.target).places) {
      const known = byPlace.get(path);
      if (known === undefined) byPlace.set(path, [window]);
      else known.push(window);
    }
  }
  return byPlace;
}

interface SoakContext {
  readonly facts: TargetFacts;
  readonly byPlace: InstallsByPlace;
}

function soakOf(
  window: PatchWindow,
  production: readonly Place[],
  { facts, byPlace }: SoakContext,
): readonly Conflict[] {
  const customer = production[0]?.customer;
  const minimumDays = soakDaysOf(facts, customer?.products);
  const ahead = customer?.environments.filter((environment) => !environment.production) ?? [];
  if (customer === undefined || minimumDays === null || ahead.length === 0) return [];
  const others = (path: string): readonly PatchWindow[] =>
    (byPlace.get(path) ?? []).filter(({ id }) => id !== window.id);
  const afterMs = latest(
    production.flatMap(({ path }) => others(path)).filter(({ endMs }) => endMs <= window.startMs),
  )?.startMs;
  const gone = ahead
    .flatMap(({ id }) => others(`${customer.businessUnitId}/${customer.id}/${id}`))
    .filter(({ endMs }) => endMs <= window.startMs && endMs > (afterMs ?? -Infinity));
  const neededMs = minimumDays * dayMs;
  if (gone.some(({ endMs }) => window.startMs - endMs >= neededMs)) return [];
  const last = latest(gone);
  return [
    aConflict({
      rule: 'C15',
      severity: 'warning',
      windowId: window.id,
      counterpart: counterpartOf(window, last, { customerId: customer.id, minimumDays }),
      evidence: [],
      cellKeys: [],
    }),
  ];
}

function soakDaysOf(
  { businessUnit }: TargetFacts,
  products: readonly string[] | undefined,
): number | null {
  const days = (businessUnit?.soak ?? [])
    .filter(({ product }) => product === undefined || (products?.includes(product) ?? true))
    .map(({ minimumDays }) => minimumDays);
  return days.length === 0 ? null : Math.max(...days);
}

/** The one that ends last; among equals the smaller id. */
const latest = (windows: readonly PatchWindow[]): PatchWindow | undefined =>
  windows.reduce<PatchWindow | undefined>(
    (last, each) =>
      last === undefined ||
      each.endMs > last.endMs ||
      (each.endMs === last.endMs && each.id < last.id)
        ? each
        : last,
    undefined,
  );

const counterpartOf = (
  window: PatchWindow,
  last: PatchWindow | undefined,
  { customerId, minimumDays }: { readonly customerId: string; readonly minimumDays: number },
): Counterpart => ({
  kind: 'soak',
  id: last?.id ?? `${customerId}/none`,
  name: last?.name ?? '',
  minimumDays,
  days: last === undefined ? null : Math.floor((window.startMs - last.endMs) / dayMs),
});
