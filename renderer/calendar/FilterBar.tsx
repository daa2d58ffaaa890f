import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { itemsIn } from '../presenters/item-index.ts';
import { searchMessages } from '../presenters/search-messages.ts';
import { rangeInView } from '../presenters/visible-range.ts';
import { useShownItems, useUnfilteredItems } from '../state/calendar-items.ts';
import { useDisplayZone } from '../state/derived.ts';
import { currentSearch } from '../state/search-facts.ts';
import { clearFilter, filterCalendar, shownSpan, useViewStore } from '../state/view-store.ts';
import classes from './FilterBar.module.css';

/** What narrows the calendar, always in sight while it does, with how much it hides. */
export function FilterBar() {
  const isOpen = useViewStore((state) => state.isFilterOpen);
  return isOpen ? <Filter /> : null;
}

function Filter() {
  const filter = useViewStore((state) => state.filter);
  const [problem] = currentSearch(filter).problems;
  return (
    <div className={classes['bar']} role="search" aria-label="Filter of the calendar">
      <TextInput
        className={classes['input'] ?? ''}
        aria-label="Filter the calendar"
        placeholder="customer:northwind state:draft,agreed month:2027-03 conflict:yes"
        title={searchMessages.hint}
        leftSection={<IconFilter size={14} stroke={1.7} aria-hidden />}
        rightSection={
          filter !== '' && (
            <CloseButton
              size="xs"
              aria-label="Empty the filter"
              onClick={() => filterCalendar('')}
            />
          )
        }
        value={filter}
        // Opened by a key: whoever opens it types next.
        autoFocus={filter === ''}
        error={problem !== undefined}
        onChange={(event) => filterCalendar(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clearFilter();
        }}
      />
      <p
        className={classes['words']}
        role="status"
        data-problem={problem !== undefined || undefined}
      >
        {problem ?? <Shown />}
      </p>
      <Button onClick={clearFilter}>Show everything</Button>
    </div>
  );
}

function Shown() {
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  const range = rangeInView(view, date, useDisplayZone());
  const shown = itemsIn(useShownItems(), range).length;
  const all = itemsIn(useUnfilteredItems(), range).length;
  return <>{calendarMessages.filtered(shown, all)}</>;
}
