import type { Zone } from '../time/local-date-time.ts';

/** How a business unit's windows relate to code releases of its product. */
export type ReleaseRule =
  /** Windows keep at least `bufferMinutes` away from every release (Source). */
  | { readonly kind: 'separate'; readonly bufferMinutes: number }
  /** Windows happen within `toleranceMinutes` of a release (Guiding Care). */
  | { readonly kind: 'aligned'; readonly toleranceMinutes: number }
  | { readonly kind: 'none' };

/** A part of the company with its own patching rules. */
export interface BusinessUnit {
  readonly id: string;
  readonly name: string;
  readonly releaseRule: ReleaseRule;
  readonly defaultDurationMinutes: number;
  /** Free text of its cadence, for people: "monthly, negotiated". */
  readonly cadence: string;
  /** Longest allowed gap between production installs, or null where none is promised. */
  readonly cadenceDays: number | null;
  /** The team that executes its windows. */
  readonly teamId: string;
}

/** People who execute windows; their zone is the second zone shown beside every time. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly zone: Zone;
  readonly size: number;
}

/** One account × region: the unit in which AWS is read and written. */
export interface CellRef {
  readonly accountId: string;
  readonly region: string;
}

/** A customer's environment and the cells it lives in. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly production: boolean;
  readonly cells: readonly CellRef[];
  /** Change Calendar that its windows are pushed to, by document name, in each of its cells. */
  readonly pushCalendar?: string;
}

/** Whom windows are negotiated with. `id` is unique in the organization. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly zone: Zone;
  readonly noticeDays: number;
  readonly managedByAms: boolean;
  readonly environments: readonly Environment[];
}

/** An AWS account as people know it. */
export interface Account {
  readonly id: string;
  readonly alias: string;
  readonly businessUnitId: string;
  readonly production: boolean;
  readonly regions: readonly string[];
}

/** Everything that outlives a single plan: who, where, by which rules. */
export interface Organization {
  readonly name: string;
  readonly businessUnits: readonly BusinessUnit[];
  readonly teams: readonly Team[];
  readonly customers: readonly Customer[];
  readonly accounts: readonly Account[];
}

/** Where a window applies: a node of the tree business unit → customer → environment. */
export interface Target {
  readonly businessUnitId: string;
  /** Absent: the whole business unit. */
  readonly customerId?: string;
  /** Absent: every environment of the customer. Never present without `customerId`. */
  readonly environmentId?: string;
}

/** Stable key of a cell: `123456789012/us-east-1`. */
export const cellKey = ({ accountId, region }: CellRef): string => `${accountId}/${region}`;

/** Path of a target in the tree, root first: `hrp/northwind/prod`. */
export const targetPath = ({ businessUnitId, customerId, environmentId }: Target): string =>
  [businessUnitId, customerId, environmentId].filter((part) => part !== undefined).join('/');

/** Whether one target is the other, or contains it. Siblings (prod, nonprod) are not related. */
export function areRelated(a: Target, b: Target): boolean {
  const [pathA, pathB] = [`${targetPath(a)}/`, `${targetPath(b)}/`];
  return pathA.startsWith(pathB) || pathB.startsWith(pathA);
}

/** The cells a target covers, without duplicates, in the organization's order. */
export function cellsOf(target: Target, organization: Organization): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const customer of organization.customers) {
    if (customer.businessUnitId !== target.businessUnitId) continue;
    if (target.customerId !== undefined && target.customerId !== customer.id) continue;
    for (const environment of customer.environments) {
      if (target.environmentId !== undefined && target.environmentId !== environment.id) continue;
      for (const cell of environment.cells) cells.set(cellKey(cell), cell);
    }
  }
  return [...cells.values()];
}
