import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  readinessSet,
  readinessSteps,
  type ReadinessStep,
  type StepTime,
} from '../../../shared/planning/readiness-set.ts';
import { dateIn } from '../../presenters/format-time.ts';
import { readinessMessages } from '../../presenters/readiness-messages.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { createSet } from '../../state/series-edits.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { useSame } from '../../state/use-same.ts';
import { closeDialog, openCustomers } from '../../state/view-store.ts';
import { NoCustomers } from '../../ui/NoCustomers.tsx';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { ClockField } from '../fields/ClockField.tsx';
import { DateField } from '../fields/DateField.tsx';
import classes from './ReadinessDialog.module.css';
import { ReadinessPreview } from './ReadinessPreview.tsx';

/** Makes what is missing of the four monthly windows of every account and region, in one step. */
export function ReadinessDialog() {
  const plan = usePlanStore((state) => state.plan);
  const [customer] = plan?.organization.customers ?? [];
  return (
    <Modal opened onClose={closeDialog} title="Readiness set" size={980}>
      {plan === null || customer === undefined ? (
        <NoCustomers onOpen={openCustomers}>Windows are made for somebody.</NoCustomers>
      ) : (
        <ReadinessForm plan={plan} firstId={customer.id} />
      )}
    </Modal>
  );
}

const defaults: Readonly<Record<ReadinessStep, StepTime>> = {
  'nonprod-scan': { offsetDays: 1, startTime: '20:00', durationMinutes: 120 },
  'prod-scan': { offsetDays: 2, startTime: '22:00', durationMinutes: 120 },
  'nonprod-install': { offsetDays: 4, startTime: '20:00', durationMinutes: 240 },
  'prod-install': { offsetDays: 11, startTime: '22:00', durationMinutes: 360 },
};
const soakDays = 7;

function ReadinessForm({ plan, firstId }: { readonly plan: Plan; readonly firstId: string }) {
  const [whom, setWhom] = useState(`customer:${firstId}`);
  const [steps, setSteps] = useState(defaults);
  const [fromDate, setFromDate] = useState(() => dateIn(currentNowMs(), 'UTC'));
  const wish = useSame({ customerIds: customersOf(plan, whom), fromDate, steps, soakDays });
  const set = useMemo(() => readinessSet(plan, wish), [plan, wish]);
  const change = (step: ReadinessStep, patch: Partial<StepTime>): void =>
    setSteps((before) => ({ ...before, [step]: { ...before[step], ...patch } }));
  const count = set.series.length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        closeDialog();
        createSet(set.series);
      }}
    >
      <div className={classes['columns']}>
        <div className={classes['fields']}>
          <NativeSelect
            label="For"
            size="xs"
            data={choicesOf(plan)}
            value={whom}
            onChange={({ currentTarget }) => setWhom(currentTarget.value)}
            data-autofocus
          />
          <DateField label="From" date={fromDate} onChange={setFromDate} />
          {readinessSteps.map((step) => (
            <fieldset key={step} className={classes['step']}>
              <legend>{readinessMessages.steps[step]}</legend>
              <ParsedField
                label="Days after Patch Tuesday"
                text={String(steps[step].offsetDays)}
                parse={offsetIn}
                hint="A whole number from −14 to 27"
                onCommit={(offsetDays) => change(step, { offsetDays })}
              />
              <ClockField
                label="Start"
                time={steps[step].startTime}
                onChange={(startTime) => change(step, { startTime })}
              />
            </fieldset>
          ))}
        </div>
        <ReadinessPreview plan={plan} set={set} soakDays={soakDays} />
      </div>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit" disabled={count === 0}>
          {readinessMessages.create(count)}
        </Button>
      </Group>
    </form>
  );
}

function offsetIn(typed: string): number | null {
  const text = typed.trim().replace('−', '-');
  const days = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : NaN;
  return days >= -14 && days <= 27 ? days : null;
}

const choicesOf = ({ organization }: Plan) => [
  ...organization.businessUnits.map(({ id, name }) => ({
    group: name,
    items: [
      ...organization.customers
        .filter(({ businessUnitId }) => businessUnitId === id)
        .map((customer) => ({ value: `customer:${customer.id}`, label: customer.name })),
      { value: `unit:${id}`, label: readinessMessages.everyCustomer(name) },
    ],
  })),
];

function customersOf({ organization }: Plan, whom: string): readonly string[] {
  const id = whom.slice(whom.indexOf(':') + 1);
  if (whom.startsWith('customer:')) return [id];
  const ofUnit = organization.customers.filter(({ businessUnitId }) => businessUnitId === id);
  return ofUnit.map((customer) => customer.id);
}
