/**
 * Undo and redo over immutable plans: each step remembers the plan before it and after it. All steps
 * of a session are kept: plans share what did not change, so a step costs about as much as its edit.
 */
import type { Plan } from '../../shared/model/plan.ts';

/** One undoable step. `label` completes "Undo …": "Move Northwind prod". */
export interface HistoryStep {
  readonly label: string;
  readonly before: Plan;
  readonly after: Plan;
  /** Steps with the same key that follow each other quickly become one: nudges, typing. */
  readonly mergeKey: string | null;
  readonly atMs: number;
}

/** Oldest step first in `past`; the next one to redo is the last of `future`. */
export interface PlanHistory {
  readonly plan: Plan;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

/** Quickly means within this time of the step before. */
export const mergeWithinMs = 1_500;

/** The history of a plan that was just opened. */
export const beginHistory = (plan: Plan): PlanHistory => ({ plan, past: [], future: [] });

/** Adds a step, or grows the last one. A plan that did not change adds nothing. */
export function commitStep(
  history: PlanHistory,
  step: { label: string; plan: Plan; mergeKey: string | null; atMs: number },
): PlanHistory {
  const { plan, label, mergeKey, atMs } = step;
  if (plan === history.plan) return history;
  const last = history.past.at(-1);
  const grows = last !== undefined && history.future.length === 0 && canMerge(last, step);
  const made = { label, before: grows ? last.before : history.plan, after: plan, mergeKey, atMs };
  const kept = grows ? history.past.slice(0, -1) : history.past;
  return { plan, past: [...kept, made], future: [] };
}

/** One step back; the same history when there is none. */
export function undoStep(history: PlanHistory): PlanHistory {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    plan: step.before,
    past: history.past.slice(0, -1),
    future: [...history.future, step],
  };
}

/** One step forth; the same history when there is none. */
export function redoStep(history: PlanHistory): PlanHistory {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    plan: step.after,
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  };
}

const canMerge = (last: HistoryStep, next: { mergeKey: string | null; atMs: number }): boolean =>
  next.mergeKey !== null &&
  last.mergeKey === next.mergeKey &&
  next.atMs - last.atMs <= mergeWithinMs;
