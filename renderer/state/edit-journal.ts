/** Writes every edit down with main as it is made, so that a crash loses at most the one in progress. */
import { patchesBetween } from '../../shared/merge/plan-patch.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { bridge } from '../bridge/client.ts';
import { useFileStore } from './file-store.ts';
import { usePlanStore, type PlanState } from './plan-store.ts';

/** Counts the states of the open plan; as it was opened it is 0. */
let revision = 0;

/** Which edits are in the plan as it is now: those up to here. */
export const currentRevision = (): number => revision;

/** Follows the open plan from now on. Called once. */
export function followEdits(): void {
  usePlanStore.subscribe((state, before) => {
    if (state.plan === before.plan) return;
    if (state.plan === null || before.plan === null || isJustOpened(state)) revision = 0;
    else void note(before.plan, state.plan, state.past.at(-1)?.label ?? 'Undo');
  });
}

const isJustOpened = ({ past, future }: PlanState): boolean =>
  past.length === 0 && future.length === 0;

async function note(before: Plan, after: Plan, label: string): Promise<void> {
  revision += 1;
  const patches = [...patchesBetween(before, after)];
  const reply = await bridge['edits:note']({ planId: before.id, revision, label, patches });
  const journalProblem = reply.ok ? null : reply.error.message;
  if (useFileStore.getState().journalProblem !== journalProblem) {
    useFileStore.setState({ journalProblem });
  }
}
