import type { SlotHeaderInfo } from '@fullcalendar/react';
import { addDays } from '../../shared/time/iso-date.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { formatTime } from '../presenters/format-time.ts';
import { daysInView } from '../presenters/visible-range.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { shownSpan, useViewStore } from '../state/view-store.ts';
import classes from './HourLabel.module.css';
import { useAxisZones } from './use-axis-zones.ts';

/** An hour of the axis in the zone that is shown, and beside it in the team's. */
export const HourLabel = ({ time }: SlotHeaderInfo) => (
  <Hours minutes={(time?.milliseconds ?? 0) / minuteMs} />
);

/** `minutes` from the midnight of the column's day; beyond 24 h in columns that begin at noon. */
function Hours({ minutes }: { readonly minutes: number }) {
  const zone = useDisplayZone();
  const { second, third } = useAxisZones();
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  const { first, last } = daysInView(view, date);
  const hour = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:00`;
  const daysOn = Math.floor(minutes / 1_440);
  const instant = (day: string) => toInstant(`${addDays(day, daysOn)}T${hour}`, zone).epochMs;
  const timeIn = (day: string, place: Zone) => formatTime(instant(day), place).slice(0, 5);
  const [begin, end] = [timeIn(first, second), timeIn(last, second)];
  const at = (place: Zone, time: string) => calendarMessages.hourIn(zoneCity(place), time);
  const told = calendarMessages.hours(
    at(zone, hour),
    at(second, begin),
    at(third, timeIn(first, third)),
  );

  return (
    <span
      className={classes['hours']}
      title={begin === end ? told : calendarMessages.hoursWithChange(told, end)}
    >
      <span>{hour}</span>
      {second !== zone && (
        <span className={classes['second']}>
          {begin}
          {begin !== end && '*'}
        </span>
      )}
    </span>
  );
}

/** Whose hours the two columns of the axis are. */
export function AxisZones() {
  const zone = useDisplayZone();
  const { second } = useAxisZones();
  return (
    <span className={classes['zones']}>
      <span title={zone}>{zoneCity(zone)}</span>
      {second !== zone && (
        <span className={classes['second']} title={second}>
          {zoneCity(second)}
        </span>
      )}
    </span>
  );
}
