import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { windowTimeWords, type WindowChange } from '../presenters/window-change-words.ts';
import { giveReason, refuseReason, useReasonStore, type ReasonAsk } from '../state/reason-store.ts';
import classes from './ReasonDialog.module.css';

/** Asks why windows that people count on were moved or called off; Escape takes the edit back. */
export function ReasonDialog() {
  const ask = useReasonStore(({ asks }) => asks[0]);
  return ask === undefined ? null : <Asked key={ask.seriesId} ask={ask} />;
}

const verbs: Readonly<Record<ReasonAsk['kind'], string>> = {
  'window-moved': 'moved',
  'window-cancelled': 'cancelled',
  'window-skipped': 'taken out',
};

const titleOf = ({ kind, name }: ReasonAsk): string => `Why is ${name} ${verbs[kind]}?`;

/** Windows that are listed; of more, the count is said. */
const listed = 6;

function Asked({ ask }: { readonly ask: ReasonAsk }) {
  const [reason, setReason] = useState(ask.suggestion);
  const [isTried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!isEmpty) giveReason(ask, reason.trim());
  };
  return (
    <Modal
      opened
      onClose={() => refuseReason(ask)}
      title={titleOf(ask)}
      size={480}
      closeButtonProps={{ 'aria-label': 'Take it back and close' }}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ul className={classes['list']}>
          {ask.changes.slice(0, listed).map((change) => (
            <ChangeItem key={change.before.id} change={change} />
          ))}
          {ask.changes.length > listed && <li>and {ask.changes.length - listed} more</li>}
        </ul>
        <Textarea
          label="Reason"
          size="xs"
          autosize
          minRows={2}
          maxLength={2_000}
          data-autofocus
          value={reason}
          error={isTried && isEmpty ? 'Say why: people count on this window' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={classes['note']}>
          It was agreed, notified or pushed, so the reason is kept with it and in the audit.
        </p>
        <Group justify="flex-end" gap={8}>
          <Button onClick={() => refuseReason(ask)}>Take it back</Button>
          <Button variant="filled" type="submit">
            Keep the change
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function ChangeItem({ change: { before, after } }: { readonly change: WindowChange }) {
  return (
    <li>
      {after === null ? 'Gone' : windowTimeWords(after)}
      <span className={classes['was']}>was {windowTimeWords(before)}</span>
    </li>
  );
}
