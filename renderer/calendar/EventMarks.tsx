import { IconClockX } from '@tabler/icons-react';
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { AdHocMark } from './AdHocMark.tsx';
import classes from './event.module.css';
import { LookIcon } from './LookIcon.tsx';

interface EventMarksProps {
  readonly item: CalendarItem;
}

/** What stands before a name, which gives way: what the item is, and what must not be cut off of it. */
export const EventMarks = ({ item }: EventMarksProps) => (
  <>
    <LookIcon look={item.look} />
    <OfferMark item={item} />
    <StaleMark item={item} />
    <DriftMark item={item} />
    <AdHocMark item={item} />
  </>
);

/** Which of the times on offer it is. */
function OfferMark({ item: { letter } }: EventMarksProps) {
  if (letter === undefined) return null;
  return (
    <span aria-hidden className={classes['letter']}>
      {letter}
    </span>
  );
}

/** Of live data that is old, or of a cell that could not be read again. */
function StaleMark({ item: { staleAsOf } }: EventMarksProps) {
  if (staleAsOf === undefined) return null;
  return (
    <span aria-hidden className={classes['staleMark']}>
      <IconClockX size={11} stroke={2} />
    </span>
  );
}

/** What somebody changed in AWS since it was pushed. */
function DriftMark({ item }: EventMarksProps) {
  if (item.drifted !== true) return null;
  return (
    <span aria-hidden className={classes['drift']}>
      ≠
    </span>
  );
}
