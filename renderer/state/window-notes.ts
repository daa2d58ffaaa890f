/** What people note about a window beside its time: each is one undoable step of the plan. */
import type { DatabaseAnswer, PatchWindow } from '../../shared/model/series.ts';
import { stateOfOutcome, type WindowResult } from '../../shared/model/window-result.ts';
import { recordState } from '../../shared/negotiation/negotiate.ts';
import { noteOnSeries, type SeriesNotes } from '../../shared/planning/note-on-series.ts';
import { noteOnWindow } from '../../shared/planning/note-on-window.ts';
import { recordResults } from '../../shared/planning/record-result.ts';
import { outcomeWord } from '../presenters/result-words.ts';
import { editPlan } from './plan-store.ts';
import { stepNote } from './step-note.ts';

/** Notes what the database team said about a window. */
export const noteDatabaseAnswer = ({ id, name }: PatchWindow, answer: DatabaseAnswer): void =>
  editPlan({
    label: `${name}: database slot ${answer}`,
    edit: (plan) => noteOnWindow(plan, id, { databaseAnswer: answer }),
  });

/** Names who can be reached after a window; `null`: whoever is on call. */
export const nameContact = ({ id, name }: PatchWindow, contactId: string | null): void =>
  editPlan({
    label: `Name a contact for ${name}`,
    edit: (plan) =>
      noteOnWindow(plan, id, { onCallContactIds: contactId === null ? undefined : [contactId] }),
  });

/** Names the team that carries a window out; `null`: its business unit's. */
export const nameTeam = ({ id, name }: PatchWindow, teamId: string | null): void =>
  editPlan({
    label: `Team of ${name}`,
    edit: (plan) => noteOnWindow(plan, id, { teamId: teamId ?? undefined }),
  });

/** Notes the change ticket of a window; an empty one takes it back. */
export const noteTicket = ({ id, name }: PatchWindow, ticket: string): void =>
  editPlan({
    label: `Ticket of ${name}`,
    edit: (plan) => noteOnWindow(plan, id, { ticket: ticket === '' ? undefined : ticket }),
  });

/** Notes what was decided about the work of a whole series. */
export const noteWork = ({ seriesId, name }: PatchWindow, notes: SeriesNotes): void =>
  editPlan({
    label: `Work of ${name}`,
    edit: (plan) => noteOnSeries(plan, seriesId, notes),
  });

/** Carries a window out in spite of what forbids it; `null` ends the emergency. */
export const declareEmergency = ({ id, name }: PatchWindow, reason: string | null): void =>
  editPlan({
    label: reason === null ? `${name}: no emergency` : `${name}: emergency`,
    edit: (plan) => noteOnWindow(plan, id, { emergencyReason: reason ?? undefined }),
  });

/** Says what came of a window; an empty ticket or note is none. */
export function tellResult({ id, name, state }: PatchWindow, said: WindowResult): void {
  const { outcome, ticket = '', note = '' } = said;
  const result: WindowResult = {
    outcome,
    ...(ticket !== '' && { ticket }),
    ...(note !== '' && { note }),
  };
  const next = stateOfOutcome[outcome];
  const step = stepNote();
  editPlan({
    label: `${name}: ${outcomeWord(outcome).toLowerCase()}`,
    edit: (plan) => {
      const stepped = state === next ? plan : recordState(plan, id, { state: next, note: step });
      return recordResults(stepped, new Map([[id, result]]));
    },
  });
}
