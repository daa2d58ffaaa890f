import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { keepAsScenario } from '../../state/scenario-edits.ts';
import { closeDialog } from '../../state/view-store.ts';
import { ScenarioComparison } from './ScenarioComparison.tsx';
import classes from './Scenarios.module.css';

/** Ways to plan the same months, side by side, and one of them adopted. */
export function ScenariosDialog() {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  return (
    <Modal opened onClose={closeDialog} title="Scenarios" size={980}>
      <KeepForm plan={plan} />
      {(plan.scenarios ?? []).length === 0 ? (
        <p className={classes['empty']}>
          There is none yet. Keep the plan as it is under a name, go on planning, and compare the
          two here.
        </p>
      ) : (
        <ScenarioComparison plan={plan} />
      )}
      <Group justify="flex-end" mt={14}>
        <Button onClick={closeDialog}>Close</Button>
      </Group>
    </Modal>
  );
}

/** Keeps the plan as it is under a name that no other scenario has. */
function KeepForm({ plan }: { readonly plan: Plan }) {
  const [typed, setTyped] = useState<string | null>(null);
  const taken = new Set((plan.scenarios ?? []).map(({ name }) => name.toLowerCase()));
  const name = (typed ?? freeName(taken)).trim();
  const isTaken = taken.has(name.toLowerCase());
  return (
    <form
      className={classes['keep']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || isTaken) return;
        keepAsScenario(name);
        setTyped(null);
      }}
    >
      <TextInput
        label="Keep the plan as it is now, as"
        maxLength={200}
        value={typed ?? freeName(taken)}
        error={isTaken ? 'Another scenario has this name' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" disabled={name === '' || isTaken}>
        Keep as scenario
      </Button>
    </form>
  );
}

/** `Plan A`, `Plan B`, … */
function freeName(taken: ReadonlySet<string>): string {
  for (let letter = 65; letter <= 90; letter += 1) {
    const name = `Plan ${String.fromCharCode(letter)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
  return '';
}
