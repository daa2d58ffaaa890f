/** Merging a plan file into the open plan: chosen by a person, made as one step. */
import { answerOver } from '../../shared/merge/customer-answer.ts';
import { customerCopyOf } from '../../shared/merge/customer-copy.ts';
import { mergePlans, type MergeChoices } from '../../shared/merge/merge-plans.ts';
import type { OtherPlan } from '../../shared/ipc/merge-contract.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { openDialog } from './view-store.ts';

/** Asks for a file and shows what it has differently. Does nothing where no plan is open. */
export async function mergePlanFile(): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const reply = await bridge['plan:read-other']({});
  if (reply.ok) return openDialog({ kind: 'merge', other: inTermsOf(plan, reply.value) });
  const { error } = reply;
  // A person who closes the file dialog knows it.
  if (error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(error), message: error.message });
}

/** A customer's answer speaks of its own windows alone: it is told over the plan they come from. */
function inTermsOf(plan: Plan, other: OtherPlan): OtherPlan {
  const { customerCopy } = other.plan;
  if (customerCopy?.ofPlanId !== plan.id) return other;
  const copy = other.base ?? customerCopyOf(plan, customerCopy.customerId) ?? other.plan;
  const { base, theirs } = answerOver(plan, copy, other.plan);
  return { ...other, plan: theirs, base: other.base && base };
}

/** Asks for a file and shows what is different in it. Nothing is taken over. */
export async function comparePlanFile(): Promise<void> {
  if (usePlanStore.getState().plan === null) return;
  const reply = await bridge['plan:read-other']({});
  if (reply.ok) return openDialog({ kind: 'compare', other: reply.value });
  if (reply.error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

/** Saves what a customer may see, where a person says. True once it is written. */
export async function saveCustomerCopy(customerId: string): Promise<boolean> {
  const { plan } = usePlanStore.getState();
  const copy = plan === null ? null : customerCopyOf(plan, customerId);
  if (copy === null) return false;
  const reply = await bridge['plan:save-copy']({ plan: copy });
  if (reply.ok) {
    notify({ tone: 'good', title: `${copy.name} was saved`, message: reply.value.path });
  } else if (reply.error.kind !== 'cancelled') {
    notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
  }
  return reply.ok;
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
