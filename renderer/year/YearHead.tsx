import { memo, type CSSProperties } from 'react';
import { formatIsoDate } from '../presenters/format-time.ts';
import { shareOf } from '../presenters/year-columns.ts';
import type { ShownYear } from '../state/year-derived.ts';
import { holidaysIn } from './holidays-in.ts';
import type { Sight } from './use-year-axes.ts';
import marks from './YearMarks.module.css';
import classes from './YearMatrix.module.css';

interface YearHeadProps {
  readonly shown: ShownYear;
  /** Where each column lies. */
  readonly places: readonly CSSProperties[];
  readonly sight: Sight;
  readonly isNarrow: boolean;
}

/** The names of the columns, with the holidays in them. */
export const YearHead = memo(function YearHead({ shown, places, sight, isNarrow }: YearHeadProps) {
  const { plan, columns, span } = shown;
  const days = span.toDay - span.fromDay;
  return (
    <div className={classes['head']} role="row" aria-rowindex={1}>
      <div className={classes['name']} role="columnheader" aria-colindex={1}>
        Customer
      </div>
      <div className={classes['track']}>
        {holidaysIn(plan.holidays, span).map(({ day, date, names }) => (
          <span
            key={day}
            aria-hidden
            className={`${marks['holiday'] ?? ''} ${classes['holiday'] ?? ''}`}
            title={`${formatIsoDate(date)}: ${names.join(', ')}`}
            style={{
              left: `${shareOf(day, span) * 100}%`,
              width: `${100 / days}%`,
            }}
          />
        ))}
        {columns.slice(sight.first, sight.last + 1).map((column, index) => (
          <div
            key={column.fromDay}
            className={classes['column']}
            data-narrow={isNarrow || undefined}
            role="columnheader"
            aria-colindex={sight.first + index + 2}
            aria-label={column.long}
            style={places[sight.first + index]}
          >
            {isNarrow ? column.narrow : column.short}
          </div>
        ))}
      </div>
      <div
        className={classes['standing']}
        role="columnheader"
        aria-colindex={columns.length + 2}
        title="As far as it is planned and judged"
      >
        Cadence, deadlines
      </div>
    </div>
  );
});
