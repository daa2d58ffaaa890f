import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Organization } from '../../shared/model/target.ts';
import { calendarsToPush } from '../state/push-flow.ts';
import { useOrganization } from '../state/derived.ts';
import { backToPreview, startPush, usePushStore } from '../state/push-store.ts';
import { pushTargets } from '../state/pushed-states.ts';
import { changesInWords, isConfirmed, summarizePush, type PushSummary } from './confirm-words.ts';
import classes from './ConfirmDialog.module.css';
import { pushCounts, pushMessages } from './push-messages.ts';

/** Step 3: says in words what will happen; in production the answer has to be typed. */
export function ConfirmDialog() {
  const [answer, setAnswer] = useState('');
  const [reason, setReason] = useState('');
  const flow = usePushStore();
  const summary = summarizePush(calendarsToPush(flow));
  const isReady = isConfirmed(answer, summary);
  return (
    <Modal
      opened
      onClose={backToPreview}
      size={520}
      title={pushMessages.pushTo(summary.calendarCount)}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void startPush(pushTargets(flow.preparedIds), reason.trim());
        }}
      >
        <Consequences summary={summary} />
        {summary.typed && (
          <TextInput
            className={classes['answer']}
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            label={`Type ${summary.calendarCount} or PUSH to confirm`}
            description={whyTyped(summary)}
            value={answer}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
          />
        )}
        <TextInput
          className={classes['answer']}
          label="Reason, for the audit"
          description="Optional. Written down here with who pushed and what; not sent to AWS."
          maxLength={2_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button onClick={backToPreview}>Back to the preview</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={!isReady}
            {...(summary.typed ? {} : { 'data-autofocus': true })}
          >
            Push now
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Consequences({ summary }: { readonly summary: PushSummary }) {
  const organization = useOrganization();
  const { calendarCount, accountIds, productionCount, foreignCount, warningCount, changes } =
    summary;
  return (
    <ul className={classes['facts']}>
      <li>
        <b>{changesInWords(changes)}</b> in {pushCounts.calendars(calendarCount)}
        {productionCount > 0 && ` (${productionCount} of production)`} of{' '}
        {pushCounts.accounts(accountIds.length)}: {accountsInWords(accountIds, organization)}.
      </li>
      <li>Each calendar gets a new version, which is in force at once.</li>
      <li>
        {foreignCount === 0
          ? 'None of them holds events of others.'
          : `${pushMessages.othersUntouched(foreignCount)}.`}
      </li>
      <li>A calendar that somebody changed since the preview is refused, not overwritten.</li>
      {warningCount > 0 && (
        <li className={classes['warning']}>{pushMessages.warningsAccepted(warningCount)}</li>
      )}
      <li>It can be taken back from the receipts, as long as nobody writes after it.</li>
    </ul>
  );
}

const whyTyped = ({ productionCount, accountIds }: PushSummary): string =>
  productionCount > 0
    ? 'Asked for because production is concerned.'
    : pushMessages.manyAccounts(accountIds.length);

/** Aliases of the first accounts, and how many more. */
function accountsInWords(accountIds: readonly string[], organization: Organization | null): string {
  const aliases = accountIds.map(
    (accountId) => organization?.accounts.find(({ id }) => id === accountId)?.alias ?? accountId,
  );
  const shown = aliases.slice(0, accountsNamed);
  const rest = aliases.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}

const accountsNamed = 6;
