import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { kindWord, windowKinds } from '../../presenters/state-words.ts';
import { defaultTarget } from '../../state/default-target.ts';
import { useOrganization } from '../../state/derived.ts';
import { closeDialog, type NewWindowWish } from '../../state/view-store.ts';
import { createWindow } from '../../state/window-edits.ts';
import { ScheduleFields } from '../fields/ScheduleFields.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { useTypedSchedule } from '../fields/use-typed-schedule.ts';
import { NextDates } from '../NextDates.tsx';
import { focusTypedSchedule } from './focus-typed-schedule.ts';
import classes from './SeriesDialog.module.css';
import { useNewWindowForm } from './use-new-window-form.ts';
import { WindowPreview } from './WindowPreview.tsx';

/** Makes a new window, by keyboard alone if need be, with its conflicts in sight before it exists. */
export function NewWindowDialog({ wish }: { readonly wish: NewWindowWish }) {
  const organization = useOrganization();
  const target = organization === null ? null : defaultTarget(organization);
  return (
    <Modal opened onClose={closeDialog} title="New window" size={860}>
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

function NewWindowForm(props: NewWindowFormProps) {
  const { organization } = props;
  const { form, change, retarget, changeSchedule, series, schedule, ...outcome } =
    useNewWindowForm(props);
  const typed = useTypedSchedule(schedule, changeSchedule);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.fault !== null) return focusTypedSchedule(event.currentTarget);
        closeDialog();
        createWindow(series);
      }}
    >
      <div className={classes['columns']}>
        <div>
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
            <ScheduleFields form={schedule} typed={typed} onChange={changeSchedule}>
              <Select
                label="Kind"
                data={windowKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
                value={form.kind}
                onChange={(kind) => kind !== null && change({ kind })}
                allowDeselect={false}
              />
            </ScheduleFields>
          </div>
          <WindowPreview window={outcome.window} />
        </div>
        <div className={classes['side']}>
          <NextDates series={{ ...series, id: 'new' }} />
        </div>
      </div>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit">
          Create draft
        </Button>
      </Group>
    </form>
  );
}
