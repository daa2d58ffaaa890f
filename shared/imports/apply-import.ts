/** An import, done: plan in, plan out, as one edit. */
import type { ImportedKind, ImportedMark } from '../model/imported-mark.ts';
import type { Plan } from '../model/plan.ts';
import type { ImportLine, ImportPreview } from './preview-import.ts';
import { canBeForced } from './preview-import.ts';
import { putThings, type PlanThing } from './plan-things.ts';

/**
 * Takes what the preview adds and updates, and of what it skips those that a person ticked, by their
 * marks' ids. Nothing is removed. The preview must be of this very plan. The very same plan comes
 * back where nothing is taken.
 */
export function applyImport(
  plan: Plan,
  { lines }: ImportPreview,
  ticked: ReadonlySet<string> = new Set(),
): Plan {
  const taken = lines.filter((line) => isTaken(line, ticked));
  if (taken.length === 0) return plan;
  const things = new Map<ImportedKind, Map<string, PlanThing>>();
  for (const { item, after } of taken) {
    const ofKind = things.get(item.kind) ?? new Map<string, PlanThing>();
    things.set(item.kind, ofKind.set(after.id, after));
  }
  const filled = [...things].reduce((made, [kind, put]) => putThings(made, kind, put), plan);
  const known = lines.filter((line) => line.why === 'same');
  return { ...filled, imports: withMarks(plan.imports ?? [], [...taken, ...known]) };
}

/** Whether an item is taken: added, updated, or ticked by a person. */
export const isTaken = (line: ImportLine, ticked: ReadonlySet<string>): boolean =>
  line.outcome !== 'skip' || (canBeForced(line) && ticked.has(line.mark.id));

function withMarks(
  before: readonly ImportedMark[],
  lines: readonly ImportLine[],
): readonly ImportedMark[] {
  const fresh = new Map(lines.map(({ mark }) => [mark.id, mark]));
  // A mark that says nothing new stays as it is: what a person changed here since still differs.
  const kept = before.map((mark) => {
    const now = fresh.get(mark.id);
    fresh.delete(mark.id);
    return now === undefined || now.fingerprint === mark.fingerprint ? mark : now;
  });
  return [...kept, ...fresh.values()];
}
