import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OtherPlan } from '../../shared/ipc/merge-contract.ts';
import { mergePlans, type MergeSide, type PlanDifference } from '../../shared/merge/merge-plans.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { mergeSummary } from '../presenters/merge-words.ts';
import { takeMerge } from '../state/merge-plan-file.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { Card } from '../ui/Card.tsx';
import { DifferenceList, type Choose } from './DifferenceList.tsx';
import classes from './Merge.module.css';

type Choices = ReadonlyMap<string, MergeSide>;

/** What a second plan has differently: taken or left, field by field, as one step. */
export function MergeDialog({ other }: { readonly other: OtherPlan }) {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  return (
    <Modal opened onClose={closeDialog} title={`Merge ${other.name}`} size={860}>
      <Merge plan={plan} other={other} />
    </Modal>
  );
}

function Merge({ plan, other }: { readonly plan: Plan; readonly other: OtherPlan }) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const differences = useMemo(
    () => mergePlans({ base: other.base, mine: plan, theirs: other.plan }).differences,
    [plan, other],
  );
  const asked = differences.filter(({ changedBy }) => changedBy === 'both');
  const incoming = differences.filter(({ changedBy }) => changedBy === 'theirs');
  const open = asked.filter(({ key }) => !choices.has(key)).length;
  const choose: Choose = (chosen, side) =>
    setChoices((now) => new Map([...now, ...chosen.map(({ key }) => [key, side] as const)]));
  const sideOf = (difference: PlanDifference): MergeSide | null =>
    choices.get(difference.key) ?? (difference.changedBy === 'theirs' ? 'theirs' : null);
  const take = () => {
    takeMerge(other, choices);
    closeDialog();
  };
  return (
    <>
      <Lead plan={plan} other={other} differences={differences} />
      <DifferenceList
        title={other.base === null ? 'Different' : 'Changed on both sides'}
        differences={asked}
        sideOf={sideOf}
        choose={choose}
      />
      <DifferenceList title="Comes in" differences={incoming} sideOf={sideOf} choose={choose} />
      <Group justify="flex-end" gap={8} mt={16}>
        {open > 0 && (
          <span className={classes['open']} role="status">
            {open} still to choose
          </span>
        )}
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" disabled={open > 0 || differences.length === 0} onClick={take}>
          Merge
        </Button>
      </Group>
    </>
  );
}

interface LeadProps {
  readonly plan: Plan;
  readonly other: OtherPlan;
  readonly differences: readonly PlanDifference[];
}

/** What is compared with what, and what to know before choosing. */
function Lead({ plan, other, differences }: LeadProps) {
  return (
    <>
      <p className={classes['lead']}>
        {other.plan.name !== plan.name && `${other.plan.name} against ${plan.name}. `}
        {mergeSummary(differences)}.{other.base !== null && ' What only you changed stays.'}
      </p>
      {other.altered && (
        <Card tone="warn" title="This file is not as the app saved it">
          It was edited or merged elsewhere, or harmed. Look its values over.
        </Card>
      )}
      {other.base === null && differences.length > 0 && (
        <Card tone="info" title="No version is known that both plans come from">
          So nobody can say who changed what: windows of both are kept, also those that one of you
          removed, and every other difference is yours to choose.
        </Card>
      )}
    </>
  );
}
