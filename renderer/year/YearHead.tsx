import { formatIsoDate } from '../presenters/format-time.ts';
import { shareOf } from '../presenters/year-columns.ts';
import type { ShownYear } from '../state/year-derived.ts';
import { holidaysIn } from './holidays-in.ts';
import type { Sight } from './use-year-axes.ts';
import marks from './YearMarks.module.css';
import classes from './YearMatrix.module.css';

interface YearHeadProps {
  readonly shown: ShownYear;
  readonly sight: Sight;
  readonly isNarrow: boolean;
}

/** The names of the columns, with the holidays in them. */
export function YearHead({ shown, sight, isNarrow }: YearHeadProps) {
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
            role="columnheader"
            aria-colindex={sight.first + index + 2}
            aria-label={column.long}
            style={{
              left: `${shareOf(column.fromDay, span) * 100}%`,
              width: `${((column.toDay - column.fromDay) / days) * 100}%`,
            }}
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
}
