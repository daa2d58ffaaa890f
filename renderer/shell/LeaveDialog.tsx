import { Button, Group, Modal } from '@mantine/core';
import { savePlan } from '../state/plan-files.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';

/** Asks before unsaved changes would be lost. */
export function LeaveDialog() {
  const dialog = useViewStore((state) => state.dialog);
  const name = usePlanStore(({ plan }) => plan?.name);
  if (dialog?.kind !== 'leave') return null;

  const leave = () => {
    closeDialog();
    dialog.then();
  };
  const saveAndLeave = async () => {
    if (await savePlan({ saveAs: false })) leave();
  };

  return (
    <Modal opened onClose={closeDialog} title={`Save changes to ${name}?`} size="sm">
      <p>Changes that are not saved are lost when the plan closes.</p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={leave} mr="auto">
          Close without saving
        </Button>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" data-autofocus onClick={() => void saveAndLeave()}>
          Save
        </Button>
      </Group>
    </Modal>
  );
}
