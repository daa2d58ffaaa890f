import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { windowsOfYear } from '../../shared/review/year-windows.ts';
import { shortHash, signedWords, varianceWords } from '../presenters/review-words.ts';
import { isAgreed } from '../../shared/policy/notice-deadline.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePolicyStanding } from '../state/policy-derived.ts';
import { signedYearOf, useHashOfYear } from '../state/review-derived.ts';
import { signYearOff } from '../state/review-edits.ts';
import { closeDialog } from '../state/view-store.ts';
import classes from './Review.module.css';

interface SignOffDialogProps {
  readonly plan: Plan;
  readonly year: number;
}

/** Says what is signed, and that it may be signed with open promises: a person decides. */
export function SignOffDialog({ plan, year }: SignOffDialogProps) {
  const [signedBy, setSignedBy] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const hash = useHashOfYear(plan, year);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (signedBy.trim() === '') return;
    closeDialog();
    void signYearOff({ year, signedBy: signedBy.trim(), note: note.trim() });
  };
  return (
    <Modal opened onClose={closeDialog} title={`Sign ${year} off`} size={520}>
      <form onSubmit={onSubmit}>
        <Standing plan={plan} year={year} />
        <TextInput
          label="Signed by"
          placeholder="Name of who answers for it"
          value={signedBy}
          error={isTried && signedBy.trim() === '' ? 'Say who signs it' : undefined}
          onChange={({ currentTarget }) => setSignedBy(currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label="Note"
          description="Optional: what it rests on, what is still open"
          mt={10}
          rows={2}
          maxLength={2_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <p className={classes['dim']}>
          Hash of the year: <code>{hash === null ? '…' : shortHash(hash)}</code>. It is the same
          wherever the same windows are planned, on paper and in every copy of the file.
        </p>
        <Group justify="flex-end" gap={8} mt={16}>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button variant="filled" type="submit">
            Sign off
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Standing({ plan, year }: SignOffDialogProps) {
  const zone = useDisplayZone();
  const standing = usePolicyStanding();
  const windows = windowsOfYear(plan, year);
  const agreed = windows.filter(isAgreed).length;
  const breached = (standing?.units ?? []).filter(({ word }) => word === 'breached');
  const before = signedYearOf(plan, year);
  return (
    <ul className={classes['facts']}>
      <li>
        {windows.length} windows, {agreed} of them agreed
      </li>
      {standing !== null && (
        <li data-tone={breached.length === 0 ? 'good' : 'bad'}>
          {breached.length === 0
            ? 'No promise is broken, as far as it is planned'
            : `Promises are broken in ${breached.map(({ unit }) => unit.name).join(', ')}`}
        </li>
      )}
      {before !== null && (
        <li>
          {signedWords(before.signOff, zone)}; since then {varianceWords(before.variance)}. It stays
          in the plan.
        </li>
      )}
    </ul>
  );
}
