import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatShortRange } from '../presenters/format-time.ts';
import { twoZoneWords } from '../presenters/two-zones.ts';
import classes from './WhenCell.module.css';

interface WhenCellProps {
  readonly range: TimeRange;
  /** Where the window is agreed. */
  readonly zone: Zone;
  readonly teamZone: Zone;
  /** Where the event stood before, if it moves. */
  readonly was?: TimeRange | null;
}

/** A time in the customer's zone and, beneath, in the team's. */
export function WhenCell({ range, zone, teamZone, was = null }: WhenCellProps) {
  const words = twoZoneWords(range, zone, teamZone);
  return (
    <time dateTime={new Date(range.startMs).toISOString()} className={classes['when']}>
      <span aria-hidden>
        {words.customer}, {words.duration}
      </span>
      <span className="said">{words.spoken}</span>
      <span className={classes['second']}>
        {words.customerZone}
        {words.team !== null && ` · ${words.team}`}
      </span>
      {was !== null && <span className={classes['was']}>was {formatShortRange(was, zone)}</span>}
    </time>
  );
}
