/** What an import would do to a plan, item by item, before it is done. */
import type { ImportedMark } from '../model/imported-mark.ts';
import type { Plan } from '../model/plan.ts';
import { canonicalText, fingerprintOf } from './fingerprint.ts';
import { findTwins, type TwinFinder } from './find-twin.ts';
import type { ImportedItem, ImportReading, NotUnderstood } from './import-reading.ts';
import { newThingId } from './new-thing-id.ts';
import { contentOf, contentOfThing, type PlanThing } from './plan-things.ts';
import { updatedThing } from './updated-thing.ts';

/** Why an item is not taken. The last two are taken all the same where a person says so. */
export type SkipReason = 'same' | 'older' | 'repeated' | 'changed-here' | 'removed-here';

/** One item and what becomes of it. */
export interface ImportLine {
  readonly item: ImportedItem;
  readonly outcome: 'add' | 'update' | 'skip';
  /** Null unless it is skipped. */
  readonly why: SkipReason | null;
  /** The thing as it is; null where the plan has none. */
  readonly before: PlanThing | null;
  /** The thing as the item has it, taken or not. */
  readonly after: PlanThing;
  /** What is kept of its origin. */
  readonly mark: ImportedMark;
}

/** All that an import would do. */
export interface ImportPreview {
  readonly lines: readonly ImportLine[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly notes: readonly string[];
}

/**
 * Compares a reading with the plan. Things are found by what an earlier import of the same system
 * left, else by what people would call the same. What says the same as before, or is an older
 * version, is skipped; so is what a person changed or removed here since. Each thing is touched once.
 */
export function previewImport(plan: Plan, reading: ImportReading, system: string): ImportPreview {
  const steps = previewSteps(plan, reading, system);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Lines between two steps: each is well below what anybody notices. */
const stepLines = 100;

/** The same in steps, each telling how many of the items are compared. */
export function* previewSteps(
  plan: Plan,
  reading: ImportReading,
  system: string,
): Generator<number, ImportPreview> {
  const marks = new Map<string, ImportedMark>();
  const twins = findTwins(plan);
  const taken = new Set<string>();
  for (const mark of plan.imports ?? []) {
    if (mark.system !== system) continue;
    marks.set(mark.id, mark);
    twins.claim(mark.itemKind, mark.itemId);
  }
  const lines: ImportLine[] = [];
  for (const item of reading.items) {
    if (lines.length % stepLines === 0) yield lines.length;
    const markId = markIdOf(system, item);
    const known = marks.get(markId);
    const line = lineOf(item, { plan, twins, known, system, markId });
    if (taken.has(markId)) lines.push({ ...line, outcome: 'skip', why: 'repeated' });
    else {
      taken.add(markId);
      if (line.before !== null) twins.claim(item.kind, line.before.id);
      lines.push(line);
    }
  }
  const notUnderstood = reading.notUnderstood.toSorted((a, b) => a.line - b.line);
  return { lines, notUnderstood, notes: reading.notes };
}

/** Whether a person may have it taken although it is skipped. */
export const canBeForced = ({ why }: ImportLine): boolean =>
  why === 'changed-here' || why === 'removed-here';

interface Around {
  readonly plan: Plan;
  readonly twins: TwinFinder;
  readonly known: ImportedMark | undefined;
  readonly system: string;
  readonly markId: string;
}

function lineOf(item: ImportedItem, around: Around): ImportLine {
  const { plan, twins, known } = around;
  const before = known === undefined ? twins.byNature(item) : twins.byId(item.kind, known.itemId);
  const fingerprint = fingerprintOf(contentOf(item));
  if (known !== undefined && before !== undefined && isSameVersion(item, known, fingerprint)) {
    return { item, before, after: before, mark: known, outcome: 'skip', why: 'same' };
  }
  const isUntouched =
    known !== undefined &&
    before !== undefined &&
    fingerprintOf(contentOfThing(before)) === (known.planFingerprint ?? known.fingerprint);
  const after =
    before === undefined
      ? { ...contentOf(item), id: known?.itemId ?? newThingId(item, around.markId, twins) }
      : updatedThing(item, before, { plan, isUntouched });
  const mark = markOf(item, { fingerprint, after, around, isNew: before === undefined });
  const made = { item, before: before ?? null, after, mark };
  const why = reasonToSkip(item, { known, before, after, isUntouched });
  if (why !== null) return { ...made, outcome: 'skip', why };
  return { ...made, outcome: before === undefined ? 'add' : 'update', why };
}

/** Says what it said before, and is no older version that happens to. */
const isSameVersion = (item: ImportedItem, known: ImportedMark, fingerprint: string): boolean =>
  known.fingerprint === fingerprint && !isOlder(item, known);

const isOlder = ({ sequence = 0 }: ImportedItem, known: ImportedMark): boolean =>
  sequence < (known.sequence ?? 0);

interface Compared {
  readonly known: ImportedMark | undefined;
  readonly before: PlanThing | undefined;
  readonly after: PlanThing;
  readonly isUntouched: boolean;
}

function reasonToSkip(
  item: ImportedItem,
  { known, before, after, isUntouched }: Compared,
): SkipReason | null {
  if (known !== undefined) {
    if (isOlder(item, known)) return 'older';
    if (before === undefined) return 'removed-here';
  }
  if (before === undefined) return null;
  if (canonicalText(before) === canonicalText(after)) return 'same';
  return known === undefined || isUntouched ? null : 'changed-here';
}

const longestKey = 150;

/** `release jira PAY-7`: the same wherever the same thing is imported. Long keys are told by a hash. */
function markIdOf(system: string, { kind, key }: ImportedItem): string {
  const text = key.length <= longestKey ? key : fingerprintOf({ key });
  return `${kind} ${system.slice(0, 30)} ${text}`;
}

function markOf(
  item: ImportedItem,
  made: { fingerprint: string; after: PlanThing; around: Around; isNew: boolean },
): ImportedMark {
  const { fingerprint, after, around, isNew } = made;
  // What is new is just what the item says.
  const planFingerprint = isNew ? fingerprint : fingerprintOf(contentOfThing(after));
  return {
    id: around.markId,
    itemKind: item.kind,
    itemId: after.id,
    system: around.system,
    key: item.key.slice(0, 1_000),
    ...(item.sequence !== undefined && { sequence: item.sequence }),
    fingerprint,
    ...(planFingerprint !== fingerprint && { planFingerprint }),
  };
}
