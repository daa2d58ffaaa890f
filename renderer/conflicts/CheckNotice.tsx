import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { retryCheck, useCheckStore } from '../state/check/check-store.ts';
import classes from './ConflictsScreen.module.css';

/** Says that the check stopped, why, and how to go on: what is listed is of before. */
export function CheckNotice() {
  const status = useCheckStore((state) => state.status);
  const failure = useCheckStore((state) => state.failure);
  if (status !== 'failed') return null;
  return (
    <div className={classes['stopped']} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        The check stopped: what is listed here is from before it did, and may be wrong now.
        {failure === null ? '' : ` ${failure}`}
      </span>
      <Button onClick={retryCheck}>Check again</Button>
    </div>
  );
}
