import type { SlotHeaderInfo } from '@fullcalendar/react';
import { toInstant } from '../../shared/time/zone.ts';
import { formatTime } from '../presenters/format-time.ts';
import { daysInView } from '../presenters/visible-range.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useDisplayZone, useTeamZone } from '../state/derived.ts';
import { useViewStore } from '../state/view-store.ts';
import classes from './HourLabel.module.css';

/** An hour of the axis in the zone that is shown, and beside it in the team's. */
export const HourLabel = (info: SlotHeaderInfo) => <Hours text={info.text} />;

function Hours({ text }: { readonly text: string }) {
  const zone = useDisplayZone();
  const teamZone = useTeamZone();
  const view = useViewStore((state) => state.view);
  const date = useViewStore((state) => state.date);
  const { first, last } = daysInView(view, date);
  const hour = text.slice(0, 5);
  const there = (day: string) =>
    formatTime(toInstant(`${day}T${hour}`, zone).epochMs, teamZone).slice(0, 5);
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
