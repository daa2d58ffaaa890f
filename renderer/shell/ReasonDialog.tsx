import { windowTimeWords, type WindowChange } from '../presenters/window-change-words.ts';
import { giveReason, refuseReason, useReasonStore, type ReasonAsk } from '../state/reason-store.ts';
import { ReasonForm } from '../ui/ReasonForm.tsx';
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
  return (
    <ReasonForm
      title={titleOf(ask)}
      about={
        <ul className={classes['list']}>
          {ask.changes.slice(0, listed).map((change) => (
            <ChangeItem key={change.before.id} change={change} />
          ))}
          {ask.changes.length > listed && <li>and {ask.changes.length - listed} more</li>}
        </ul>
      }
      reason={{
        label: 'Reason',
        suggestion: ask.suggestion,
        missing: 'Say why: people count on this window',
      }}
      note="It was agreed, notified or pushed, so the reason is kept with it and in the audit."
      yes="Keep the change"
      no="Take it back"
      closeLabel="Take it back and close"
      onSay={({ reason }) => giveReason(ask, reason)}
      onClose={() => refuseReason(ask)}
    />
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
