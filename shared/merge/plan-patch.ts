/**
 * What turned one plan into the next, as small as the edit was: for journals. Plans share what did
 * not change, so finding it costs about as much as the edit, however large the plan is.
 */
import type { Plan } from '../model/plan.ts';
import {
  isPlainList,
  isPlainObject,
  type PlainList,
  type PlainObject,
  type PlainValue,
} from './plain-data.ts';

/** One change at a place: names of fields and places in lists, outermost first. */
export type PlanPatch =
  | { readonly at: readonly (string | number)[]; readonly value?: PlainValue }
  /** In the list at that place: so many elements from there on, replaced by these. */
  | {
      readonly at: readonly (string | number)[];
      readonly from: number;
      readonly removed: number;
      readonly added: PlainList;
    };

type Place = readonly (string | number)[];

/** Patches that make `after` of `before`, in the order in which they are to be made. */
export function patchesBetween(before: Plan, after: Plan): readonly PlanPatch[] {
  // A plan is plain data, checked by its schema; its types just do not say so.
  return compare([], before as unknown as PlainValue, after as unknown as PlainValue);
}

function compare(at: Place, before: PlainValue, after: PlainValue): readonly PlanPatch[] {
  if (before === after) return [];
  if (isPlainList(before) && isPlainList(after)) return compareLists(at, before, after);
  if (!isPlainObject(before) || !isPlainObject(after)) {
    return [after === undefined ? { at } : { at, value: after }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    compare([...at, field], before[field], after[field]),
  );
}

/** Elements that are the same at both ends are left out; the rest is compared one by one, or replaced. */
function compareLists(at: Place, before: PlainList, after: PlainList): readonly PlanPatch[] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const removed = before.length - from - same;
  const added = after.slice(from, after.length - same);
  if (removed !== added.length) return [{ at, from, removed, added }];
  return added.flatMap((element, index) =>
    compare([...at, from + index], before[from + index], element),
  );
}

/** The plan with the patches made; null where one of them does not fit. The result is not checked. */
export function applyPatches(plan: unknown, patches: readonly PlanPatch[]): unknown {
  let patched: unknown = plan;
  for (const patch of patches) {
    const next = patchAt(patched, patch.at, patch);
    if (next === misfit) return null;
    patched = next;
  }
  return patched;
}

const misfit = Symbol('misfit');

function patchAt(value: unknown, at: Place, patch: PlanPatch): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return patchHere(value, patch);
  if (typeof step === 'number') {
    if (!Array.isArray(value) || !(step in value)) return misfit;
    const inner = patchAt(value[step], rest, patch);
    return inner === misfit ? misfit : value.with(step, inner);
  }
  if (!isPlain(value) || step === '__proto__') return misfit;
  const inner = patchAt(value[step], rest, patch);
  if (inner === misfit) return misfit;
  if (inner !== undefined) return { ...value, [step]: inner };
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== step));
}

function patchHere(value: unknown, patch: PlanPatch): unknown {
  if (!('from' in patch)) return patch.value;
  const { from, removed, added } = patch;
  if (!Array.isArray(value) || from + removed > value.length) return misfit;
  return value.toSpliced(from, removed, ...added);
}

const isPlain = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
