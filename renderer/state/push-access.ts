/** Whether the accounts of a change set can be pushed to, as main sees it now. */
import { useEffect, useState } from 'react';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { AccessCheck } from '../../shared/ipc/access-summaries.ts';
import { bridge } from '../bridge/client.ts';
import { useAccessStore } from './access-store.ts';
import { useSessionStore } from './session-store.ts';

/** Asked again whenever sign-ins or the map change. null: not known yet, or nothing of real AWS. */
export function usePushAccess({ calendars }: ChangeSet): AccessCheck | null {
  const isAws = useSessionStore(({ source }) => source === 'aws');
  const access = useAccessStore((state) => state.access);
  const [check, setCheck] = useState<AccessCheck | null>(null);
  useEffect(() => {
    if (!isAws) return;
    let isWanted = true;
    const cells = calendars.map(({ cell: { accountId, region } }) => ({ accountId, region }));
    void bridge['access:check']({ cells, purpose: 'push' }).then((reply) => {
      if (isWanted && reply.ok) setCheck(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [isAws, access, calendars]);
  return isAws ? check : null;
}
