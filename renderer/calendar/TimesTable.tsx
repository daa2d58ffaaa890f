import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatShortRange, formatUtcRange } from '../presenters/format-time.ts';
import { currentZoneName } from '../presenters/zone-list.ts';
import { zoneAbbreviation, zoneCity } from '../presenters/zone-words.ts';
import classes from './TimesTable.module.css';

interface TimesTableProps {
  readonly range: TimeRange;
  /** Zones to show it in, each once; UTC is always added. */
  readonly zones: readonly Zone[];
}

/** One stretch of time as the clocks of several places show it. */
export function TimesTable({ range, zones }: TimesTableProps) {
  const places = [...new Set(zones.map(currentZoneName))].filter(
    (zone) => zoneCity(zone) !== 'UTC',
  );
  return (
    <dl className={classes['table']}>
      {places.map((zone) => (
        <div key={zone} className={classes['row']}>
          <dt title={zone}>{zoneCity(zone)}</dt>
          <dd>
            {formatShortRange(range, zone)} <span>{zoneAbbreviation(range.endMs, zone)}</span>
          </dd>
        </div>
      ))}
      <div className={classes['row']}>
        <dt>UTC</dt>
        <dd>{formatUtcRange(range)}</dd>
      </div>
    </dl>
  );
}
