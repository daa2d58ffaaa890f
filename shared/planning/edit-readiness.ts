/** What is noted as done in accounts and regions: plan in, plan out. */
import type { Plan } from '../model/plan.ts';
import type { CellReadiness, ReadinessCheck, ReadinessItem } from '../model/readiness.ts';
import { cellKey, type CellRef } from '../model/target.ts';
import { patched } from './patch-by-id.ts';

/** Notes an item as done in each of the cells; what was noted of it there before is replaced. */
export function noteReady(plan: Plan, cells: readonly CellRef[], check: ReadinessCheck): Plan {
  const wanted = new Set(cells.map(cellKey));
  const known = plan.readiness ?? [];
  const there = new Set(known.map(cellKey));
  const added = [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()]
    .filter((cell) => !there.has(cellKey(cell)))
    .map(({ accountId, region }): CellReadiness => ({ accountId, region, checks: [check] }));
  const edited = known.map((cell) =>
    wanted.has(cellKey(cell)) ? { ...cell, checks: withCheck(cell.checks, check) } : cell,
  );
  return { ...plan, readiness: [...edited, ...added] };
}

/** Noted again it keeps its place, and fields of a later version of the app. */
const withCheck = (
  checks: readonly ReadinessCheck[],
  check: ReadinessCheck,
): readonly ReadinessCheck[] =>
  checks.some(({ id }) => id === check.id)
    ? checks.map((each) =>
        each.id === check.id
          ? patched(each, { evidence: undefined, note: undefined, ...check })
          : each,
      )
    : [...checks, check];

/**
 * Takes back that an item is done in a cell. The cell stays, without checks if need be: what others note in it
 * meanwhile is merged with it item by item.
 */
export function unnoteReady(plan: Plan, cell: CellRef, item: ReadinessItem): Plan {
  const { readiness } = plan;
  const before = readiness?.find((each) => cellKey(each) === cellKey(cell));
  if (readiness === undefined || before?.checks.some(({ id }) => id === item) !== true) return plan;
  const checks = before.checks.filter(({ id }) => id !== item);
  return {
    ...plan,
    readiness: readiness.map((each) => (each === before ? { ...before, checks } : each)),
  };
}
