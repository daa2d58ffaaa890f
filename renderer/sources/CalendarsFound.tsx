import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CalendarSummary } from '../../shared/ipc/summaries.ts';
import type { Organization } from '../../shared/model/target.ts';
import { useLiveStore } from '../state/live-store.ts';
import { calendarRows } from './calendar-rows.ts';
import { CalendarsTable } from './CalendarsTable.tsx';
import classes from './CalendarsFound.module.css';
import { CalendarTextDrawer } from './CalendarTextDrawer.tsx';
import shared from './SourcesScreen.module.css';

interface CalendarsFoundProps {
  readonly organization: Organization;
}

/** A table of thousands of rows would take seconds to draw. */
const shownAtFirst = 200;

/** Every Change Calendar that was read, with a look at its text. */
export function CalendarsFound({ organization }: CalendarsFoundProps) {
  const calendars = useLiveStore((state) => state.calendars);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<CalendarSummary | null>(null);
  const [limit, setLimit] = useState(shownAtFirst);
  const rows = useMemo(
    () => calendarRows(calendars, text, organization),
    [calendars, text, organization],
  );
  return (
    <section className={shared['section']} aria-label="Calendars found">
      <div className={shared['heading']}>
        <h2 className={classes['title']}>Calendars found</h2>
        <span className={shared['count']}>
          {rows.length === calendars.length ? rows.length : `${rows.length} of ${calendars.length}`}
        </span>
        <TextInput
          className={classes['search']}
          aria-label="Filter calendars by name, account, region or meaning"
          placeholder="Name, account, region, meaning"
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      {rows.length === 0 ? (
        <p className={classes['none']} role="status">
          {calendars.length === 0
            ? 'No Change Calendar has been found yet. Cells that could not be read may hold some.'
            : 'No calendar matches.'}
        </p>
      ) : (
        <CalendarsTable rows={rows.slice(0, limit)} organization={organization} onView={setShown} />
      )}
      {rows.length > limit && (
        <Button onClick={() => setLimit(limit + shownAtFirst)}>
          Show {Math.min(shownAtFirst, rows.length - limit)} more of {rows.length}
        </Button>
      )}
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
