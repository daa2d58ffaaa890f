import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CalendarSummary } from '../../../shared/ipc/summaries.ts';
import { cellKey, type CellRef, type Organization } from '../../../shared/model/target.ts';
import { polarityInShort } from '../../presenters/polarity-words.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { shortCalendarName } from '../calendar-rows.ts';
import { CalendarTextDrawer } from '../CalendarTextDrawer.tsx';
import classes from './CellDetails.module.css';

interface CellCalendarsProps {
  readonly cell: CellRef;
  readonly organization: Organization;
}

/** The calendars that were found in one cell, each with a look at its text. */
export function CellCalendars({ cell, organization }: CellCalendarsProps) {
  const all = useLiveStore((state) => state.calendars);
  const key = cellKey(cell);
  const calendars = useMemo(
    () =>
      all
        .filter((calendar) => cellKey(calendar.cell) === key)
        .sort((a, b) => a.name.localeCompare(b.name)),
    [all, key],
  );
  const [shown, setShown] = useState<CalendarSummary | null>(null);
  if (calendars.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="Calendars of the cell">
      <h3 className={classes['heading']}>Calendars</h3>
      <ul className={classes['list']}>
        {calendars.map((calendar) => (
          <li key={calendar.key} className={classes['calendar']}>
            <span>
              {shortCalendarName(calendar.name)}{' '}
              <span className={classes['dim']}>
                {polarityInShort(calendar.polarity)}, version {calendar.defaultVersion}
              </span>
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`View text of ${calendar.name}`}
              onClick={() => setShown(calendar)}
            >
              View text
            </Button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <CalendarTextDrawer
          calendar={shown}
          organization={organization}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
