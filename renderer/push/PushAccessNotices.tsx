import { Button } from '@mantine/core';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { estimatePushMs } from '../../shared/changes/estimate-push.ts';
import type { Organization } from '../../shared/model/target.ts';
import { pushAccessNotices } from '../presenters/push-access-words.ts';
import { usePushAccess } from '../state/push-access.ts';
import { calendarsToPush } from '../state/push-flow.ts';
import { usePushStore } from '../state/push-store.ts';
import { useMachineNowMs } from '../state/session-store.ts';
import { askSignIn } from '../state/sign-in-flow.ts';
import { Card } from '../ui/Card.tsx';
import classes from './PushScreen.module.css';

interface PushAccessNoticesProps {
  readonly changeSet: ChangeSet;
  readonly organization: Organization;
}

/** Before a push: which sign-in is missing or ends soon, and where nothing may be written. */
export function PushAccessNotices({ changeSet, organization }: PushAccessNoticesProps) {
  const check = usePushAccess(changeSet);
  const leftOut = usePushStore((flow) => flow.leftOut);
  const toPush = calendarsToPush({ changeSet, leftOut });
  const nowMs = useMachineNowMs();
  if (check === null) return null;
  const nameOf = (accountId: string): string =>
    organization.accounts.find(({ id }) => id === accountId)?.alias ?? accountId;
  const pushMs = estimatePushMs(toPush);
  return pushAccessNotices(check, { nowMs, nameOf, pushMs }).map(
    ({ tone, title, words, session }) => (
      <div key={title} className={classes['notice']} role="status">
        <Card tone={tone} title={title}>
          {words}{' '}
          {session !== null && (
            <Button size="compact-xs" onClick={() => askSignIn(session)}>
              Sign in…
            </Button>
          )}
        </Card>
      </div>
    ),
  );
}
