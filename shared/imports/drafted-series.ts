/** Schedules of other tools as series of a plan. */
import type { Plan } from '../model/plan.ts';
import type { Series, SeriesRule, WindowKind } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { toLocal } from '../time/zone.ts';
import type { ImportContext } from './import-reading.ts';
import { nameFrom } from './reading-draft.ts';

/** A schedule as another tool keeps it. */
export interface FoundSchedule {
  readonly name: string;
  readonly target: TreeNode;
  readonly kind: WindowKind;
  readonly zone: Zone;
  /** `HH:mm` in `zone`. */
  readonly startTime: string;
  readonly durationMinutes: number;
  readonly rule: SeriesRule;
  /** Machines begin up to so many minutes after the start, each at a moment of its own. */
  readonly startSpreadMinutes?: number;
}

/** Longest window that a plan holds. */
const mostMinutes = 60 * 24 * 60;

/** The schedule as a series. It is a draft: that another tool has it does not mean it was agreed. */
export const draftedSeries = (found: FoundSchedule): Omit<Series, 'id'> => ({
  name: nameFrom(found.name),
  target: found.target,
  kind: found.kind,
  zone: found.zone,
  startTime: found.startTime,
  durationMinutes: Math.min(mostMinutes, Math.max(1, Math.round(found.durationMinutes))),
  ...((found.startSpreadMinutes ?? 0) > 0 && { startSpreadMinutes: found.startSpreadMinutes }),
  rule: found.rule,
  state: 'draft',
  changes: [],
});

/** The planner's day of today in a zone: where rules begin whose own beginning is not told. */
export const todayIn = (zone: Zone, { todayMs }: Pick<ImportContext, 'todayMs'>): IsoDate =>
  isoDateOf(toLocal(todayMs, zone));

/**
 * The first day of a rule whose own beginning is not told: today, or the day on which an earlier
 * import of the same schedule began it, so that importing it again changes nothing.
 */
export function firstDayOf(
  { system, key, zone }: { readonly system: string; readonly key: string; readonly zone: Zone },
  context: ImportContext,
): IsoDate {
  const rule = importedRules(context.plan).get(`${system} ${key}`);
  if (rule === undefined || rule.kind === 'release') return todayIn(zone, context);
  const [first = todayIn(zone, context)] =
    rule.kind === 'dates' ? [...rule.dates].sort() : [rule.fromDate];
  return first;
}

const knownRules = new WeakMap<Plan, ReadonlyMap<string, SeriesRule>>();

/** Rules of series by the system and the key that they came from: found once for each plan. */
function importedRules(plan: Plan): ReadonlyMap<string, SeriesRule> {
  const known = knownRules.get(plan);
  if (known !== undefined) return known;
  const byId = new Map(plan.series.map(({ id, rule }) => [id, rule]));
  const rules = new Map<string, SeriesRule>();
  for (const { itemKind, itemId, system, key } of plan.imports ?? []) {
    const rule = itemKind === 'series' ? byId.get(itemId) : undefined;
    if (rule !== undefined) rules.set(`${system} ${key}`, rule);
  }
  knownRules.set(plan, rules);
  return rules;
}

/** The target that was chosen in the dialog; formats that need one ask for it first. */
export function chosenTarget({ options }: Pick<ImportContext, 'options'>): TreeNode | null {
  if (options.target !== undefined) return options.target;
  return options.businessUnitId === undefined ? null : { businessUnitId: options.businessUnitId };
}

/** What to do where no target was chosen. */
export const chooseTarget = 'The text names no customer: choose the target it is for.';
