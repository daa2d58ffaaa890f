import { Button } from '@mantine/core';
import { IconInfoCircle, IconPlugConnectedX } from '@tabler/icons-react';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { horizonWords } from '../presenters/horizon-words.ts';
import { rangeInView } from '../presenters/visible-range.ts';
import { useDisplayZone, useHorizon } from '../state/derived.ts';
import { followSnapshot, useLiveStore } from '../state/live-store.ts';
import { shownSpan, useViewStore } from '../state/view-store.ts';
import classes from './CalendarNotice.module.css';

/** Above the grid: that reading goes on, that nothing live could be read, that nobody looked this far. */
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
  return (
    <>
      <div className={classes['line']} data-busy={reading || undefined} aria-hidden />
      <HorizonNotice />
    </>
  );
}

/** An empty month beyond the horizon must not look like a free one. */
function HorizonNotice() {
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  const zone = useDisplayZone();
  const words = horizonWords(rangeInView(view, date, zone), useHorizon(), zone);
  if (words === null) return null;
  return (
    <p className={classes['horizon']} role="status">
      <IconInfoCircle size={16} stroke={1.7} aria-hidden /> {words}
    </p>
  );
}
