import { Button } from '@mantine/core';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { skippedDates } from '../../presenters/skipped-dates.ts';
import { restoreDate } from '../../state/series-edits.ts';
import { useSessionStore } from '../../state/session-store.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

interface SkippedDatesProps {
  readonly series: Series;
  readonly plan: Plan;
}

/** Dates ahead on which the series does not happen, each with its reason and the way back. */
export function SkippedDates({ series, plan }: SkippedDatesProps) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const dates = skippedDates(series, plan, nowMs);
  if (dates.length === 0) return null;
  return (
    <Section title={inspectorMessages.skipped(dates.length)}>
      <div className={classes['rows']}>
        {dates.map((date) => (
          <div key={date.id} className={classes['row']}>
            <span className={classes['rowDate']}>{date.words}</span>
            <span className={classes['rowNote']} title={date.reason}>
              {date.reason}
            </span>
            <Button
              size="compact-xs"
              aria-label={inspectorMessages.bringBack(date.words)}
              onClick={() => restoreDate(series, date)}
            >
              Bring back
            </Button>
          </div>
        ))}
      </div>
    </Section>
  );
}
