import type { Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { formatEnd, formatTime } from '../presenters/format-time.ts';
import { describeItem } from '../presenters/item-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useTeamZone } from '../state/derived.ts';
import classes from './ListedEvent.module.css';
import { LookIcon } from './LookIcon.tsx';

interface ListedEventProps {
  readonly item: CalendarItem;
  readonly zone: Zone;
  /** It began before the days that are listed. */
  readonly beganBefore: boolean;
}

/** A row of the list: when in two zones, what, whose, and what is wrong with it. */
export function ListedEvent({ item, zone, beganBefore }: ListedEventProps) {
  return (
    <div
      className={classes['row']}
      data-item={item.key}
      role="img"
      aria-label={describeItem(item, zone)}
    >
      <span aria-hidden className={classes['when']}>
        {item.date === null ? whenWords(item, zone, beganBefore) : 'All day'}
      </span>
      <span aria-hidden className={classes['chip']} data-look={item.look}>
        <LookIcon look={item.look} size={14} />
      </span>
      <span aria-hidden className={classes['name']}>
        {item.name}
        <span className={classes['group']}>{item.group}</span>
      </span>
      <span aria-hidden className={classes['kind']}>
        {item.words}
      </span>
      <span aria-hidden className={classes['conflicts']} data-error={item.hasError || undefined}>
        {item.conflictCount > 0 && conflictWords(item.conflictCount)}
      </span>
      <SecondTime item={item} zone={zone} />
    </div>
  );
}

function SecondTime({ item, zone }: Omit<ListedEventProps, 'beganBefore'>) {
  const teamZone = useTeamZone();
  if (item.date !== null || teamZone === zone) return <span />;
  return (
    <span aria-hidden className={classes['second']}>
      {formatTime(item.startMs, teamZone).slice(0, 5)} {zoneCity(teamZone)}
    </span>
  );
}

function whenWords(item: CalendarItem, zone: Zone, beganBefore: boolean): string {
  if (beganBefore) return `until ${formatEnd(item, zone)}`;
  return `${formatTime(item.startMs, zone).slice(0, 5)} → ${formatEnd(item, zone)}`;
}

const conflictWords = (count: number): string => `${count} conflict${count === 1 ? '' : 's'}`;
