import { Modal, Switch } from '@mantine/core';
import type { ReminderKind } from '../../shared/model/reminder-kind.ts';
import { reminderChoices } from '../presenters/reminder-words.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';
import classes from './RemindersDialog.module.css';

/** What a person is reminded of on the desktop, switched on and off one by one. */
export function RemindersDialog() {
  const isOpen = useViewStore(({ dialog }) => dialog?.kind === 'reminders');
  const off = useSettingsStore(({ settings }) => settings.remindersOff) ?? [];
  const choose = (kind: ReminderKind, isOn: boolean): void => {
    const others = off.filter((each) => each !== kind);
    updateSettings({ remindersOff: isOn ? others : [...others, kind] });
  };
  return (
    <Modal opened={isOpen} onClose={closeDialog} title="Reminders" size={460}>
      <p className={classes['note']}>
        Shown on the desktop while the app runs, each thing once. Nothing of the sample is.
      </p>
      <div className={classes['choices']}>
        {reminderChoices.map(({ kind, label, description }) => (
          <Switch
            key={kind}
            label={label}
            description={description}
            checked={!off.includes(kind)}
            onChange={({ currentTarget }) => choose(kind, currentTarget.checked)}
          />
        ))}
      </div>
    </Modal>
  );
}
