/** Accepting findings, and opening them again: each is one undoable step of the plan. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { prepareFingerprints } from '../../shared/conflicts/fingerprint.ts';
import type { Waiver } from '../../shared/model/policy.ts';
import { withoutWaiver, withWaiver } from '../../shared/planning/edit-waivers.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { ruleName } from '../presenters/conflict-words.ts';
import { noteAudit } from './audit-notes.ts';
import { currentWindow, currentWindows } from './derived.ts';
import { useLiveStore } from './live-store.ts';
import { editPlan, usePlanStore } from './plan-store.ts';

/** Why, by whom, and for how long a finding is accepted. */
export interface WaiverTerms {
  readonly reason: string;
  readonly who: string;
  /** Last day it holds; null: as long as both sides stay. */
  readonly untilDate: IsoDate | null;
}

/** Accepts a finding as it is now: when either side changes, it is open again. */
export function waiveConflict(conflict: Conflict, terms: WaiverTerms): void {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const { subject, counterpart } = prepareFingerprints({
    windows: currentWindows(),
    freezes: plan.freezes,
    releases: plan.releases,
    live: useLiveStore.getState().occurrences,
  })(conflict);
  const waiver: Waiver = {
    id: `waiver-${crypto.randomUUID().slice(0, 8)}`,
    findingId: conflict.id,
    subjectFingerprint: subject,
    counterpartFingerprint: counterpart,
    reason: terms.reason,
    who: terms.who,
    ...(terms.untilDate !== null && { untilDate: terms.untilDate }),
  };
  editPlan({
    label: `Waive ${ruleName(conflict.rule).toLowerCase()}`,
    edit: (edited) => withWaiver(edited, waiver),
  });
  const until =
    terms.untilDate === null ? 'as long as both sides stay' : `until ${terms.untilDate}`;
  void noteAudit({
    kind: 'waived',
    subject: subjectOf(conflict),
    before: 'open',
    after: `accepted by ${terms.who}, ${until}`,
    reason: terms.reason,
  });
}

/** `Freeze: Northwind prod`. */
function subjectOf({ rule, windowId }: Conflict): string {
  const window = currentWindow(windowId);
  return window === null ? ruleName(rule) : `${ruleName(rule)}: ${window.name}`;
}

/** Opens an accepted finding again. */
export function withdrawWaiver(waiverId: string): void {
  const waiver = usePlanStore.getState().plan?.waivers?.find(({ id }) => id === waiverId);
  editPlan({ label: 'Withdraw waiver', edit: (plan) => withoutWaiver(plan, waiverId) });
  if (waiver === undefined) return;
  void noteAudit({
    kind: 'waiver-withdrawn',
    subject: waiver.findingId.slice(0, 1_000),
    before: `accepted by ${waiver.who}: ${waiver.reason}`.slice(0, 2_000),
    after: 'open',
    reason: 'No longer accepted',
  });
}

const noWaivers: readonly Waiver[] = [];

/** All waivers of the plan, those that no longer hold included. */
export const useWaivers = (): readonly Waiver[] =>
  usePlanStore(({ plan }) => plan?.waivers ?? noWaivers);
