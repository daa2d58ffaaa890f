/**
 * Two plans as one, field by field. With their common base, what one side changed is taken and only
 * what both changed differently is asked; without it whatever differs is asked, and nothing that
 * only one side has is dropped.
 */
import type { Plan } from '../model/plan.ts';
import { keyedList, keyOfElement, mergedOrder, type KeyedList } from './keyed-list.ts';
import { mergeClocks } from './merge-clocks.ts';
import { mergeIssued } from './merge-issued.ts';
import { mergeUnits, type Versions } from './merge-units.ts';
import {
  isPlainObject,
  isSameContent,
  type PlainList,
  type PlainObject,
  type PlainValue,
} from './plain-data.ts';

/** Three versions of a plan. `base`: what both sides come from; null where nobody knows. */
export interface PlanVersions {
  readonly base: Plan | null;
  readonly mine: Plan;
  readonly theirs: Plan;
}

/** A thing on the way from the plan to what differs: a window among `series`, say. */
export interface DifferenceOwner {
  /** The field of the plan that lists it. */
  readonly list: string;
  readonly key: string;
  readonly name: string;
}

/** Something that the other plan has differently. */
export interface PlanDifference {
  /** Stable between merges of the same plans; choices are made by it. */
  readonly key: string;
  /** Outermost first; none for a field of the plan itself. */
  readonly owners: readonly DifferenceOwner[];
  /** Fields that are decided together; none where the innermost owner itself was added or removed. */
  readonly fields: readonly string[];
  /** `theirs`: only they changed it. `both`: so did I, differently; or there is no common base. */
  readonly changedBy: 'theirs' | 'both';
  /** Values of the fields as one object, or the owner itself; undefined where a side has none. */
  readonly base: PlainValue;
  readonly mine: PlainValue;
  readonly theirs: PlainValue;
}

/** Whose version is wanted. */
export type MergeSide = 'mine' | 'theirs';

/** By a difference's key. Where nothing is said theirs is taken if only they changed it, else mine stays. */
export type MergeChoices = ReadonlyMap<string, MergeSide>;

/** The merged plan, and all that theirs has differently but for what only I changed. */
export interface PlanMerge {
  /** The very plan `mine` where nothing is taken; parts that stay are the same objects. */
  readonly plan: Plan;
  readonly differences: readonly PlanDifference[];
}

/**
 * Merges by ids. Equal content never differs, disjoint edits give the same plan from either side.
 * The merged plan keeps the id of mine: what was pushed is known by it.
 */
export function mergePlans(versions: PlanVersions, choices: MergeChoices = new Map()): PlanMerge {
  const differences: PlanDifference[] = [];
  const mine = withUnasked(versions.mine, versions);
  const theirs = { ...withUnasked(versions.theirs, versions), id: versions.mine.id };
  const base = versions.base === null ? undefined : asPlain(versions.base);
  const walk: Walk = { hasBase: base !== undefined, choices, differences };
  const merged = mergeObject(walk, { base, mine, theirs }, []);
  // Made of two plans, by fields that are taken whole from one of them.
  return { plan: merged as unknown as Plan, differences };
}

/** What differs from one plan to another, as a merge would take it. */
export const comparePlans = (before: Plan, after: Plan): readonly PlanDifference[] =>
  mergePlans({ base: before, mine: before, theirs: after }).differences;

/** With what nobody is asked about, as both sides will have it. */
function withUnasked(plan: Plan, { base, mine, theirs }: PlanVersions): PlainObject {
  const issued = mergeIssued(mine.issued, theirs.issued);
  const clocks = mergeClocks(base?.clocks, mine.clocks, theirs.clocks);
  const isSame = issued === plan.issued && clocks === plan.clocks;
  return isSame ? asPlain(plan) : { ...asPlain(plan), ...asPlain({ issued, clocks }) };
}

// A plan is plain data, checked by its schema; its types just do not say so.
const asPlain = (plan: object): PlainObject => plan as PlainObject;

interface Walk {
  readonly hasBase: boolean;
  readonly choices: MergeChoices;
  readonly differences: PlanDifference[];
}

type Owners = readonly DifferenceOwner[];
type Both = Versions<PlainObject> & { readonly mine: PlainObject; readonly theirs: PlainObject };

function mergeObject(walk: Walk, versions: Both, owners: Owners): PlainObject {
  const { mine } = versions;
  const merged: Record<string, PlainValue> = {};
  let isMine = true;
  for (const fields of mergeUnits(versions)) {
    const values = mergeUnit(walk, { versions, fields, owners });
    for (const field of fields) {
      const value = values[field];
      if (value !== mine[field]) isMine = false;
      if (value !== undefined) merged[field] = value;
    }
  }
  return isMine ? mine : merged;
}

interface Unit {
  readonly versions: Both;
  readonly fields: readonly string[];
  readonly owners: Owners;
}

function mergeUnit(walk: Walk, unit: Unit): PlainObject {
  const [field, ...others] = unit.fields;
  if (field !== undefined && others.length === 0) return { [field]: mergeField(walk, unit, field) };
  const versions = partsOf(unit);
  if (isSameContent(versions.mine, versions.theirs)) return versions.mine;
  const settled = settle(walk, versions, unit);
  return isPlainObject(settled) ? settled : versions.mine;
}

function mergeField(walk: Walk, unit: Unit, field: string): PlainValue {
  const { owners } = unit;
  const base = unit.versions.base?.[field];
  const mine = unit.versions.mine[field];
  const theirs = unit.versions.theirs[field];
  if (isSameContent(mine, theirs)) return mine;
  if (frames.has(field) && isPlainObject(mine) && isPlainObject(theirs)) {
    const baseObject = isPlainObject(base) ? base : undefined;
    const frame = { list: field, key: field, name: field };
    const inner = field === 'organization' ? owners : [...owners, frame];
    return mergeObject(walk, { base: baseObject, mine, theirs }, inner);
  }
  const lists = [keyedList(base ?? []), keyedList(mine), keyedList(theirs)] as const;
  const [baseList, mineList, theirList] = lists;
  if (baseList !== null && mineList !== null && theirList !== null) {
    const elements = { base: baseList, mine: mineList, theirs: theirList };
    return mergeList(walk, elements, { owners, field, mine });
  }
  const settled = settle(walk, partsOf(unit), unit);
  return isPlainObject(settled) ? settled[field] : mine;
}

/** Objects without an id whose fields stand on their own. */
const frames: ReadonlySet<string> = new Set([
  ...['organization', 'severities', 'quotas', 'policy', 'facts'],
]);

interface ListPlace {
  readonly owners: Owners;
  readonly field: string;
  readonly mine: PlainValue;
}

function mergeList(
  walk: Walk,
  lists: { readonly base: KeyedList; readonly mine: KeyedList; readonly theirs: KeyedList },
  { owners, field, mine }: ListPlace,
): PlainValue {
  const merged = mergedOrder(lists).flatMap((key): PlainList => {
    const versions = {
      base: lists.base.get(key),
      mine: lists.mine.get(key),
      theirs: lists.theirs.get(key),
    };
    const name = nameOf(versions.mine ?? versions.theirs ?? versions.base, key);
    const element = mergeElement(walk, versions, [...owners, { list: field, key, name }]);
    return element === undefined ? [] : [element];
  });
  const isMine =
    merged.length === lists.mine.size &&
    [...lists.mine.values()].every((element, at) => element === merged[at]);
  return isMine ? mine : merged;
}

function mergeElement(walk: Walk, versions: Versions, owners: Owners): PlainValue {
  const { base, mine, theirs } = versions;
  if (isSameContent(mine, theirs)) return mine;
  if (isPlainObject(mine) && isPlainObject(theirs) && keyOfElement(mine) !== null) {
    const baseObject = isPlainObject(base) ? base : undefined;
    return mergeObject(walk, { base: baseObject, mine, theirs }, owners);
  }
  return settle(walk, versions, { owners, fields: [] });
}

/** Takes one side of what is not divided any further, and notes it unless only I changed it. */
function settle(
  walk: Walk,
  versions: Versions,
  { owners, fields }: Pick<Unit, 'owners' | 'fields'>,
): PlainValue {
  const { base, mine, theirs } = versions;
  // Without a base, what one side alone has is taken; a field is asked for, as it may be cleared.
  const isWhole = fields.length === 0;
  const isKnown = walk.hasBase || isWhole;
  if (isKnown && isSameContent(base, theirs)) return mine;
  const changedBy = isKnown && isSameContent(base, mine) ? 'theirs' : 'both';
  const key = JSON.stringify([...owners.flatMap((owner) => [owner.list, owner.key]), fields]);
  walk.differences.push({ key, owners, fields, changedBy, base, mine, theirs });
  const side = walk.choices.get(key) ?? (changedBy === 'theirs' ? 'theirs' : 'mine');
  return side === 'theirs' ? theirs : mine;
}

/** The unit's fields alone, of each version. */
function partsOf({ versions, fields }: Unit): Both {
  const part = (version: PlainObject): PlainObject =>
    Object.fromEntries(
      fields.flatMap((field) => (version[field] === undefined ? [] : [[field, version[field]]])),
    );
  return {
    base: part(versions.base ?? {}),
    mine: part(versions.mine),
    theirs: part(versions.theirs),
  };
}

function nameOf(element: PlainValue, key: string): string {
  const name = isPlainObject(element) ? element['name'] : undefined;
  return typeof name === 'string' ? name : key;
}
