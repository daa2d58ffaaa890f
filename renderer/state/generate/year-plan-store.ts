/** The year that is being planned: what was asked, how far it is, what came of it. */
import { create } from 'zustand';
import type { YearProgress, YearProposal } from '../../../shared/generate/year-proposal.ts';
import type { YearScope } from '../../../shared/generate/year-question.ts';
import { withProposal } from '../../../shared/generate/with-proposal.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { becauseWords } from '../../presenters/year-plan-words.ts';
import { useLiveStore } from '../live-store.ts';
import { editPlan, usePlanStore } from '../plan-store.ts';
import { currentNowMs } from '../session-store.ts';
import { openPlannerThread } from './planner-thread.ts';

/** What a person chose. */
export interface YearWish {
  readonly scope: YearScope;
  readonly range: TimeRange;
  readonly movesProposed: boolean;
}

export type YearPlanState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'planning'; readonly progress: YearProgress | null }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'planned';
      /** The plan that it is a year for: in another it would be wrong. */
      readonly plan: Plan;
      readonly proposal: YearProposal;
      readonly tookMs: number;
    };

/** What stands in the form: an id as the form writes it, how far, what may move. */
export interface YearChoices {
  /** Empty: all customers. */
  readonly whose: string;
  readonly span: 'year' | 'twelve-months' | 'next-year';
  readonly movesProposed: boolean;
}

const firstChoices: YearChoices = { whose: '', span: 'year', movesProposed: false };

export const useYearPlanStore = create<{
  readonly state: YearPlanState;
  readonly choices: YearChoices;
}>(() => ({ state: { kind: 'closed' }, choices: firstChoices }));

let end: (() => void) | null = null;

const show = (state: YearPlanState): void => useYearPlanStore.setState({ state });

/** Opens the dialog, if there is a plan, with nothing chosen yet. */
export function openYearPlan(): void {
  if (usePlanStore.getState().plan === null) return;
  useYearPlanStore.setState({ state: { kind: 'asking' }, choices: firstChoices });
}

/** Changes what is chosen. */
export const chooseYear = (choice: Partial<YearChoices>): void =>
  useYearPlanStore.setState(({ choices }) => ({ choices: { ...choices, ...choice } }));

/** Back to what was chosen; a year that is being planned is given up. */
export function backToChoices(): void {
  stop();
  show({ kind: 'asking' });
}

/** Closes the dialog; nothing that was planned is kept. */
export function closeYearPlan(): void {
  stop();
  show({ kind: 'closed' });
}

function stop(): void {
  end?.();
  end = null;
}

/** Plans in a thread of its own; one at a time. */
export function planYear(wish: YearWish): void {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  stop();
  show({ kind: 'planning', progress: null });
  const { occurrences: live, calendars } = useLiveStore.getState();
  const question = { plan, live, calendars, nowMs: currentNowMs(), ...wish };
  const own = openPlannerThread(question, {
    heard: (message) => {
      // What it said before it was ended may be heard after.
      if (end !== own) return;
      if (message.kind === 'progress')
        return show({ kind: 'planning', progress: message.progress });
      stop();
      show({ kind: 'planned', plan, proposal: message.proposal, tookMs: message.tookMs });
    },
    died: (reason) => {
      if (end !== own) return;
      stop();
      show({ kind: 'failed', reason });
    },
  });
  end = own;
}

/** Puts the proposed year into the plan, as one step that can be undone. */
export function takeYear(): void {
  const { state } = useYearPlanStore.getState();
  if (state.kind !== 'planned') return;
  if (usePlanStore.getState().plan !== state.plan) {
    show({ kind: 'failed', reason: 'The plan was changed since. Plan the year again.' });
    return;
  }
  const { lanes } = state.proposal;
  const reasonOf = ({ because }: Parameters<typeof becauseWords>[0]): string =>
    `Year planned: ${becauseWords({ because })}`;
  closeYearPlan();
  editPlan({ label: 'Plan the year', edit: (plan) => withProposal(plan, { lanes, reasonOf }) });
}
