import type { Series } from '../../shared/model/series.ts';
import { describeSeries } from '../../shared/schedule/describe-rule.ts';
import { dateRows, distinctZones, nextWindows, type DateRow } from '../presenters/next-dates.ts';
import { holidayWords } from '../presenters/holiday-choices.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useCustomerZone } from '../state/customer-zone.ts';
import { useTeamZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import classes from './NextDates.module.css';

const noFacts = { releases: [], holidays: [] };

/** A series in words and its next dates, on the clocks of all who are concerned. */
export function NextDates({ series }: { readonly series: Series }) {
  const facts = usePlanStore(({ plan }) => plan) ?? noFacts;
  const nowMs = useSessionStore((state) => state.nowMs);
  const customerZone = useCustomerZone(series.target);
  const teamZone = useTeamZone(series.target);
  const zones = distinctZones([series.zone, customerZone ?? series.zone, teamZone]);
  const rows = dateRows(nextWindows(series, facts, nowMs), zones);
  const holidays = holidayWords(series);
  return (
    <section className={classes['dates']} aria-label="Next dates">
      <p className={classes['rule']}>{describeSeries(series)}</p>
      {holidays !== null && <p className={classes['dim']}>{holidays}</p>}
      <h3 className={classes['title']}>{titleOf(rows.length)}</h3>
      {/* Scrolls where twelve dates have no room, so the keyboard must reach it. */}
      <ol className={classes['list']} tabIndex={0} aria-label="Dates">
        {rows.map((row) => (
          <DateItem key={row.id} row={row} />
        ))}
      </ol>
    </section>
  );
}

function titleOf(count: number): string {
  if (count === 0) return 'No date lies ahead';
  return count === 1 ? 'Its one date ahead' : `Next ${count} dates`;
}

function DateItem({ row: { times, notes } }: { readonly row: DateRow }) {
  const [own, ...others] = times;
  return (
    <li className={classes['date']} data-odd={notes.length > 0 || undefined}>
      <span>{own?.words}</span>
      {others.map(({ zone, words }) => (
        <span key={zone} className={classes['dim']} title={zone}>
          <span className="said">{zoneCity(zone)}: </span>
          {words}
        </span>
      ))}
      {notes.map((note) => (
        <span key={note} className={classes['note']}>
          {note}
        </span>
      ))}
    </li>
  );
}
