/** An import, done: plan in, plan out, as one edit. */
import type { ImportedKind, ImportedMark } from '../model/imported-mark.ts';
import type { Plan } from '../model/plan.ts';
import type { ImportLine, ImportPreview } from './preview-import.ts';
import { canBeForced } from './preview-import.ts';
import { putThings, type PlanThing } from './plan-things.ts';

/** What is taken of an import: things by their kinds and ids, and what is kept of their origins. */
export interface TakenLines {
  readonly things: ReadonlyMap<ImportedKind, ReadonlyMap<string, PlanThing>>;
  readonly marks: readonly ImportedMark[];
}

/** What the preview adds and updates, and of what it skips those that a person ticked, by their marks' ids. */
export function takenLines(
  { lines }: ImportPreview,
  ticked: ReadonlySet<string> = new Set(),
): TakenLines {
  const taken = lines.filter((line) => isTaken(line, ticked));
  const things = new Map<ImportedKind, Map<string, PlanThing>>();
  for (const { item, after } of taken) {
    const ofKind = things.get(item.kind) ?? new Map<string, PlanThing>();
    things.set(item.kind, ofKind.set(after.id, after));
  }
  const known = lines.filter((line) => line.why === 'same');
  return { things, marks: [...taken, ...known].map(({ mark }) => mark) };
}

/**
 * The plan with what was taken. Nothing is removed. The preview must have been of this very plan. The
 * very same plan comes back where nothing is taken.
 */
export function withTaken(plan: Plan, { things, marks }: TakenLines): Plan {
  if (things.size === 0) return plan;
  const filled = [...things].reduce((made, [kind, put]) => putThings(made, kind, put), plan);
  return { ...filled, imports: withMarks(plan.imports ?? [], marks) };
}

/** Takes what the preview of this very plan adds and updates, and of what it skips those ticked. */
export const applyImport = (
  plan: Plan,
  preview: ImportPreview,
  ticked?: ReadonlySet<string>,
): Plan => withTaken(plan, takenLines(preview, ticked));

/** Whether an item is taken: added, updated, or ticked by a person. */
export const isTaken = (line: ImportLine, ticked: ReadonlySet<string>): boolean =>
  line.outcome !== 'skip' || (canBeForced(line) && ticked.has(line.mark.id));

function withMarks(
  before: readonly ImportedMark[],
  marks: readonly ImportedMark[],
): readonly ImportedMark[] {
  const fresh = new Map(marks.map((mark) => [mark.id, mark]));
  // A mark that says nothing new stays as it is: what a person changed here since still differs.
  const kept = before.map((mark) => {
    const now = fresh.get(mark.id);
    fresh.delete(mark.id);
    return now === undefined || now.fingerprint === mark.fingerprint ? mark : now;
  });
  return [...kept, ...fresh.values()];
}
