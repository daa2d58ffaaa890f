/** Steps of a negotiation as a person takes them: each is one undoable step of the plan. */
import type { Alternative, MessageTemplate } from '../../shared/model/negotiation.ts';
import type { DatabaseAnswer, PatchWindow, WindowState } from '../../shared/model/series.ts';
import type { BusinessUnit, Customer } from '../../shared/model/target.ts';
import type { BoardMonth } from '../../shared/negotiation/board.ts';
import { firstSlotOf } from '../../shared/negotiation/first-slot.ts';
import type { MessageKind } from '../../shared/negotiation/message-template.ts';
import {
  acceptAlternative,
  counterProposal,
  proposeAlternatives,
  recordState,
  type StepNote,
} from '../../shared/negotiation/negotiate.ts';
import type { Scope } from '../../shared/policy/scope.ts';
import { targetOf } from '../../shared/policy/scope.ts';
import { defaultSeriesFor } from '../../shared/planning/default-series.ts';
import { patchUnit } from '../../shared/planning/edit-organization.ts';
import { addSeries } from '../../shared/planning/edit-plan.ts';
import { noteOnWindow } from '../../shared/planning/note-on-window.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import { stateWord } from '../presenters/state-words.ts';
import { showBoard } from './board-store.ts';
import { editPlan } from './plan-store.ts';
import { editExplained } from './reason-store.ts';
import { currentNowMs } from './session-store.ts';
import { stepNote } from './step-note.ts';
import { boardMessages } from '../presenters/board-messages.ts';

/** What a person says about a step; when it happened is now where nothing is said. */
export type Said = Partial<Pick<StepNote, 'atMs' | 'who' | 'channel' | 'note'>>;

/** A time to offer. */
export type OfferedTime = Omit<Alternative, 'id' | 'byCustomer'>;

const alternativeOf = ({ localStart, zone, durationMinutes }: OfferedTime): Alternative => ({
  id: newId('o'),
  localStart,
  zone,
  durationMinutes,
});

/** Offers one to three times at once. */
export function propose({ id, name }: PatchWindow, times: readonly OfferedTime[]): void {
  const offer = { alternatives: times.map(alternativeOf), note: stepNote({}) };
  editPlan({
    label: boardMessages.proposeFor(name, times.length),
    edit: (plan) => proposeAlternatives(plan, id, offer),
  });
}

/** Sets the window to the time that its customer chose. */
export function accept({ id, name }: PatchWindow, alternativeId: string, said: Said): void {
  const answer = { alternativeId, note: stepNote(said) };
  editPlan({ label: `${name}: agreed`, edit: (plan) => acceptAlternative(plan, id, answer) });
}

/** Writes down that its customer wants it otherwise; with a time, if it named one. */
export function counter({ id, name }: PatchWindow, wish: OfferedTime | null, said: Said): void {
  const note = stepNote(said);
  const answer = wish === null ? { note } : { wish: alternativeOf(wish), note };
  editPlan({ label: `${name}: countered`, edit: (plan) => counterProposal(plan, id, answer) });
}

/** Puts it in another state, with who said so. Taking back an agreement asks why. */
export function record(window: PatchWindow, state: WindowState, said: Said): void {
  const { id, name } = window;
  const note = stepNote(said);
  const label = `${name}: ${stateWord(state).toLowerCase()}`;
  editExplained({ label, edit: (plan) => recordState(plan, id, { state, note }) }, window);
}

/** Notes where pairing with the database team stands; null: nobody has asked. */
export const notePairing = ({ id, name }: PatchWindow, answer: DatabaseAnswer | null): void =>
  editPlan({
    label: `${name}: database slot ${answer ?? 'not asked for'}`,
    edit: (plan) => noteOnWindow(plan, id, { databaseAnswer: answer ?? undefined }),
  });

/** Drafts a window where a month has none, and shows it. */
export function draftWindow(customer: Customer, scope: Scope, month: BoardMonth): void {
  const id = newId('w');
  const startMs = firstSlotOf(month, customer, currentNowMs());
  const draft = { id, startMs, zone: customer.zone };
  let windowId: string | null = null;
  editPlan({
    label: `New window ${scope.name}`,
    edit: (plan) => {
      const series = defaultSeriesFor(targetOf(scope), plan.organization, draft);
      const [date = ''] = series.rule.kind === 'dates' ? series.rule.dates : [];
      windowId = toWindowId({ seriesId: id, originalStart: `${date}T${series.startTime}` });
      return addSeries(plan, series);
    },
  });
  showBoard({ chosen: { customerId: customer.id, month, windowId } });
}

/** Keeps a business unit's own message; null: the usual one again. */
export function keepTemplate(
  { id, name }: BusinessUnit,
  kind: MessageKind,
  template: MessageTemplate | null,
): void {
  const field = kind === 'proposal' ? 'proposalTemplate' : 'confirmationTemplate';
  editPlan({
    label: `${kind === 'proposal' ? 'Proposal' : 'Confirmation'} of ${name}`,
    edit: (plan) => patchUnit(plan, id, { [field]: template ?? undefined }),
  });
}

/** Short enough to read in a file, long enough never to meet again in one. */
const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
