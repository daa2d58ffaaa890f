import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { unitColumns, unitRows } from '../presenters/organization-rows.ts';
import { chooseRecord, useCustomersStore } from '../state/customers-store.ts';
import { addNewUnit } from '../state/organization-edits.ts';
import { NothingListed } from './NothingListed.tsx';
import { RecordPage } from './RecordPage.tsx';
import { ProfileMenu } from './ProfileMenu.tsx';
import { UnitForm } from './UnitForm.tsx';

const widths = 'minmax(150px, 1.4fr) minmax(100px, 1fr) 80px 70px 70px 80px';

/** Parts of the company, each with its own rules for windows. */
export function UnitsTab({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const chosenId = useCustomersStore(({ chosen }) => chosen.units);
  const rows = useMemo(() => unitRows(plan, text), [plan, text]);
  const { businessUnits, teams } = plan.organization;
  const unit = businessUnits.find(({ id }) => id === chosenId) ?? businessUnits[0];
  const teamId = unit?.teamId ?? teams[0]?.id;
  return (
    <RecordPage
      nouns={{ one: 'business unit', many: 'business units' }}
      text={text}
      onText={setText}
      rows={rows}
      columns={unitColumns}
      widths={widths}
      chosenId={unit?.id ?? null}
      onChoose={(id) => chooseRecord('units', id)}
      tools={
        teamId !== undefined && <ProfileMenu organization={plan.organization} teamId={teamId} />
      }
      onAdd={
        teamId === undefined
          ? undefined
          : () => {
              setText('');
              addNewUnit(plan.organization, teamId);
            }
      }
    >
      {unit === undefined ? (
        <NothingListed
          text={
            teamId === undefined
              ? 'There is no team yet. Add one first, then the business units it works for.'
              : 'There is no business unit yet.'
          }
          first={teamId === undefined ? { tab: 'teams', name: 'Teams' } : undefined}
        />
      ) : (
        <UnitForm key={unit.id} plan={plan} unit={unit} />
      )}
    </RecordPage>
  );
}
