import { memo, type CSSProperties } from 'react';
import { toLocal } from '../../shared/time/zone.ts';
import { dayNumberOfIso } from '../../shared/time/wall-ms.ts';
import { shareOf } from '../presenters/year-columns.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import type { ShownYear } from '../state/year-derived.ts';
import { holidaysIn } from './holidays-in.ts';
import marks from './YearMarks.module.css';
import classes from './YearMatrix.module.css';

interface YearDaysProps {
  readonly shown: ShownYear;
  /** Where each column lies. */
  readonly places: readonly CSSProperties[];
}

/** What is the same for every customer: where columns begin, holidays and today, behind all lines. */
export const YearDays = memo(function YearDays({ shown, places }: YearDaysProps) {
  const { plan, span } = shown;
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const today = dayNumberOfIso(toLocal(nowMs, zone).slice(0, 10));
  return (
    <div className={classes['days']} aria-hidden>
      {places.map(({ left }) => (
        <span key={left} className={classes['line']} style={{ left }} />
      ))}
      {holidaysIn(plan.holidays, span).map(({ day }) => (
        <span
          key={day}
          className={marks['holiday']}
          style={{
            left: `${shareOf(day, span) * 100}%`,
            width: `${100 / (span.toDay - span.fromDay)}%`,
          }}
        />
      ))}
      {today >= span.fromDay && today < span.toDay && (
        <span className={classes['today']} style={{ left: `${shareOf(today, span) * 100}%` }} />
      )}
    </div>
  );
});
