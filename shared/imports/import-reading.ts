/** What an importer is given and what it gives back: the same for every format. */
import type { Plan } from '../model/plan.ts';
import type { GkePolicy } from '../model/policy.ts';
import type { DatabaseSlot, Freeze, Holiday, PatchEvent, Release } from '../model/release.ts';
import type { Series } from '../model/series.ts';
import type { WindowResult } from '../model/window-result.ts';
import type { Customer, Target } from '../model/target.ts';
import type { TreeNode } from '../model/tree-node.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';

/** A part of the text that nothing is taken from. */
export interface NotUnderstood {
  /** From 1; of JSON the line of the entry, or its ordinal. */
  readonly line: number;
  readonly field?: string;
  /** At most 120 characters of it. */
  readonly text: string;
  /** A sentence with the next step. */
  readonly why: string;
}

/** What something in a text becomes in the plan. */
export type ImportedContent =
  | {
      readonly kind: 'series';
      readonly series: Omit<Series, 'id'>;
      /** Single dates of a list: it says nothing of days before its first and after its last. */
      readonly keepsOtherDates?: boolean;
    }
  | { readonly kind: 'release'; readonly release: Omit<Release, 'id'> }
  | { readonly kind: 'freeze'; readonly freeze: Omit<Freeze, 'id'> }
  | { readonly kind: 'holiday'; readonly holiday: Omit<Holiday, 'id'> }
  | { readonly kind: 'database-slot'; readonly databaseSlot: Omit<DatabaseSlot, 'id'> }
  | { readonly kind: 'patch-event'; readonly patchEvent: Omit<PatchEvent, 'id'> }
  | { readonly kind: 'customer'; readonly customer: Omit<Customer, 'id'> }
  | { readonly kind: 'gke-policy'; readonly policy: Omit<GkePolicy, 'id'> }
  | { readonly kind: 'node-count'; readonly target: Target; readonly machines: number }
  | {
      readonly kind: 'window-result';
      readonly windowId: string;
      /** The window as people call it. */
      readonly name: string;
      readonly result: WindowResult;
    };

/** One thing of a text. */
export type ImportedItem = {
  readonly line: number;
  /** Stable identity inside the source: UID, ticket id, what a row is about. */
  readonly key: string;
  /** A lower one is older (RFC 5545 3.8.7.4); absent where the source counts no versions. */
  readonly sequence?: number;
} & ImportedContent;

/** All that a text says. */
export interface ImportReading {
  readonly items: readonly ImportedItem[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** What the format said that a plan cannot carry, each a sentence. */
  readonly notes: readonly string[];
}

/** What is chosen in the dialog; formats say in `needs` what they ask for. */
export interface ImportOptions {
  /** For formats that name no customer. */
  readonly target?: TreeNode;
  /** For formats that name no business unit. */
  readonly businessUnitId?: string;
  /** For holidays: ISO country code. */
  readonly country?: string;
  /** Which head of a table means what, by our column's name, where a person said so. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** What importers may look at beside the text. They are pure, bounded, and never throw on input. */
export interface ImportContext {
  readonly plan: Plan;
  /** The planner's; for times that name none. */
  readonly zone: Zone;
  readonly todayMs: EpochMs;
  readonly options: ImportOptions;
}
