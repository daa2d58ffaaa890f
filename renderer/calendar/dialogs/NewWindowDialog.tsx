import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { kindWord, windowKinds } from '../../presenters/state-words.ts';
import { defaultTarget } from '../../state/default-target.ts';
import { useOrganization } from '../../state/derived.ts';
import { closeDialog, openCustomers, type NewWindowWish } from '../../state/view-store.ts';
import { NoCustomers } from '../../ui/NoCustomers.tsx';
import { createWindow } from '../../state/window-edits.ts';
import { ScheduleFields } from '../fields/ScheduleFields.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { TemplateField } from '../fields/TemplateField.tsx';
import { useTypedSchedule } from '../fields/use-typed-schedule.ts';
import { NextDates } from '../NextDates.tsx';
import { focusTypedSchedule } from './focus-typed-schedule.ts';
import classes from './SeriesDialog.module.css';
import { type NewWindowForm as Form, useNewWindowForm } from './use-new-window-form.ts';
import { WindowPreview } from './WindowPreview.tsx';

const titles = {
  template: 'New series from a template',
  'ad-hoc': 'Ad-hoc window',
  blank: 'New window',
} as const;

/** Makes a new window, by keyboard alone if need be, with its conflicts in sight before it exists. */
export function NewWindowDialog({ wish }: { readonly wish: NewWindowWish }) {
  const organization = useOrganization();
  const target = organization === null ? null : defaultTarget(organization);
  return (
    <Modal opened onClose={closeDialog} title={titles[wish.begins ?? 'blank']} size={860}>
      {organization === null || target === null ? (
        <NoCustomers onOpen={openCustomers}>A window is made for somebody.</NoCustomers>
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
  const { organization, wish } = props;
  const { form, change, retarget, take, changeSchedule, series, schedule, ...outcome } =
    useNewWindowForm(props);
  const typed = useTypedSchedule(schedule, changeSchedule);
  const [isTried, setTried] = useState(false);
  const submit = (element: HTMLFormElement): void => {
    setTried(true);
    if (typed.fault !== null) return focusTypedSchedule(element);
    if (series.adHocReason === '') return element.querySelector('textarea')?.focus();
    closeDialog();
    createWindow(series);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <div className={classes['columns']}>
        <div>
          <div className={classes['fields']}>
            <Reason form={form} isTried={isTried} onChange={change} />
            <TargetField
              target={form.target}
              organization={organization}
              onChange={retarget}
              autoFocus={wish.begins === undefined}
            />
            <TextInput
              label="Name"
              placeholder={outcome.suggestedName}
              value={form.name ?? ''}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            {form.adHocReason === null && (
              <TemplateField
                target={form.target}
                organization={organization}
                templateId={form.templateId}
                onChange={(template) => {
                  typed.forget();
                  take(template);
                }}
                autoFocus={wish.begins === 'template'}
              />
            )}
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
          {form.adHocReason === null ? 'Create draft' : 'Create ad-hoc draft'}
        </Button>
      </Group>
    </form>
  );
}

interface ReasonProps {
  readonly form: Form;
  readonly isTried: boolean;
  readonly onChange: (patch: Partial<Form>) => void;
}

/** Why it is out of the cycle. Enter makes the window: nobody writes paragraphs in a hurry. */
function Reason({ form: { adHocReason }, isTried, onChange }: ReasonProps) {
  if (adHocReason === null) return null;
  return (
    <Textarea
      className={classes['wide'] ?? ''}
      label="Reason"
      placeholder="What cannot wait for the next window"
      size="xs"
      autosize
      minRows={1}
      maxLength={2_000}
      data-autofocus
      value={adHocReason}
      error={
        isTried && adHocReason.trim() === '' ? 'Say why it cannot wait for the cycle' : undefined
      }
      onChange={(event) => onChange({ adHocReason: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
