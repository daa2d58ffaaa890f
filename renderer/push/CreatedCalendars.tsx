import { Button } from '@mantine/core';
import { describeCell } from '../presenters/target-words.ts';
import { discardCalendar, useCreatedCalendars } from '../state/create-calendar.ts';
import { useOrganization } from '../state/derived.ts';
import classes from './UnplacedWindows.module.css';

/** Calendars made in this run: as long as they are empty, they can be deleted again. */
export function CreatedCalendars() {
  const created = useCreatedCalendars();
  const organization = useOrganization();
  if (organization === null || created.length === 0) return null;
  return (
    <section className={classes['unplaced']} aria-label="Calendars created here">
      <h2 className={classes['made']}>Created since the app was started</h2>
      <ul>
        {created.map((calendar) => (
          <li key={calendar.calendarKey} className={classes['item']}>
            <span className={classes['where']}>
              <b>{calendar.name}</b> in {describeCell(calendar.cell, organization)}
            </span>
            <Button
              size="compact-xs"
              title="Only while nobody has written to it"
              onClick={() => void discardCalendar(calendar)}
            >
              Delete again…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
