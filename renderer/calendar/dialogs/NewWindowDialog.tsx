import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { kindWord, windowKinds } from '../../presenters/state-words.ts';
import { defaultTarget } from '../../state/default-target.ts';
import { useOrganization } from '../../state/derived.ts';
import { closeDialog, type NewWindowWish } from '../../state/view-store.ts';
import { createWindow } from '../../state/window-edits.ts';
import { ClockField } from '../fields/ClockField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { ZoneField } from '../fields/ZoneField.tsx';
import classes from './NewWindowDialog.module.css';
import { useNewWindowForm } from './use-new-window-form.ts';
import { WindowPreview } from './WindowPreview.tsx';

/** Makes a new window, by keyboard alone if need be, with its conflicts in sight before it exists. */
export function NewWindowDialog({ wish }: { readonly wish: NewWindowWish }) {
  const organization = useOrganization();
  const target = organization === null ? null : defaultTarget(organization);
  return (
    <Modal opened onClose={closeDialog} title="New window" size={520}>
      {organization === null || target === null ? (
        <p>This plan has no customers yet, so there is nobody to make a window for.</p>
      ) : (
        <NewWindowForm wish={wish} target={target} organization={organization} />
      )}
    </Modal>
  );
}

interface NewWindowFormProps {
  readonly wish: NewWindowWish;
  readonly target: Target;
  readonly organization: Organization;
}

function NewWindowForm({ wish, target, organization }: NewWindowFormProps) {
  const { form, change, retarget, ...outcome } = useNewWindowForm(wish, target, organization);
  const create = () => {
    closeDialog();
    createWindow(outcome.series);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div className={classes['fields']}>
        <TargetField
          target={form.target}
          organization={organization}
          onChange={retarget}
          autoFocus
        />
        <TextInput
          label="Name"
          placeholder={outcome.suggestedName}
          value={form.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <div className={classes['when']}>
          <DateField
            label="Date"
            date={form.date}
            onChange={(date) => change({ date, isTyped: true })}
          />
          <ClockField
            label="Start"
            time={form.time}
            onChange={(time) => change({ time, isTyped: true })}
          />
          <DurationField
            label="Lasts"
            minutes={outcome.series.durationMinutes}
            onChange={(durationMinutes) => change({ durationMinutes })}
          />
        </div>
        <ZoneField zone={outcome.zone} onChange={(zone) => change({ zone })} />
        <Select
          label="Kind"
          data={windowKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          value={form.kind}
          onChange={(kind) => kind !== null && change({ kind })}
          allowDeselect={false}
        />
        <Select
          className={classes['wide'] ?? ''}
          label="Repeats"
          data={outcome.choices.map(({ value, label }) => ({ value, label }))}
          value={outcome.repeat}
          onChange={(repeat) => repeat !== null && change({ repeat })}
          allowDeselect={false}
        />
      </div>
      <WindowPreview window={outcome.window} />
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit">
          Create draft
        </Button>
      </Group>
    </form>
  );
}
