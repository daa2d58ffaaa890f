import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import { datesOf, type DateList } from '../../../shared/planning/edit-dates.ts';
import { dateColumns, dateRows } from '../../presenters/date-rows.ts';
import { dateIn } from '../../presenters/format-time.ts';
import { chooseRecord, showDates, useCustomersStore } from '../../state/customers-store.ts';
import { addNewDate } from '../../state/date-edits.ts';
import { useDisplayZone } from '../../state/derived.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { RecordPage } from '../RecordPage.tsx';
import { DateForm } from './DateForm.tsx';

const lists: readonly { readonly value: DateList; readonly label: string }[] = [
  { value: 'freezes', label: 'Freezes' },
  { value: 'releases', label: 'Releases' },
  { value: 'holidays', label: 'Holidays' },
  { value: 'databaseSlots', label: 'Database slots' },
  { value: 'patchEvents', label: 'Patch events' },
  { value: 'onCall', label: 'On-call shifts' },
];

const nouns: Readonly<Record<DateList, { readonly one: string; readonly many: string }>> = {
  freezes: { one: 'freeze', many: 'freezes' },
  releases: { one: 'release', many: 'releases' },
  holidays: { one: 'holiday', many: 'holidays' },
  databaseSlots: { one: 'slot', many: 'slots' },
  patchEvents: { one: 'patch event', many: 'patch events' },
  onCall: { one: 'shift', many: 'shifts' },
};

const widths = 'minmax(150px, 1.3fr) minmax(220px, 1.5fr) minmax(120px, 1fr) minmax(110px, 1fr)';
const hourMs = 3_600_000;

/** What windows have to keep clear of, or go with. */
export function DatesTab({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const list = useCustomersStore((state) => state.dates);
  const chosenId = useCustomersStore(({ chosen }) => chosen[list]);
  const zone = useDisplayZone();
  const rows = useMemo(() => dateRows(plan, list, { zone, text }), [plan, list, zone, text]);
  const isThere = datesOf(plan)[list].some(({ id }) => id === chosenId);
  const id = isThere ? chosenId : rows[0]?.id;
  const { businessUnits, customers } = plan.organization;
  const [unit] = businessUnits;
  const contact = customers.flatMap(({ contacts = [] }) => contacts)[0];
  const canAdd = unit !== undefined && (list !== 'onCall' || contact !== undefined);
  const add = (): void => {
    if (unit === undefined) return;
    const startMs = Math.ceil(currentNowMs() / hourMs) * hourMs;
    const target = { businessUnitId: unit.id };
    setText('');
    addNewDate(plan, list, {
      startMs,
      date: dateIn(startMs, zone),
      target,
      contactId: contact?.id ?? '',
    });
  };
  return (
    <RecordPage
      nouns={nouns[list]}
      text={text}
      onText={setText}
      rows={rows}
      columns={dateColumns}
      widths={widths}
      chosenId={id ?? null}
      onChoose={(next) => chooseRecord(list, next)}
      onAdd={canAdd ? add : undefined}
      tools={
        <ChoiceField<DateList>
          label="Dates shown"
          hideLabel
          value={list}
          choices={lists}
          onChange={showDates}
        />
      }
    >
      {id === undefined ? (
        <p>There is none here yet.</p>
      ) : (
        <DateForm key={`${list} ${id}`} plan={plan} list={list} id={id} noun={nouns[list].one} />
      )}
    </RecordPage>
  );
}
