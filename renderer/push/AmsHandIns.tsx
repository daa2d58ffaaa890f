import { Button } from '@mantine/core';
import type { UnplacedWindow } from '../../shared/changes/change-set.ts';
import { openDialog } from '../state/view-store.ts';
import classes from './UnplacedWindows.module.css';
import { pushCounts } from './push-messages.ts';

interface AmsHandInsProps {
  readonly unplaced: readonly UnplacedWindow[];
}

/** Chosen windows of customers that AMS runs: each customer's become a request for change. */
export function AmsHandIns({ unplaced }: AmsHandInsProps) {
  const byCustomer = Map.groupBy(
    unplaced.filter(({ reason }) => reason === 'managed-by-ams'),
    ({ customerId }) => customerId ?? '',
  );
  if (byCustomer.size === 0) return null;
  return (
    <section className={classes['unplaced']} aria-label="Windows to ask AMS for">
      <h2 className={classes['head']}>Run by AMS: asked for, not pushed</h2>
      <ul>
        {[...byCustomer].map(([customerId, windows]) => (
          <li key={customerId} className={classes['item']}>
            <b>{windows[0]?.detail}</b>, {pushCounts.windows(windows.length)}{' '}
            <Button
              size="compact-xs"
              onClick={() =>
                openDialog({
                  kind: 'ams-rfc',
                  customerId,
                  windowIds: windows.map(({ windowId }) => windowId),
                })
              }
            >
              Request for change…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
