import { Modal, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readLink } from '../../shared/model/link.ts';
import { standingStates } from '../../shared/model/plan-standing.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { standingChoices, standingWords } from '../presenters/standing-words.ts';
import { useMachineZone } from '../state/derived.ts';
import { addPlanLink, openLink, removePlanLink } from '../state/link-edits.ts';
import { sayStanding } from '../state/standing-edits.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';
import { LinkList } from '../ui/LinkList.tsx';
import classes from './PlanDialog.module.css';

/** The plan as a whole: how far it is to be relied on, and the pages that belong to it. */
export function PlanDialog() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'plan');
  const plan = usePlanStore((state) => state.plan);
  if (!isOpen || plan === null) return null;
  return (
    <Modal opened onClose={closeDialog} title={plan.name} size={480}>
      <Standing plan={plan} />
      <section className={classes['part']} aria-label="Links of the plan">
        <h3>Links</h3>
        <p className={classes['note']}>
          Pages, chats and folders about it. Each is shown whole before your browser opens it.
        </p>
        <LinkList
          links={plan.links ?? []}
          read={readLink}
          onOpen={(url) => void openLink(url)}
          onAdd={addPlanLink}
          onRemove={removePlanLink}
        />
      </section>
    </Modal>
  );
}

function Standing({ plan: { standing } }: { readonly plan: Plan }) {
  const zone = useMachineZone();
  const [who, setWho] = useState(standing?.who ?? '');
  const state = standing?.state ?? 'draft';
  return (
    <section className={classes['part']} aria-label="State of the plan">
      <Radio.Group
        label="State of the plan"
        value={state}
        onChange={(value) => {
          const chosen = standingStates.find((each) => each === value);
          if (chosen !== undefined) sayStanding(chosen, who);
        }}
      >
        <div className={classes['choices']}>
          {standingChoices.map(({ value, label, description }) => (
            <Radio
              key={value}
              value={value}
              label={label}
              description={description}
              data-autofocus={value === state || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label="Said by"
        placeholder="Your name, kept with the next choice"
        value={who}
        maxLength={200}
        onChange={({ currentTarget }) => setWho(currentTarget.value)}
      />
      {standing !== undefined && (
        <p className={classes['note']} role="status">
          {standingWords(standing, zone)}
        </p>
      )}
    </section>
  );
}
