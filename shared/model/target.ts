import type { Zone } from '../time/local-date-time.ts';
import type { ConflictRule, Severity } from './conflict-rule.ts';
import type { WeeklyHours } from './hours.ts';
import type { MessageTemplate } from './negotiation.ts';
import type { Contact, EscalationStep, Notice, ServiceOwner } from './people.ts';
import type {
  CadenceReading,
  GkePolicy,
  PatchPolicy,
  Quotas,
  ReleaseMatcher,
  Sizing,
  SoakRule,
} from './policy.ts';
import type { SeriesTemplate } from './template.ts';
import type { TreeNode } from './tree-node.ts';
import type { WorkPriority } from './work-notes.ts';

/** How a business unit's windows relate to code releases of its product. */
export type ReleaseRule =
  /**
   * Windows keep at least `bufferMinutes` away from every release (Source): they end so long before it, and
   * begin so long after it, or `bufferAfterMinutes` where that is another stretch.
   */
  | {
      readonly kind: 'separate';
      readonly bufferMinutes: number;
      readonly bufferAfterMinutes?: number;
    }
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
  /** How `cadenceDays` is read; rolling where it is not said. */
  readonly cadenceReading?: CadenceReading;
  /** The team that executes its windows. */
  readonly teamId: string;
  /** Production installs want a slot of the database team; "not needed" is an answer too. */
  readonly databasePairing?: 'when possible';
  /** Somebody must be reachable for so many hours after each window. */
  readonly onCallHours?: number;
  /** Production after the other environments; absent: in any order. */
  readonly soak?: readonly SoakRule[];
  readonly sizing?: Sizing;
  /** Whom to call when something goes wrong in one of its windows, the first one first. */
  readonly escalation?: readonly EscalationStep[];
  /** Whose owners look after their own area, by the tag of the service. */
  readonly services?: readonly ServiceOwner[];
  /** Of its windows, where a series does not say its own. */
  readonly priority?: WorkPriority;
  /** How windows are proposed to its customers, and confirmed; absent: as everybody does. */
  readonly proposalTemplate?: MessageTemplate;
  readonly confirmationTemplate?: MessageTemplate;
}

/** People who execute windows; their zone is the second zone shown beside every time. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly zone: Zone;
  readonly size: number;
  /** Windows it can run at once; one for each of its people where it is not said. */
  readonly capacity?: number;
  /** Rest of whoever ran a window, before the next. */
  readonly restMinutes?: number;
  /** Its public holidays, as ISO country code; absent: none are kept. */
  readonly holidayCountry?: string;
  /** When it has agreed to work, on its wall; absent: always. */
  readonly agreedHours?: readonly WeeklyHours[];
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
  /**
   * Change Calendar, open by default, that gets the same windows as blocking events: releases freeze
   * while patching is on. By document name, in each of its cells.
   */
  readonly freezeCalendar?: string;
  /** Machines that a window on it works on; absent: not known. */
  readonly machines?: number;
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
  /** In place of its business unit's, where its contract differs. null: none is promised. */
  readonly cadenceDays?: number | null;
  readonly cadenceReading?: CadenceReading;
  /** Installs lie within these, on its wall; absent: at any time. */
  readonly allowedHours?: readonly WeeklyHours[];
  /** No work at these, on its wall: business hours. */
  readonly forbiddenHours?: readonly WeeklyHours[];
  /** No work at these, on its wall: the busiest hours of a customer that never closes. */
  readonly peakHours?: readonly WeeklyHours[];
  readonly contacts?: readonly Contact[];
  /** In place of one agreement `noticeDays` ahead. */
  readonly notices?: readonly Notice[];
  /** Products it runs, as the release tool names them; absent: any of its business unit. */
  readonly products?: readonly string[];
}

/** An AWS account as people know it. */
export interface Account {
  readonly id: string;
  readonly alias: string;
  readonly businessUnitId: string;
  readonly production: boolean;
  readonly regions: readonly string[];
  /** Run by AMS, which has its own limits. */
  readonly managedByAms?: boolean;
  /** In place of the organization's limit of maintenance windows. */
  readonly windowQuota?: number;
}

/** Everything that outlives a single plan: who, where, by which rules. */
export interface Organization {
  readonly name: string;
  readonly businessUnits: readonly BusinessUnit[];
  readonly teams: readonly Team[];
  readonly customers: readonly Customer[];
  readonly accounts: readonly Account[];
  /** In place of a rule's own severity. A rule cannot be switched off. */
  readonly severities?: Readonly<Partial<Record<ConflictRule, Severity>>>;
  readonly policy?: PatchPolicy;
  readonly sizing?: Sizing;
  readonly quotas?: Quotas;
  readonly releaseMatchers?: readonly ReleaseMatcher[];
  readonly gkePolicies?: readonly GkePolicy[];
  /** Two people for every push: one prepares, another approves. Absent: one is enough. */
  readonly twoPersonRule?: boolean;
  /** Live data older than this is stale; absent: older than `defaultStaleAfterMinutes`. */
  readonly staleAfterMinutes?: number;
  /** What new series begin as, by business unit. */
  readonly templates?: readonly SeriesTemplate[];
}

/** Where a window applies: a node of the tree business unit → customer → environment. */
export type Target = TreeNode;

/** Stable key of a cell: `123456789012/us-east-1`. */
export const cellKey = ({ accountId, region }: CellRef): string => `${accountId}/${region}`;

/** Path of a target in the tree, root first: `hrp/northwind/prod`. */
export function targetPath({ businessUnitId, customerId, environmentId }: Target): string {
  const customer = customerId === undefined ? businessUnitId : `${businessUnitId}/${customerId}`;
  return environmentId === undefined ? customer : `${customer}/${environmentId}`;
}

/** Whether one target is the other, or contains it. Siblings (prod, nonprod) are not related. */
export function areRelated(a: Target, b: Target): boolean {
  const [pathA, pathB] = [`${targetPath(a)}/`, `${targetPath(b)}/`];
  return pathA.startsWith(pathB) || pathB.startsWith(pathA);
}

/** The customers that a target is of, in the organization's order: one, or all of a business unit. */
export function customersOf(
  { businessUnitId, customerId }: Target,
  { customers }: Organization,
): readonly Customer[] {
  const unit = groupsOf(customers).get(businessUnitId);
  return (customerId === undefined ? unit?.all : unit?.byId.get(customerId)) ?? [];
}

type Groups = ReadonlyMap<
  string,
  { readonly all: readonly Customer[]; readonly byId: ReadonlyMap<string, readonly Customer[]> }
>;

/** Lists are never changed in place: each is grouped once, however many targets are looked up in it. */
const knownGroups = new WeakMap<readonly Customer[], Groups>();

function groupsOf(customers: readonly Customer[]): Groups {
  const known = knownGroups.get(customers);
  if (known !== undefined) return known;
  const byUnit = Map.groupBy(customers, ({ businessUnitId }) => businessUnitId);
  const groups = new Map(
    [...byUnit].map(([unitId, all]) => [unitId, { all, byId: Map.groupBy(all, ({ id }) => id) }]),
  );
  knownGroups.set(customers, groups);
  return groups;
}

/** The cells a target covers, without duplicates, in the organization's order. */
export function cellsOf(target: Target, organization: Organization): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const customer of customersOf(target, organization)) {
    for (const environment of customer.environments) {
      if (target.environmentId !== undefined && target.environmentId !== environment.id) continue;
      for (const cell of environment.cells) cells.set(cellKey(cell), cell);
    }
  }
  return [...cells.values()];
}
