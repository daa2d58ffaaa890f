import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { saveCustomerCopy } from '../state/merge-plan-file.ts';
import { closeDialog, openCustomers } from '../state/view-store.ts';
import { Card } from '../ui/Card.tsx';
import { NoCustomers } from '../ui/NoCustomers.tsx';
import { fileMessages } from '../presenters/file-messages.ts';

/** A file that a customer may see and answer: its windows, and nothing of anybody else. */
export function CustomerCopyDialog() {
  const plan = usePlanStore((state) => state.plan);
  return (
    <Modal opened onClose={closeDialog} title="Copy for a customer" size={520}>
      {plan === null || plan.organization.customers.length === 0 ? (
        <NoCustomers onOpen={openCustomers}>A copy holds the windows of one customer.</NoCustomers>
      ) : (
        <CopyForm plan={plan} />
      )}
    </Modal>
  );
}

function CopyForm({ plan }: { readonly plan: Plan }) {
  const { customers } = plan.organization;
  const [customerId, setCustomerId] = useState(customers[0]?.id ?? '');
  const count = plan.series.filter(({ target }) => target.customerId === customerId).length;
  const save = async () => {
    if (await saveCustomerCopy(customerId)) closeDialog();
  };
  return (
    <>
      <NativeSelect
        label="Customer"
        data={customers.map(({ id, name }) => ({ value: id, label: name }))}
        value={customerId}
        onChange={({ currentTarget }) => setCustomerId(currentTarget.value)}
        data-autofocus
        mb={12}
      />
      <Card title={fileMessages.goesAlong(count)}>
        Their times, states and single dates, the customer’s environments by name, and public
        holidays. Not in it: account numbers, other customers, windows of a whole business unit,
        reasons, notes, contacts, freezes, and what was accepted or approved.
      </Card>
      <p>
        The customer opens the file with this app, changes what it wants otherwise, and sends it
        back. Merge that file here: what it changed comes in as <i>countered</i>.
      </p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" disabled={count === 0} onClick={() => void save()}>
          Save copy…
        </Button>
      </Group>
    </>
  );
}
