/** The things of a plan that imports may add or change, by kind, each with its content apart from its id. */
import { assertNever } from '../kernel/assert-never.ts';
import type { ImportedKind } from '../model/imported-mark.ts';
import type { Plan } from '../model/plan.ts';
import type { GkePolicy } from '../model/policy.ts';
import type { WindowResult } from '../model/window-result.ts';
import type { Customer, Organization } from '../model/target.ts';
import { recordResults, resultOf } from '../planning/record-result.ts';
import { toWindowId } from '../planning/window-ref.ts';
import type { ImportedContent } from './import-reading.ts';

/** A thing of a plan; which fields it has follows from the kind it is looked up by. */
export interface PlanThing {
  readonly id: string;
  readonly name?: string;
}

/** Things of one kind, in the plan's order. The machines of each environment are a thing of their own. */
export function thingsOf(plan: Plan, kind: ImportedKind): readonly PlanThing[] {
  switch (kind) {
    case 'series':
      return plan.series;
    case 'release':
      return plan.releases;
    case 'freeze':
      return plan.freezes;
    case 'holiday':
      return plan.holidays;
    case 'database-slot':
      return plan.databaseSlots;
    case 'patch-event':
      return plan.patchEvents;
    case 'customer':
      return plan.organization.customers;
    case 'gke-policy':
      return plan.organization.gkePolicies ?? [];
    case 'node-count':
      return nodeCountsOf(plan.organization);
    case 'window-result':
      return resultsOf(plan);
    default:
      return assertNever(kind);
  }
}

const listOf = {
  series: 'series',
  release: 'releases',
  freeze: 'freezes',
  holiday: 'holidays',
  'database-slot': 'databaseSlots',
  'patch-event': 'patchEvents',
} as const;

/** The plan with things of a kind put in the place of those with their ids, or at the end. */
export function putThings(
  plan: Plan,
  kind: ImportedKind,
  things: ReadonlyMap<string, PlanThing>,
): Plan {
  if (things.size === 0) return plan;
  const { organization } = plan;
  if (kind === 'node-count') return { ...plan, organization: withCounts(organization, things) };
  if (kind === 'window-result') return recordResults(plan, resultsIn(things));
  const before = thingsOf(plan, kind);
  const known = new Set(before.map(({ id }) => id));
  const list: readonly unknown[] = [
    ...before.map((thing) => things.get(thing.id) ?? thing),
    ...[...things.values()].filter(({ id }) => !known.has(id)),
  ];
  // Things come from `contentOf` and `thingsOf` of the same kind: their fields are that list's.
  if (kind === 'customer') {
    return { ...plan, organization: { ...organization, customers: list as readonly Customer[] } };
  }
  return kind === 'gke-policy'
    ? { ...plan, organization: { ...organization, gkePolicies: list as readonly GkePolicy[] } }
    : { ...plan, [listOf[kind]]: list };
}

/** What an item is, without its id. */
export function contentOf(item: ImportedContent): object {
  switch (item.kind) {
    case 'series':
      return item.series;
    case 'release':
      return item.release;
    case 'freeze':
      return item.freeze;
    case 'holiday':
      return item.holiday;
    case 'database-slot':
      return item.databaseSlot;
    case 'patch-event':
      return item.patchEvent;
    case 'customer':
      return item.customer;
    case 'gke-policy':
      return item.policy;
    case 'node-count':
      return { machines: item.machines };
    case 'window-result':
      return item.result;
    default:
      return assertNever(item);
  }
}

/** A thing without its id. */
export const contentOfThing = (thing: PlanThing): object =>
  Object.fromEntries(Object.entries(thing).filter(([field]) => field !== 'id'));

/** `northwind/prod` for the machines of an environment. */
export const nodeCountId = (customerId: string, environmentId: string): string =>
  `${customerId}/${environmentId}`;

const nodeCountsOf = ({ customers }: Organization): readonly PlanThing[] =>
  customers.flatMap((customer) =>
    customer.environments.map(({ id, machines }) => ({
      id: nodeCountId(customer.id, id),
      ...(machines !== undefined && { machines }),
    })),
  );

const withCounts = (
  organization: Organization,
  things: ReadonlyMap<string, PlanThing>,
): Organization => ({
  ...organization,
  customers: organization.customers.map((customer) => ({
    ...customer,
    environments: customer.environments.map((environment) => {
      const thing = things.get(nodeCountId(customer.id, environment.id));
      return thing === undefined ? environment : { ...environment, ...machinesOf(thing) };
    }),
  })),
});

const machinesOf = (thing: PlanThing): { readonly machines?: number } =>
  'machines' in thing && typeof thing.machines === 'number' ? { machines: thing.machines } : {};

/** What was said of single dates. A window without a word of it has none yet. */
const resultsOf = ({ series }: Plan): readonly PlanThing[] =>
  series.flatMap(({ id: seriesId, changes, state: usual }) =>
    changes.flatMap(({ originalStart, state = usual, result }) => {
      const said = resultOf({ state, ...(result !== undefined && { facts: { result } }) });
      return said === null ? [] : [{ id: toWindowId({ seriesId, originalStart }), ...said }];
    }),
  );

const resultsIn = (things: ReadonlyMap<string, PlanThing>): ReadonlyMap<string, WindowResult> =>
  new Map(
    // Things of this kind are results with the window's id: they come from `contentOf` and `resultsOf`.
    [...things].map(([id, thing]) => [id, contentOfThing(thing) as WindowResult]),
  );
