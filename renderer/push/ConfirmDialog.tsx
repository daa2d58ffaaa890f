import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlanStore } from '../state/plan-store.ts';
import { calendarsToPush } from '../state/push-flow.ts';
import { backToPreview, startPush, usePushStore } from '../state/push-store.ts';
import { pushTargetsOf } from '../state/push-targets.ts';
import { useWindows } from '../state/derived.ts';
import {
  changesInWords,
  countOf,
  isConfirmed,
  summarizePush,
  type PushSummary,
} from './confirm-words.ts';
import classes from './ConfirmDialog.module.css';

/** Step 3: says in words what will happen; in production the answer has to be typed. */
export function ConfirmDialog() {
  const [answer, setAnswer] = useState('');
  const flow = usePushStore();
  const push = useStartPush();
  const summary = summarizePush(calendarsToPush(flow));
  const isReady = isConfirmed(answer, summary);
  return (
    <Modal
      opened
      onClose={backToPreview}
      size={520}
      title={`Push to ${countOf(summary.calendarCount, 'calendar')}?`}
      classNames={{ title: classes['title'] ?? '' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) push();
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
  const { calendarCount, accountCount, productionCount, foreignCount, warningCount, changes } =
    summary;
  return (
    <ul className={classes['facts']}>
      <li>
        <b>{changesInWords(changes)}</b> in {countOf(calendarCount, 'calendar')} of{' '}
        {countOf(accountCount, 'account')}
        {productionCount > 0 && `, ${productionCount} of them production`}.
      </li>
      <li>Each calendar gets a new version, which is in force at once.</li>
      <li>
        {foreignCount === 0
          ? 'None of them holds events of others.'
          : `${countOf(foreignCount, 'event')} of others stay untouched, byte for byte.`}
      </li>
      <li>A calendar that somebody changed since the preview is refused, not overwritten.</li>
      {warningCount > 0 && (
        <li className={classes['warning']}>
          {countOf(warningCount, 'warning')} in the preview {warningCount === 1 ? 'is' : 'are'}{' '}
          accepted with this.
        </li>
      )}
      <li>It can be taken back from the receipts, as long as nobody writes after it.</li>
    </ul>
  );
}

const whyTyped = ({ productionCount, accountCount }: PushSummary): string =>
  productionCount > 0
    ? 'Asked for because production is concerned.'
    : `Asked for because ${accountCount} accounts are concerned.`;

/** Starts the push with all calendars that each prepared window belongs in. */
function useStartPush(): () => void {
  const windows = useWindows();
  const organization = usePlanStore(({ plan }) => plan?.organization ?? null);
  const preparedIds = usePushStore((flow) => flow.preparedIds);
  return () => {
    if (organization === null) return;
    const chosen = new Set(preparedIds);
    void startPush(
      windows
        .filter(({ id }) => chosen.has(id))
        .map((window) => ({
          id: window.id,
          calendarKeys: pushTargetsOf(window, organization).map(({ calendarKey }) => calendarKey),
        })),
    );
  };
}
