import { Button, Checkbox, Modal, SegmentedControl } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { managedPolicyLimit } from '../../../shared/access/iam-policies.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import { formatNumber } from '../../presenters/locale.ts';
import { copyText } from '../../state/copy-text.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { closePolicies, type PolicyPurpose, usePoliciesStore } from '../../state/policies-store.ts';
import { CalendarChoice } from './CalendarChoice.tsx';
import classes from './PoliciesDialog.module.css';
import { namesOf, useMissingCalendars } from './missing-calendars.ts';
import { policyText } from './policy-text.ts';

/** The least IAM policies, for reading and for pushing, for the chosen calendars; to be copied. */
export function PoliciesDialog() {
  const { purpose, cells } = usePoliciesStore();
  return (
    <Modal
      // Always there, so that closing it gives the focus back to where it was.
      opened={purpose !== null}
      transitionProps={{ duration: 0 }}
      onClose={closePolicies}
      title="IAM policies"
      size="min(860px, 94vw)"
    >
      {purpose !== null && <Policies asked={purpose} cells={cells} />}
    </Modal>
  );
}

interface PoliciesProps {
  readonly asked: PolicyPurpose;
  readonly cells: readonly CellRef[] | null;
}

function Policies({ asked, cells }: PoliciesProps) {
  const all = useLiveStore((state) => state.calendars);
  const own = useMemo(() => {
    const keys = cells === null ? null : new Set(cells.map(cellKey));
    return all.filter(({ cell, shared }) => !shared && (keys === null || keys.has(cellKey(cell))));
  }, [all, cells]);
  const [purpose, setPurpose] = useState(asked);
  const [anyAccount, setAnyAccount] = useState(false);
  const [readsAll, setReadsAll] = useState(true);
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(
    () => new Set(own.map(({ key }) => key)),
  );
  const chosen = own.filter(({ key }) => chosenKeys.has(key));
  const missing = useMissingCalendars(cells);
  const [creates, setCreates] = useState(false);
  const toCreate = purpose === 'push' && creates ? missing : [];
  const { text, countedCharacters, tooLong } = policyText({
    purpose,
    calendars: purpose === 'read' && readsAll ? 'all' : chosen,
    toCreate,
    anyAccount,
  });
  return (
    <div className={classes['body']}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label="What the policy is for"
          data={[
            { value: 'read', label: 'To read' },
            { value: 'push', label: 'To push' },
          ]}
          value={purpose}
          onChange={setPurpose}
        />
        <p className={classes['what']}>
          {purpose === 'read'
            ? 'For the read role. Nothing in it changes anything.'
            : 'For the push role, in addition to the read policy: only the chosen calendars can be changed.'}
        </p>
      </div>
      {purpose === 'read' && (
        <Checkbox
          label="All calendars, those made later too"
          checked={readsAll}
          onChange={({ currentTarget }) => setReadsAll(currentTarget.checked)}
        />
      )}
      {(purpose === 'push' || !readsAll) && (
        <CalendarChoice calendars={own} chosenKeys={chosenKeys} onChoose={setChosenKeys} />
      )}
      {purpose === 'push' && missing.length > 0 && (
        <Checkbox
          label={`Create the calendars that the plan names and AWS lacks (${namesOf(missing)}), with their tags`}
          checked={creates}
          onChange={({ currentTarget }) => setCreates(currentTarget.checked)}
        />
      )}
      {(purpose === 'push' || !readsAll) && (
        <Checkbox
          label="For any account: one permission set for all of them"
          checked={anyAccount}
          onChange={({ currentTarget }) => setAnyAccount(currentTarget.checked)}
        />
      )}
      <pre className={classes['text']} tabIndex={0} role="region" aria-label="The policy as JSON">
        {text}
      </pre>
      <div className={classes['bar']}>
        <span className={classes['size']} data-too-long={tooLong || undefined} role="status">
          {formatNumber(countedCharacters)} of {formatNumber(managedPolicyLimit)} characters that
          IAM takes
          {tooLong && ': too long. Choose fewer calendars, or any account.'}
        </span>
        <Button
          variant="filled"
          leftSection={<IconCopy size={14} />}
          disabled={purpose === 'push' && chosen.length + toCreate.length === 0}
          onClick={() =>
            void copyText(text, purpose === 'read' ? 'The read policy' : 'The push policy')
          }
        >
          Copy {purpose} policy
        </Button>
      </div>
    </div>
  );
}
