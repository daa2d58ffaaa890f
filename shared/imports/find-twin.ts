/** Which thing of a plan an item is, where no mark of an earlier import says so. */
import type { ImportedKind } from '../model/imported-mark.ts';
import type { Plan } from '../model/plan.ts';
import type { GkePolicy } from '../model/policy.ts';
import { targetPath, type Customer } from '../model/target.ts';
import type { DatabaseSlot, Freeze, Holiday, PatchEvent, Release } from '../model/release.ts';
import type { Series } from '../model/series.ts';
import { dayMs } from '../time/wall-ms.ts';
import { canonicalText } from './fingerprint.ts';
import { contentOf, nodeCountId, thingsOf, type PlanThing } from './plan-things.ts';
import type { ImportedItem } from './import-reading.ts';

/** Finds each thing of the plan for one item at most. */
export interface TwinFinder {
  readonly byId: (kind: ImportedKind, id: string) => PlanThing | undefined;
  /** A thing that nobody claimed and that people would call the same. */
  readonly byNature: (item: ImportedItem) => PlanThing | undefined;
  /** From now on the thing is an item's, and no other's. */
  readonly claim: (kind: ImportedKind, id: string) => void;
}

/** Prepares the plan's things as they are asked for; a plan is looked through once for each kind. */
export function findTwins(plan: Plan): TwinFinder {
  const kinds = new Map<ImportedKind, ThingIndex>();
  const indexOf = (kind: ImportedKind): ThingIndex => {
    const index = kinds.get(kind) ?? { byId: new Map(), byNature: null, claimed: new Set() };
    if (!kinds.has(kind)) {
      for (const thing of thingsOf(plan, kind)) index.byId.set(thing.id, thing);
      kinds.set(kind, index);
    }
    return index;
  };
  return {
    byId: (kind, id) => indexOf(kind).byId.get(id),
    claim: (kind, id) => void indexOf(kind).claimed.add(id),
    byNature: (item) => {
      const index = indexOf(item.kind);
      index.byNature ??= Map.groupBy(index.byId.values(), (thing) =>
        natureOfThing(item.kind, thing),
      );
      const candidates = index.byNature.get(natureOfItem(item)) ?? [];
      return candidates.find(({ id }) => !index.claimed.has(id));
    },
  };
}

interface ThingIndex {
  readonly byId: Map<string, PlanThing>;
  byNature: ReadonlyMap<string, readonly PlanThing[]> | null;
  readonly claimed: Set<string>;
}

const natureOfThing = (kind: ImportedKind, thing: PlanThing): string =>
  kind === 'node-count' || kind === 'window-result' ? thing.id : natureOf(kind, thing);

function natureOfItem(item: ImportedItem): string {
  if (item.kind === 'window-result') return item.windowId;
  return item.kind === 'node-count'
    ? nodeCountId(item.target.customerId ?? '', item.target.environmentId ?? '')
    : natureOf(item.kind, contentOf(item));
}

/** What makes two things the same to people. Windows only where they are alike but for their state. */
function natureOf(
  kind: Exclude<ImportedKind, 'node-count' | 'window-result'>,
  content: object,
): string {
  // The kind says which fields there are: things and contents come from `thingsOf` and `contentOf`.
  switch (kind) {
    case 'series':
      return natureOfSeries(content as Series);
    case 'release': {
      const { businessUnitId, product, environment, name } = content as Release;
      return words(businessUnitId, product, environment, name);
    }
    case 'freeze': {
      const { name, startMs } = content as Freeze;
      return words(name, startMs);
    }
    case 'holiday': {
      // Each source names a day in its own way: "Juneteenth", "Juneteenth National Independence Day".
      const { country, date } = content as Holiday;
      return words(country, date);
    }
    case 'database-slot': {
      const { businessUnitId, customerId, startMs } = content as DatabaseSlot;
      return words(businessUnitId, customerId, Math.floor(startMs / dayMs));
    }
    case 'patch-event': {
      const { name, date } = content as PatchEvent;
      return words(name, date);
    }
    case 'customer': {
      const { businessUnitId, name } = content as Customer;
      return words(businessUnitId, name);
    }
    case 'gke-policy': {
      const { name, target } = content as GkePolicy;
      return words(name, targetPath(target));
    }
  }
}

const natureOfSeries = (series: Series): string => {
  const { name, target, kind, zone, startTime, durationMinutes, rule } = series;
  return canonicalText({ name, target, kind, zone, startTime, durationMinutes, rule });
};

const words = (...parts: readonly (string | number | undefined)[]): string =>
  JSON.stringify(parts.map((part) => (typeof part === 'string' ? part.toLowerCase() : part)));
