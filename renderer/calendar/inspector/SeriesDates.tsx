import { UnstyledButton } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { formatInstant } from '../../presenters/format-time.ts';
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
    <Section title={dates.length === 0 ? 'Last date of the series' : `Next ${dates.length} dates`}>
      <div className={classes['rows']}>
        {dates.map(({ id, startMs, zone, state, localStart, originalStart, reason }) => (
          <UnstyledButton
            key={id}
            className={classes['row']}
            onClick={() => revealOnCalendar({ kind: 'window', id }, { startMs, zone })}
          >
            <span className={classes['rowDate']}>{formatInstant(startMs, zone)}</span>
            <span className={classes['rowNote']} title={reason}>
              {localStart === originalStart ? '' : `${reason ?? 'moved'} · `}
              {stateWord(state).toLowerCase()}
              {conflictNote(counts.get(id) ?? 0)}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
}

const conflictNote = (count: number): string =>
  count === 0 ? '' : ` · ${count} conflict${count === 1 ? '' : 's'}`;
