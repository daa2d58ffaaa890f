import type { SlotHeaderInfo } from '@fullcalendar/react';
import { addDays } from '../../shared/time/iso-date.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';
import { formatTime } from '../presenters/format-time.ts';
import { daysInView } from '../presenters/visible-range.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useDisplayZone, useTeamZone } from '../state/derived.ts';
import { useViewStore } from '../state/view-store.ts';
import classes from './HourLabel.module.css';

/** An hour of the axis in the zone that is shown, and beside it in the team's. */
export const HourLabel = ({ time }: SlotHeaderInfo) => (
  <Hours minutes={(time?.milliseconds ?? 0) / minuteMs} />
);

/** `minutes` from the midnight of the column's day; beyond 24 h in columns that begin at noon. */
function Hours({ minutes }: { readonly minutes: number }) {
  const zone = useDisplayZone();
  const teamZone = useTeamZone();
  const view = useViewStore((state) => state.view);
  const date = useViewStore((state) => state.date);
  const { first, last } = daysInView(view, date);
  const hour = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:00`;
  const daysOn = Math.floor(minutes / 1_440);
  const there = (day: string) =>
    formatTime(toInstant(`${addDays(day, daysOn)}T${hour}`, zone).epochMs, teamZone).slice(0, 5);
  const [begin, end] = [there(first), there(last)];

  return (
    <span className={classes['hours']}>
      <span>{hour}</span>
      {teamZone !== zone && (
        <span
          className={classes['second']}
          title={`${zoneCity(teamZone)}; ${changeNote(begin, end)}`}
        >
          {begin}
          {begin !== end && '*'}
        </span>
      )}
    </span>
  );
}

const changeNote = (begin: string, end: string): string =>
  begin === end ? 'all days shown' : `${end} from the clock change on`;
