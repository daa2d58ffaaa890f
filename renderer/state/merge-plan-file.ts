/** Merging a plan file into the open plan: chosen by a person, made as one step. */
import { mergePlans, type MergeChoices } from '../../shared/merge/merge-plans.ts';
import type { OtherPlan } from '../../shared/ipc/merge-contract.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { openDialog } from './view-store.ts';

/** Asks for a file and shows what it has differently. Does nothing where no plan is open. */
export async function mergePlanFile(): Promise<void> {
  if (usePlanStore.getState().plan === null) return;
  const reply = await bridge['plan:read-other']({});
  if (reply.ok) return openDialog({ kind: 'merge', other: reply.value });
  const { error } = reply;
  // A person who closes the file dialog knows it.
  if (error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(error), message: error.message });
}

/** Shows what somebody wrote into the open plan's own file, to be merged. */
export async function mergeOwnFile(): Promise<void> {
  const reply = await bridge['plan:read-own']({});
  if (reply.ok) return openDialog({ kind: 'merge', other: reply.value });
  notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

/** Takes over what was chosen, as one step that can be undone. */
export function takeMerge({ plan, base, name, isOwn }: OtherPlan, choices: MergeChoices): void {
  // Before the edit: the plan's file may be written over only by who has seen what is in it.
  if (isOwn) void bridge['plan:took-own']({});
  editPlan({
    label: `Merge ${name}`,
    edit: (mine) => mergePlans({ base, mine, theirs: plan }, choices).plan,
  });
}
