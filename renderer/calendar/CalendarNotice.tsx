import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { followSnapshot, useLiveStore } from '../state/live-store.ts';
import classes from './CalendarNotice.module.css';

/** Above the grid: that reading goes on, or that nothing live could be read at all. */
export function CalendarNotice() {
  const reading = useLiveStore((state) => state.reading);
  const problem = useLiveStore((state) => state.problem);
  // A plan without accounts has nothing to read, which is no fault.
  if (problem !== null && problem.kind !== 'no-source') {
    return (
      <div className={classes['problem']} role="alert">
        <IconPlugConnectedX size={16} stroke={1.7} aria-hidden />
        <span className={classes['words']}>
          <b>{bridgeErrorTitle(problem)}.</b> {problem.message}
        </span>
        <Button onClick={() => void followSnapshot()}>Try again</Button>
      </div>
    );
  }
  return <div className={classes['line']} data-busy={reading || undefined} aria-hidden />;
}
