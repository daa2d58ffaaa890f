import { UnstyledButton } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { formatInstant } from '../../presenters/format-time.ts';
import { seriesMessages } from '../../presenters/series-messages.ts';
import { stateWord } from '../../presenters/state-words.ts';
import { useConflictCounts, useWindowsOfSeries } from '../../state/derived.ts';
import { revealOnCalendar } from '../../state/view-store.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

const mostDates = 12;

/** The next dates of the window's series, each a way to go there. */
export function SeriesDates({ window }: { readonly window: PatchWindow }) {
  const counts = useConflictCounts();
  const dates = useWindowsOfSeries(window.seriesId)
    .filter(({ startMs }) => startMs > window.startMs)
    .slice(0, mostDates);
  return (
    <Section title={seriesMessages.after(dates.length)}>
      <div className={classes['rows']}>
        {dates.map((date) => (
          <UnstyledButton
            key={date.id}
            className={classes['row']}
            onClick={() => revealOnCalendar({ kind: 'window', id: date.id }, date)}
          >
            <span className={classes['rowDate']}>{formatInstant(date.startMs, date.zone)}</span>
            <span className={classes['rowNote']} title={date.reason}>
              {noteOf(date, counts.get(date.id) ?? 0)}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
}

/** `change night · draft · 2 conflicts`. */
function noteOf(
  { state, localStart, originalStart, reason }: PatchWindow,
  conflictCount: number,
): string {
  const said = stateWord(state).toLowerCase();
  const words =
    localStart === originalStart
      ? said
      : seriesMessages.movedDate(reason ?? seriesMessages.moved, said);
  return conflictCount === 0 ? words : seriesMessages.dateConflicts(words, conflictCount);
}
