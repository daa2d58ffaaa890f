import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { declareEmergency } from '../state/window-notes.ts';
import classes from './WaiveDialog.module.css';

interface EmergencyDialogProps {
  readonly window: PatchWindow;
  readonly onClose: () => void;
}

/** Carries a window out in spite of freezes and hours: not without a reason. */
export function EmergencyDialog({ window, onClose }: EmergencyDialogProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    declareEmergency(window, reason.trim());
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Emergency: ${window.name}`} size="md">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Textarea
          label="Reason"
          size="xs"
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          error={isTried && reason.trim() === '' ? 'Say why it cannot wait' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={classes['note']}>
          Freezes, blocking events and forbidden hours stay in the list, with this reason, and no
          notice is asked for. AWS does not know of it: a calendar that is closed stays closed.
        </p>
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit">
            Declare emergency
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
