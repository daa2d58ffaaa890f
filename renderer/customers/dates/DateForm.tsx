import type { Plan } from '../../../shared/model/plan.ts';
import { datesOf, type DateList, type PlanDates } from '../../../shared/planning/edit-dates.ts';
import { patchById, type Patch } from '../../../shared/planning/patch-by-id.ts';
import { deleteDate, editDateList } from '../../state/date-edits.ts';
import { DeletePart } from '../fields/DeletePart.tsx';
import { FreezeFields } from './FreezeFields.tsx';
import { HolidayFields, PatchEventFields } from './DayFields.tsx';
import { ReleaseFields } from './ReleaseFields.tsx';
import { ShiftFields } from './ShiftFields.tsx';
import { SlotFields } from './SlotFields.tsx';

interface DateFormProps {
  readonly plan: Plan;
  readonly list: DateList;
  readonly id: string;
  readonly noun: string;
}

const nothing = { series: 0, dates: 0, rules: 0, members: 0, units: 0 };

/** The fields of one date. */
export function DateForm({ plan, list, id, noun }: DateFormProps) {
  return (
    <>
      <Fields plan={plan} list={list} id={id} noun={noun} />
      <DeletePart
        noun={noun}
        hanging={nothing}
        onDelete={() => deleteDate(`Delete ${noun}`, list, id)}
      />
    </>
  );
}

function Fields({ plan, list, id, noun }: DateFormProps) {
  const dates = datesOf(plan);
  const { organization } = plan;
  const label = `Edit ${noun}`;
  const found = <T extends { readonly id: string }>(items: readonly T[]): T | undefined =>
    items.find((each) => each.id === id);
  type Edit<L extends DateList> = (patch: Patch<PlanDates[L][number]>) => void;
  switch (list) {
    case 'freezes': {
      const freeze = found(dates[list]);
      const edit: Edit<'freezes'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return freeze && <FreezeFields freeze={freeze} organization={organization} onChange={edit} />;
    }
    case 'releases': {
      const release = found(dates[list]);
      const edit: Edit<'releases'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return (
        release && <ReleaseFields release={release} organization={organization} onChange={edit} />
      );
    }
    case 'holidays': {
      const holiday = found(dates[list]);
      const edit: Edit<'holidays'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return holiday && <HolidayFields holiday={holiday} onChange={edit} />;
    }
    case 'databaseSlots': {
      const slot = found(dates[list]);
      const edit: Edit<'databaseSlots'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return slot && <SlotFields slot={slot} organization={organization} onChange={edit} />;
    }
    case 'patchEvents': {
      const event = found(dates[list]);
      const edit: Edit<'patchEvents'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return (
        event && <PatchEventFields event={event} organization={organization} onChange={edit} />
      );
    }
    case 'onCall': {
      const shift = found(dates[list]);
      const edit: Edit<'onCall'> = (patch) =>
        editDateList(label, list, (items) => patchById(items, id, patch));
      return shift && <ShiftFields shift={shift} organization={organization} onChange={edit} />;
    }
  }
}
