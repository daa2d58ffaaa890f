/** Who competes for a team, what each has for now, and what that costs; loads keep in step with it. */
import type { LanePlace } from './lane-places.ts';
import type { LanePlan, Look, PreparedLane, Terms } from './solve-lane.ts';
import type { TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';

/** A lane with its own best year, as if it had its team for itself but for what stays. */
export interface Competitor {
  readonly alone: LanePlan;
  /** Its best year among the others', looking as far as it must. */
  readonly among: (terms: Pick<Terms, 'isFull'>) => LanePlan;
  /** Its places as far as is looked, to be searched with others'. */
  readonly prepare: (look: Look) => PreparedLane;
  /** null: nobody wrote down who executes its windows. */
  readonly load: TeamLoad | null;
}

/** Competitors and their years, by the same index. Changed in place, by `have` only. */
export interface Table {
  readonly competitors: readonly Competitor[];
  readonly plans: LanePlan[];
}

/** A table at which every lane has its own best year. */
export function seat(competitors: readonly Competitor[]): Table {
  const plans = competitors.map(({ alone }) => alone);
  const table = { competitors, plans };
  for (const index of plans.keys()) join(index, table);
  return table;
}

/** Windows that can be elsewhere: what stays is in the loads for good. */
export const movable = ({ places }: LanePlan): readonly LanePlace[] =>
  places.filter(({ fixed }) => !fixed);

/** Takes a lane's windows out of its team's load; `join` puts them back. */
export function leave(index: number, { competitors, plans }: Table): void {
  for (const place of movable(plans[index] as LanePlan)) competitors[index]?.load?.remove(place);
}

/** Puts a lane's windows into its team's load. */
export function join(index: number, { competitors, plans }: Table): void {
  for (const place of movable(plans[index] as LanePlan)) competitors[index]?.load?.add(place);
}

/** Gives a lane another year. */
export function have(index: number, plan: LanePlan, table: Table): void {
  leave(index, table);
  table.plans[index] = plan;
  join(index, table);
}

/** What lanes cost, with what is too much at once for their teams. */
export const costOf = (lanes: Iterable<number>, { competitors, plans }: Table): number =>
  Array.from(lanes).reduce((sum, index) => {
    const plan = plans[index] as LanePlan;
    const load = competitors[index]?.load ?? null;
    const over = movable(plan).filter((place) => (load?.firstOver(place) ?? null) !== null);
    return sum + plan.cost + over.length * weights.warning;
  }, 0);

/** Gives lanes the years that were searched out together, if all at the table are better off. */
export function takeIfBetter(
  lanes: readonly number[],
  years: readonly LanePlan[],
  { table, among }: { readonly table: Table; readonly among: readonly number[] },
): boolean {
  const before = lanes.map((index) => table.plans[index] as LanePlan);
  const costBefore = costOf(among, table);
  lanes.forEach((index, at) => have(index, years[at] as LanePlan, table));
  if (costOf(among, table) < costBefore) return true;
  lanes.forEach((index, at) => have(index, before[at] as LanePlan, table));
  return false;
}

/** Whether one more window would be too much for a lane's team. */
export const isFullFor =
  ({ load }: Competitor): NonNullable<Terms['isFull']> =>
  (place) =>
    load?.isFull(place) ?? false;
