import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { longestLink, readLink } from '../../../shared/model/link.ts';
import type { ReadinessCheck, ReadinessItem } from '../../../shared/model/readiness.ts';
import type { ChecklistRow } from '../../../shared/planning/readiness-checklist.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { checklistMessages } from '../../presenters/checklist-messages.ts';
import { itemWord, rowName } from '../../presenters/checklist-words.ts';
import { dateIn, formatIsoDate } from '../../presenters/format-time.ts';
import { parseDate } from '../../presenters/parse-fields.ts';
import { currentDisplayZone } from '../../state/derived.ts';
import { openLink } from '../../state/link-edits.ts';
import { noteDone, noteOpen } from '../../state/readiness-edits.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { rememberChecker, useSourcesStore } from '../../state/sources-store.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import classes from './Readiness.module.css';

interface CheckDialogProps {
  readonly row: ChecklistRow;
  readonly item: ReadinessItem;
  /** Rows that are shown, too, and in which the item is open. */
  readonly others: readonly ChecklistRow[];
  readonly onClose: () => void;
}

/** Says of an item when it was done, by whom, and what proves it; for one account and region, or all shown. */
export function CheckDialog({ row, item, others, onClose }: CheckDialogProps) {
  const { said, say, faults, check } = useCheck(row, item);
  const [isTried, setTried] = useState(false);
  const [isForOthers, setForOthers] = useState(false);
  const before = row.checks.get(item);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (check === null) return;
    rememberChecker(check.who);
    noteDone(isForOthers ? [row, ...others] : [row], check);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={`${itemWord(item)}: ${rowName(row)}`}
      size={480}
    >
      <p className={classes['lead']}>{checklistMessages.items[item].long}</p>
      <form onSubmit={onSubmit}>
        <div className={classes['fields']}>
          <div>
            <ParsedField
              label="Done on"
              text={formatIsoDate(said.doneDate)}
              parse={(typed) => parseDate(typed, today())}
              hint="Write it as 13 Mar 2027, 2027-03-13, today or -7"
              onCommit={(doneDate) => say({ doneDate })}
              onStep={(by) => say({ doneDate: addDays(said.doneDate, by) })}
              autoFocus
              isLive
            />
            {isTried && faults.doneDate !== null && (
              <p className={classes['fault']} role="alert">
                {faults.doneDate}
              </p>
            )}
          </div>
          <TextInput
            label="By"
            value={said.who}
            maxLength={200}
            error={isTried && faults.who}
            onChange={({ currentTarget }) => say({ who: currentTarget.value })}
          />
          <div className={classes['evidence']}>
            <TextInput
              label="Evidence"
              placeholder="https://, optional"
              value={said.evidence}
              maxLength={longestLink}
              error={isTried && faults.evidence}
              onChange={({ currentTarget }) => say({ evidence: currentTarget.value })}
            />
            {before?.evidence !== undefined && (
              <Button
                leftSection={<IconExternalLink size={14} />}
                onClick={() => void openLink(before.evidence ?? '')}
              >
                Open
              </Button>
            )}
          </div>
          <TextInput
            className={classes['wide']}
            label="Note"
            placeholder="What was decided or found, optional"
            value={said.note}
            maxLength={2_000}
            onChange={({ currentTarget }) => say({ note: currentTarget.value })}
          />
          {others.length > 0 && (
            <Checkbox
              className={classes['wide']}
              label={checklistMessages.forOthers(others.length)}
              checked={isForOthers}
              onChange={({ currentTarget }) => setForOthers(currentTarget.checked)}
            />
          )}
        </div>
        <div className={classes['buttons']}>
          {before !== undefined && (
            <Button
              onClick={() => {
                noteOpen(row, item);
                onClose();
              }}
            >
              Open after all
            </Button>
          )}
          <span className={classes['space']} />
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit">
            {before === undefined ? 'Note as done' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What is typed, what is wrong with it, and the check that it makes; null while something is wrong. */
function useCheck(row: ChecklistRow, item: ReadinessItem) {
  const before = row.checks.get(item);
  const [said, setSaid] = useState(() => ({
    doneDate: before?.doneDate ?? today(),
    who: before?.who ?? useSourcesStore.getState().checker,
    evidence: before?.evidence ?? '',
    note: before?.note ?? '',
  }));
  const evidence = readLink(said.evidence);
  // Colleagues may be a day ahead: only what has begun nowhere yet is refused.
  const isAhead = said.doneDate > dateIn(currentNowMs(), 'Pacific/Kiritimati');
  const faults = {
    doneDate: isAhead ? 'A day that is yet to come' : null,
    who: said.who.trim() === '' ? 'Say who did it' : null,
    evidence:
      said.evidence.trim() !== '' && evidence === null
        ? 'An address that begins with https://'
        : null,
  };
  const isRight = Object.values(faults).every((fault) => fault === null);
  const note = said.note.trim();
  const check: ReadinessCheck = {
    id: item,
    doneDate: said.doneDate,
    who: said.who.trim(),
    ...(evidence !== null && { evidence }),
    ...(note !== '' && { note }),
  };
  return {
    said,
    say: (change: Partial<typeof said>): void => setSaid((known) => ({ ...known, ...change })),
    faults,
    check: isRight ? check : null,
  };
}

const today = (): IsoDate => dateIn(currentNowMs(), currentDisplayZone());
