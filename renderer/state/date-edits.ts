/** Edits of releases, freezes, holidays, slots, patch events and shifts: each one undoable step. */
import type { Target } from '../../shared/model/target.ts';
import {
  datesOf,
  editDates,
  type DateList,
  type PlanDates,
} from '../../shared/planning/edit-dates.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import { addById, removeById } from '../../shared/planning/patch-by-id.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { chooseRecord } from './customers-store.ts';
import { editPlan } from './plan-store.ts';

type Dated<L extends DateList> = PlanDates[L][number];

/** Changes one list of dates; `label` completes "Undo …". */
export const editDateList = <L extends DateList>(
  label: string,
  list: L,
  edit: (items: PlanDates[L]) => PlanDates[L],
): void => editPlan({ label, edit: (plan) => editDates(plan, list, edit) });

/** When something new begins, and what it is for where it has to be for something. */
export interface NewDate {
  readonly startMs: EpochMs;
  readonly date: IsoDate;
  readonly target: Target;
  readonly contactId: string;
}

const hourMs = 3_600_000;
const usualMs = 4 * hourMs;

/** Adds something to a list, four hours long where it has a length, and chooses it. */
export function addNewDate(plan: Plan, list: DateList, at: NewDate): void {
  const id = newIdFrom(`new ${list}`, datesOf(plan)[list]);
  editPlan({ label: 'New date', edit: (before) => withNew(before, list, { ...at, id }) });
  chooseRecord(list, id);
}

function withNew(plan: Plan, list: DateList, at: NewDate & { readonly id: string }): Plan {
  const { id, date, startMs, target, contactId } = at;
  const span = { startMs, endMs: startMs + usualMs };
  const { businessUnitId } = target;
  switch (list) {
    case 'releases': {
      const facts = { product: 'Product', environment: 'prod', certainty: 'tentative' as const };
      const release: Dated<'releases'> = {
        id,
        name: 'New release',
        businessUnitId,
        ...facts,
        ...span,
      };
      return editDates(plan, list, (items) => addById(items, release));
    }
    case 'freezes': {
      const facts = { hardness: 'hard' as const, guards: ['install' as const], targets: [] };
      const freeze: Dated<'freezes'> = { id, name: 'New freeze', ...facts, ...span };
      return editDates(plan, list, (items) => addById(items, freeze));
    }
    case 'holidays': {
      const country = plan.holidays[0]?.country ?? 'US';
      const holiday = { id, name: 'New holiday', country, date };
      return editDates(plan, list, (items) => addById(items, holiday));
    }
    case 'databaseSlots': {
      const slot = { id, name: 'New slot', businessUnitId, confirmed: false, ...span };
      return editDates(plan, list, (items) => addById(items, slot));
    }
    case 'patchEvents': {
      const facts = { severity: 'critical' as const, origin: 'entered' as const };
      const event: Dated<'patchEvents'> = { id, name: 'New patch event', date, ...facts };
      return editDates(plan, list, (items) => addById(items, event));
    }
    case 'onCall':
      return editDates(plan, list, (items) => addById(items, { id, contactId, target, ...span }));
  }
}

/** Takes one out of its list. */
export const deleteDate = (label: string, list: DateList, id: string): void =>
  editPlan({ label, edit: (plan) => withoutDate(plan, list, id) });

function withoutDate(plan: Plan, list: DateList, id: string): Plan {
  switch (list) {
    case 'releases':
      return editDates(plan, list, (items) => removeById(items, id));
    case 'freezes':
      return editDates(plan, list, (items) => removeById(items, id));
    case 'holidays':
      return editDates(plan, list, (items) => removeById(items, id));
    case 'databaseSlots':
      return editDates(plan, list, (items) => removeById(items, id));
    case 'patchEvents':
      return editDates(plan, list, (items) => removeById(items, id));
    case 'onCall':
      return editDates(plan, list, (items) => removeById(items, id));
  }
}
