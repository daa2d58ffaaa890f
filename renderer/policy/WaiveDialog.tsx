import { Button, Checkbox, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { dateIn, formatIsoDate } from '../presenters/format-time.ts';
import { parseDate } from '../presenters/parse-fields.ts';
import type { ConflictWords } from '../presenters/conflict-words.ts';
import { currentNowMs } from '../state/session-store.ts';
import { waiveConflict } from '../state/waiver-edits.ts';
import { ParsedField } from '../ui/ParsedField.tsx';
import classes from './WaiveDialog.module.css';

interface WaiveDialogProps {
  readonly conflict: Conflict;
  /** The finding as it is told where it was met. */
  readonly words: ConflictWords;
  readonly onClose: () => void;
}

/** Accepts one finding: why, who, and until when. It stays in the list and opens again by itself. */
export function WaiveDialog({ conflict, words, onClose }: WaiveDialogProps) {
  const today = dateIn(currentNowMs(), 'UTC');
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const [isLimited, setLimited] = useState(true);
  const [untilDate, setUntilDate] = useState(addDays(today, 30));
  const [isTried, setTried] = useState(false);
  const isOver = isLimited && untilDate < today;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '' || who.trim() === '' || isOver) return;
    const until = isLimited ? untilDate : null;
    waiveConflict(conflict, { reason: reason.trim(), who: who.trim(), untilDate: until });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Waive: ${words.title}`} size="md">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className={classes['sentence']}>{words.sentence}</p>
        <Textarea
          label="Reason"
          size="xs"
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          error={isTried && reason.trim() === '' ? 'Say why this is accepted' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="Accepted by"
          placeholder="Name of who answers for it"
          value={who}
          error={isTried && who.trim() === '' ? 'Say who accepts it' : undefined}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <Checkbox
          label="Only until a day"
          checked={isLimited}
          onChange={(event) => setLimited(event.currentTarget.checked)}
        />
        {isLimited && (
          <ParsedField
            label="Last day (UTC)"
            text={formatIsoDate(untilDate)}
            parse={(typed) => parseDate(typed, today)}
            hint="Write it as 13 Mar 2027, 2027-03-13 or +30"
            onCommit={setUntilDate}
            onStep={(by) => setUntilDate(addDays(untilDate, by))}
            isLive
          />
        )}
        {isOver && <p className={classes['wrong']}>That day is over.</p>}
        <p className={classes['note']}>
          It stays in the list as accepted, and opens again when either side changes.
        </p>
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit">
            Waive
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
