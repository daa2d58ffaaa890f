/** What people note about a window beside its time: each is one undoable step of the plan. */
import type { DatabaseAnswer, PatchWindow } from '../../shared/model/series.ts';
import { noteOnWindow } from '../../shared/planning/note-on-window.ts';
import { editPlan } from './plan-store.ts';

/** Notes what the database team said about a window. */
export const noteDatabaseAnswer = ({ id, name }: PatchWindow, answer: DatabaseAnswer): void =>
  editPlan({
    label: `${name}: database slot ${answer}`,
    edit: (plan) => noteOnWindow(plan, id, { databaseAnswer: answer }),
  });

/** Names who can be reached after a window. */
export const nameContact = ({ id, name }: PatchWindow, contactId: string): void =>
  editPlan({
    label: `Name a contact for ${name}`,
    edit: (plan) => noteOnWindow(plan, id, { onCallContactIds: [contactId] }),
  });

/** Carries a window out in spite of what forbids it; `null` ends the emergency. */
export const declareEmergency = ({ id, name }: PatchWindow, reason: string | null): void =>
  editPlan({
    label: reason === null ? `${name}: no emergency` : `${name}: emergency`,
    edit: (plan) => noteOnWindow(plan, id, { emergencyReason: reason ?? undefined }),
  });
