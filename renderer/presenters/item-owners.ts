/** Whose an item is: the customers that its leaves of the target tree belong to. */
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import type { TargetNode } from './target-tree.ts';

export interface OwnerLookup {
  /** Names of the customers an item is of, each once; none where it is everybody's. */
  readonly customersOf: (item: Pick<CalendarItem, 'leaves'>) => readonly string[];
  /** Names of the environments an item is of, each once. */
  readonly environmentsOf: (item: Pick<CalendarItem, 'leaves'>) => readonly string[];
  /** The heading it stands under in a list: its customer, or whose it is beyond one customer. */
  readonly headingOf: (item: Pick<CalendarItem, 'leaves'>) => string;
}

interface Owner {
  readonly unit: string;
  /** null: accounts of no customer. */
  readonly customer: string | null;
  /** null: of no environment. */
  readonly environment: string | null;
}

/** Indexes a target tree once. */
export function ownerLookup(tree: readonly TargetNode[]): OwnerLookup {
  const owners = new Map(
    tree.flatMap((unit) =>
      unit.children.flatMap((child): readonly (readonly [string, Owner])[] => {
        const isCustomer = child.children.length > 0;
        const owner = { unit: unit.name, customer: isCustomer ? child.name : null };
        const whole = { ...owner, environment: null };
        return [
          ...child.leaves.map((leaf) => [leaf, whole] as const),
          ...child.children.flatMap(({ name, leaves }) => {
            const part = { ...owner, environment: name };
            return leaves.map((leaf) => [leaf, part] as const);
          }),
        ];
      }),
    ),
  );
  // Windows of a series share their leaves, and there are many windows.
  const known = new WeakMap<readonly string[], readonly Owner[]>();
  const ownersOf = (leaves: readonly string[]): readonly Owner[] => {
    const found = known.get(leaves) ?? [
      ...new Set(leaves.flatMap((leaf) => owners.get(leaf) ?? [])),
    ];
    known.set(leaves, found);
    return found;
  };
  return {
    customersOf: ({ leaves }) => distinct(ownersOf(leaves).flatMap((one) => one.customer ?? [])),
    environmentsOf: ({ leaves }) =>
      distinct(ownersOf(leaves).flatMap((one) => one.environment ?? [])),
    headingOf: ({ leaves }) => heading(ownersOf(leaves)),
  };
}

function heading(owners: readonly Owner[]): string {
  const units = distinct(owners.map(({ unit }) => unit));
  const [unit] = units;
  if (unit === undefined) return calendarMessages.everyone;
  if (units.length > 1) return calendarMessages.severalUnits(units);
  const customers = distinct(owners.map(({ customer }) => customer));
  const [customer] = customers;
  if (customers.length > 1) return calendarMessages.severalCustomers(unit);
  return customer ?? calendarMessages.otherAccounts(unit);
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
