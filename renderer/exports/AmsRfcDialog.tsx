import { Button, Modal, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { amsRfcs } from '../../shared/exports/ams-rfc.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Customer } from '../../shared/model/target.ts';
import { useWindows } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { setStateOf } from '../state/window-edits.ts';
import { ChoicesBeside } from '../ui/ChoicesBeside.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ExportText } from './ExportText.tsx';
import classes from './ExportWindowDialog.module.css';

interface AmsRfcDialogProps {
  readonly customerId: string;
  readonly windowIds: readonly string[];
}

/** Windows of a customer that AMS runs: nothing is written, they are asked for. */
export function AmsRfcDialog({ customerId, windowIds }: AmsRfcDialogProps) {
  const plan = usePlanStore((state) => state.plan);
  const all = useWindows();
  const windows = useMemo(() => all.filter(({ id }) => windowIds.includes(id)), [all, windowIds]);
  const customer = plan?.organization.customers.find(({ id }) => id === customerId);
  if (plan === null || customer === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={`Ask AMS for ${customer.name}`} size={1040}>
      <Rfcs plan={plan} customer={customer} windows={windows} />
    </Modal>
  );
}

interface RfcsProps {
  readonly plan: Plan;
  readonly customer: Customer;
  readonly windows: readonly PatchWindow[];
}

type Form = 'text' | 'json';

const forms: readonly { readonly value: Form; readonly label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'json', label: 'JSON for create-rfc' },
];

function Rfcs({ plan, customer, windows }: RfcsProps) {
  const [form, setForm] = useState<Form>('text');
  const [part, setPart] = useState(0);
  const [reason, setReason] = useState('');
  const { organization, name: planName } = plan;
  const rfcs = useMemo(
    () => amsRfcs({ customer, organization, windows, planName, reason }),
    [customer, organization, windows, planName, reason],
  );
  const rfc = rfcs[part] ?? rfcs[0];
  if (rfc === undefined) return <p>The windows are gone from the plan.</p>;
  const open = windows.filter(({ id, state }) => rfc.windowIds.includes(id) && state === 'agreed');
  return (
    <ChoicesBeside
      choices={
        <>
          <TextInput
            label="Reason"
            description="Stands in the request."
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Segments label="As" isStacked data={forms} value={form} onChange={setForm} />
          {rfcs.length > 1 && (
            <Segments
              label="Request"
              isStacked
              data={rfcs.map((_, index) => ({
                value: String(index),
                label: `${index + 1} of ${rfcs.length}`,
              }))}
              value={String(Math.min(part, rfcs.length - 1))}
              onChange={(index) => setPart(Number(index))}
            />
          )}
        </>
      }
    >
      <p className={classes['lead']}>
        AMS runs {customer.name}: its windows are not pushed. Hand this in as a request for change,
        then note that it is with AMS.
      </p>
      <ExportText
        file={{
          name: rfc.name,
          ending: form === 'text' ? 'txt' : 'json',
          text: form === 'text' ? rfc.text : rfc.json,
        }}
        what={`The request for ${customer.name}`}
      >
        <Button
          variant="filled"
          leftSection={<IconCheck size={14} />}
          disabled={open.length === 0}
          onClick={() => open.forEach((window) => setStateOf(window, 'notified'))}
        >
          {open.length === 0 ? 'Noted as handed in' : `Handed in: note ${open.length} as notified`}
        </Button>
      </ExportText>
    </ChoicesBeside>
  );
}
