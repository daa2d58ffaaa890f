import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import {
  askForApproval,
  giveApproval,
  readApprovals,
  useApprovalStore,
} from '../state/approval-store.ts';
import { calendarsToPush } from '../state/push-flow.ts';
import { usePushStore } from '../state/push-store.ts';
import { Card } from '../ui/Card.tsx';
import classes from './ApprovalNotice.module.css';
import { approvalNews, approvalWords, type ApprovalNews } from './approval-words.ts';
import shared from './PushScreen.module.css';

/** How the preview stands under the rule of two people; nothing where the rule is off. */
export function ApprovalNotice({ changeSet }: { readonly changeSet: ChangeSet }) {
  const leftOut = usePushStore((flow) => flow.leftOut);
  const report = useApprovalStore((state) => state.report);
  useEffect(() => void readApprovals(changeSet.id), [changeSet.id]);
  if (report === null) return null;
  const news = approvalNews(report, calendarsToPush({ changeSet, leftOut }));
  if (news === null) return null;
  const { title, text } = approvalWords(news);
  return (
    <section className={shared['notice']} aria-label="Two-person rule">
      <Card tone={news.kind === 'approved' ? 'info' : 'warn'} title={title}>
        <p className={classes['text']}>{text}</p>
        <WayOn news={news} />
      </Card>
    </section>
  );
}

function WayOn({ news }: { readonly news: ApprovalNews }) {
  const [note, setNote] = useState('');
  const isBusy = usePushStore(({ work }) => work !== 'none');
  if (news.kind === 'may-approve') {
    return (
      <Button
        variant="filled"
        disabled={isBusy}
        onClick={() => void giveApproval(news.approval.id)}
      >
        Approve…
      </Button>
    );
  }
  if (news.kind !== 'ask') return null;
  return (
    <form
      className={classes['ask']}
      onSubmit={(event) => {
        event.preventDefault();
        void askForApproval(note.trim());
      }}
    >
      <TextInput
        className={classes['note']}
        aria-label="What the second person should know"
        placeholder="What the second person should know (optional)"
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button variant="filled" type="submit" disabled={isBusy}>
        Ask for approval
      </Button>
    </form>
  );
}
