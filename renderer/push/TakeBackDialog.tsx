import { Button, Modal } from '@mantine/core';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { describeCell } from '../presenters/target-words.ts';
import { useOrganization } from '../state/derived.ts';
import { takeBack } from '../state/push-store.ts';
import classes from './ConfirmDialog.module.css';
import { pushMessages } from './push-messages.ts';

interface TakeBackDialogProps {
  readonly receipts: readonly Receipt[];
  readonly onClose: () => void;
}

/** Asks once more before calendars go back to the version they had. */
export function TakeBackDialog({ receipts, onClose }: TakeBackDialogProps) {
  const organization = useOrganization();
  const [only] = receipts;
  const isOne = receipts.length === 1 && only !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={
        isOne
          ? `Take back the push to ${only.calendarName}?`
          : pushMessages.takeBackAll(receipts.length)
      }
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      <ul className={classes['facts']}>
        {isOne && organization !== null ? (
          <li>
            In {describeCell(only.cell, organization)}, version {only.versionBefore} is in force
            again instead of {only.versionAfter}.
          </li>
        ) : (
          <li>In each of them the version before the push is in force again.</li>
        )}
        <li>The windows of the push return to “agreed” in the plan.</li>
        <li>Where somebody wrote after the push, it is refused: their work is not taken away.</li>
      </ul>
      <div className={classes['buttons']}>
        <Button onClick={onClose}>Leave as it is</Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => {
            onClose();
            void takeBack(receipts);
          }}
        >
          Take back
        </Button>
      </div>
    </Modal>
  );
}
