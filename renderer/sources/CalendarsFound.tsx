import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
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
  readonly cellKeyFilter: string | null;
  readonly onClearCell: () => void;
}

/** Every Change Calendar that was read, with a look at its text. */
export function CalendarsFound({ organization, cellKeyFilter, onClearCell }: CalendarsFoundProps) {
  const calendars = useLiveStore((state) => state.calendars);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<CalendarSummary | null>(null);
  const rows = useMemo(
    () => calendarRows(calendars, { cellKey: cellKeyFilter, text }, organization),
    [calendars, cellKeyFilter, text, organization],
  );
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // A press on a cell above filters this list, which may lie out of sight.
    if (cellKeyFilter !== null) section.current?.scrollIntoView();
  }, [cellKeyFilter]);
  return (
    <section ref={section} className={shared['section']} aria-label="Calendars found">
      <div className={shared['heading']}>
        <h2 className={classes['title']}>Calendars found</h2>
        <span className={shared['count']}>
          {rows.length === calendars.length ? rows.length : `${rows.length} of ${calendars.length}`}
        </span>
        {cellKeyFilter !== null && (
          <Button variant="light" rightSection={<IconX size={13} />} onClick={onClearCell}>
            Only {cellKeyFilter.replace('/', ' ')}
          </Button>
        )}
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
        <CalendarsTable rows={rows} organization={organization} onView={setShown} />
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
