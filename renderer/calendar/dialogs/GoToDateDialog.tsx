import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { closeDialog, showDate, showScreen, useViewStore } from '../../state/view-store.ts';
import { DateField } from '../fields/DateField.tsx';

/** Goes to a day that is typed. */
export function GoToDateDialog() {
  const shown = useViewStore((state) => state.date);
  const [date, setDate] = useState(shown);
  const go = () => {
    closeDialog();
    showScreen('calendar');
    showDate(date);
  };
  return (
    <Modal opened onClose={closeDialog} title="Go to date" size="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <DateField label="Date" date={date} onChange={setDate} isLive autoFocus />
        <Group justify="flex-end" gap={8} mt={16}>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button variant="filled" type="submit">
            Go
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
