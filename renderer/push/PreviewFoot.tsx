import { Button } from '@mantine/core';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { estimatePushMs } from '../../shared/changes/estimate-push.ts';
import { aboutHowLong } from '../presenters/push-access-words.ts';
import { isApproved, useApprovalStore } from '../state/approval-store.ts';
import { calendarsToPush, isStopped } from '../state/push-flow.ts';
import {
  askToConfirm,
  backToChoose,
  preparePush,
  refreshAndPrepare,
  usePushStore,
} from '../state/push-store.ts';
import { countAllChanges } from './confirm-words.ts';
import classes from './PushScreen.module.css';
import { wayOutOf } from './stop-words.ts';
import { pushCounts, pushMessages } from './push-messages.ts';

interface PreviewFootProps {
  readonly changeSet: ChangeSet;
  readonly isOutdated: boolean;
}

/** Totals of what would be written, and the ways on and back. */
export function PreviewFoot({ changeSet, isOutdated }: PreviewFootProps) {
  const leftOut = usePushStore((flow) => flow.leftOut);
  const work = usePushStore((flow) => flow.work);
  const windowIds = usePushStore(({ preparedIds }) => preparedIds);
  const calendars = calendarsToPush({ changeSet, leftOut });
  const { added, moved, changed, removed } = countAllChanges(calendars);
  const stopped = changeSet.calendars.filter(isStopped);
  const refreshable = stopped.filter(({ preflight }) =>
    preflight.some((check) => check.level === 'stop' && wayOutOf(check) === 'refresh'),
  );
  const isBusy = work !== 'none';
  const isAllowed = useApprovalStore(({ report }) => isApproved(report, calendars));
  return (
    <footer className={classes['foot']}>
      <span className={classes['footText']} role="status">
        <b>{pushCounts.calendars(calendars.length)}</b>
        {added > 0 && <span className={classes['added']}> · {added} added</span>}
        {moved > 0 && <span className={classes['moved']}> · {moved} moved</span>}
        {changed > 0 && <span className={classes['moved']}> · {changed} changed</span>}
        {removed > 0 && <span className={classes['removed']}> · {removed} removed</span>}
        {calendars.length > 0 && ` · ${aboutHowLong(estimatePushMs(calendars))}`}
      </span>
      {stopped.length > 0 && (
        <span className={classes['bad']}>{pushMessages.cannotBePushed(stopped.length)}</span>
      )}
      <span className={classes['space']} />
      <Button disabled={isBusy} onClick={backToChoose}>
        Back
      </Button>
      {isOutdated ? (
        <Button loading={work === 'preparing'} onClick={() => void preparePush(windowIds)}>
          Prepare again
        </Button>
      ) : (
        refreshable.length > 0 && (
          <Button
            loading={work === 'preparing'}
            onClick={() => void refreshAndPrepare(refreshable.map(({ cell }) => cell))}
          >
            Refresh and prepare again
          </Button>
        )
      )}
      <Button
        variant="filled"
        disabled={isBusy || isOutdated || !isAllowed || calendars.length === 0}
        onClick={askToConfirm}
      >
        {pushMessages.confirm(calendars.length)}
      </Button>
    </footer>
  );
}
