import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { dateIn, formatIsoDate } from '../presenters/format-time.ts';
import { parseDate } from '../presenters/parse-fields.ts';
import type { ConflictWords } from '../presenters/conflict-words.ts';
import { currentNowMs } from '../state/session-store.ts';
import { waiveConflict } from '../state/waiver-edits.ts';
import { ParsedField } from '../ui/ParsedField.tsx';
import { ReasonForm } from '../ui/ReasonForm.tsx';
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
  const [isLimited, setLimited] = useState(true);
  const [untilDate, setUntilDate] = useState(addDays(today, 30));
  const isOver = isLimited && untilDate < today;
  return (
    <ReasonForm
      title={`Waive: ${words.title}`}
      about={<p className={classes['sentence']}>{words.sentence}</p>}
      reason={{ label: 'Reason', missing: 'Say why this is accepted' }}
      who={{
        label: 'Accepted by',
        placeholder: 'Name of who answers for it',
        missing: 'Say who accepts it',
      }}
      more={
        <>
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
          {isOver && (
            <p className={classes['wrong']} role="alert">
              That day is over.
            </p>
          )}
        </>
      }
      isMoreRight={!isOver}
      note="It stays in the list as accepted, and opens again when either side changes."
      yes="Waive"
      onSay={(said) => {
        waiveConflict(conflict, { ...said, untilDate: isLimited ? untilDate : null });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
