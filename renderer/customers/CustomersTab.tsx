import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { customerColumns, customerRows } from '../presenters/organization-rows.ts';
import { chooseRecord, openPaste, useCustomersStore } from '../state/customers-store.ts';
import { addNewCustomer } from '../state/organization-edits.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { NothingListed } from './NothingListed.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { RecordPage } from './RecordPage.tsx';

const widths =
  'minmax(104px, 1.4fr) minmax(78px, 1fr) minmax(110px, 1.2fr) 44px 54px 34px minmax(84px, 1fr) minmax(84px, 1fr) minmax(90px, 1.4fr) 40px';

/** Everybody that windows are negotiated with. */
export function CustomersTab({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const chosenId = useCustomersStore(({ chosen }) => chosen.customers);
  const isPasting = useCustomersStore((state) => state.isPasting);
  const rows = useMemo(() => customerRows(plan, text), [plan, text]);
  const { customers, businessUnits } = plan.organization;
  const customer = customers.find(({ id }) => id === chosenId) ?? customers[0];
  const unitId = customer?.businessUnitId ?? businessUnits[0]?.id;
  return (
    <>
      <RecordPage
        nouns={{ one: 'customer', many: 'customers' }}
        text={text}
        onText={setText}
        rows={rows}
        columns={customerColumns}
        widths={widths}
        chosenId={customer?.id ?? null}
        onChoose={(id) => chooseRecord('customers', id)}
        onAdd={
          unitId === undefined
            ? undefined
            : () => {
                setText('');
                addNewCustomer(plan.organization, unitId);
              }
        }
        tools={
          <Button leftSection={<IconClipboardText size={14} />} onClick={openPaste}>
            Paste rows…
          </Button>
        }
      >
        {customer === undefined ? (
          <NothingListed
            text={
              unitId === undefined
                ? 'There is no business unit yet. Add one first, then its customers.'
                : 'There is no customer yet. Add one, or paste rows from a spreadsheet.'
            }
            first={unitId === undefined ? { tab: 'units', name: 'Business units' } : undefined}
          />
        ) : (
          <CustomerForm key={customer.id} plan={plan} customer={customer} />
        )}
      </RecordPage>
      {isPasting && <PasteDialog plan={plan} />}
    </>
  );
}
