/** The rule of two people, as the preview at hand stands under it. */
import { create } from 'zustand';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { ApprovalReport } from '../../shared/ipc/approval-contract.ts';
import type { PushApproval } from '../../shared/model/approval.ts';
import { bridge } from '../bridge/client.ts';
import { noteAudit } from './audit-notes.ts';
import { recordFact } from './plan-facts.ts';
import { editPlan } from './plan-store.ts';
import { calendarsToPush } from './push-flow.ts';
import { preparePush, usePushStore } from './push-store.ts';

interface ApprovalState {
  readonly changeSetId: string;
  readonly report: ApprovalReport | null;
}

export const useApprovalStore = create<ApprovalState>(() => ({ changeSetId: '', report: null }));

/** Asks main how the preview stands. */
export async function readApprovals(changeSetId: string): Promise<void> {
  const reply = await bridge['approval:describe']({ changeSetId });
  useApprovalStore.setState({ changeSetId, report: reply.ok ? reply.value : null });
}

/** Whether every one of these may be pushed by the rule; unknown counts as no where it is required. */
export function isApproved(
  report: ApprovalReport | null,
  calendars: readonly CalendarChange[],
): boolean {
  if (report?.required !== true) return true;
  const approved = new Set(
    report.calendars
      .filter(({ standing }) => standing.kind === 'approved')
      .map(({ calendarKey }) => calendarKey),
  );
  return calendars.every(({ calendarKey }) => approved.has(calendarKey));
}

/** Asks for an approval of the calendars that would be written; the plan carries the request. */
export async function askForApproval(note: string): Promise<void> {
  const flow = usePushStore.getState();
  if (flow.changeSet === null) return;
  const calendarKeys = calendarsToPush(flow).map(({ calendarKey }) => calendarKey);
  const changeSetId = flow.changeSet.id;
  const reply = await bridge['approval:ask']({ changeSetId, calendarKeys, note });
  if (!reply.ok) return usePushStore.setState({ problem: reply.error });
  await carry(reply.value);
}

/** Approves what somebody else asked for; a dialog of the system asks once more. */
export async function giveApproval(approvalId: string): Promise<void> {
  const { changeSet } = usePushStore.getState();
  if (changeSet === null) return;
  const reply = await bridge['approval:give']({ changeSetId: changeSet.id, approvalId });
  if (reply.ok) return carry(reply.value);
  if (reply.error.kind !== 'cancelled') usePushStore.setState({ problem: reply.error });
}

/** Into the plan, as a fact that undo does not take away; then the preview is made of that plan. */
async function carry(approval: PushApproval): Promise<void> {
  recordFact((plan) => ({
    ...plan,
    approvals: [...(plan.approvals ?? []).filter(({ id }) => id !== approval.id), approval],
  }));
  await preparePush(usePushStore.getState().preparedIds);
}

/** Switches the rule for the organization: an undoable step, and a line in the audit. */
export function requireTwoPeople(required: boolean): void {
  const say = (on: boolean): string => (on ? 'two people for each push' : 'one person is enough');
  editPlan({
    label: required ? 'Ask for two people' : 'Ask for one person',
    edit: ({ organization, ...plan }) => ({
      ...plan,
      organization: { ...organization, twoPersonRule: required },
    }),
  });
  void noteAudit({
    kind: 'two-person-rule',
    subject: 'Two-person rule',
    before: say(!required),
    after: say(required),
    reason: 'Switched on the push screen',
  });
}
