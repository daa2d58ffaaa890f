import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconClockExclamation,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPlus,
} from '@tabler/icons-react';
import { calendarPanelMessages } from '../presenters/calendar-panel-messages.ts';
import { type ShownSpan, stepDate, titleOfView } from '../presenters/visible-range.ts';
import { showToday } from '../state/commands.ts';
import {
  beginDayAt,
  type CalendarView,
  listFor,
  openDialog,
  showDate,
  shownSpan,
  showView,
  useViewStore,
} from '../state/view-store.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import classes from './CalendarToolbar.module.css';
import { NewMenu } from './NewMenu.tsx';
import { useSidePanel } from './use-side-panel.ts';
import { FilterButton, ViewsMenu } from './ViewsMenu.tsx';

const views: readonly { readonly value: CalendarView; readonly label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
  { value: 'day', label: 'Day' },
  { value: 'list', label: 'List' },
];

/** What is shown, how to get elsewhere, and a new window. */
export function CalendarToolbar() {
  const view = useViewStore((state) => state.view);
  const date = useViewStore((state) => state.date);
  const span = useViewStore(shownSpan);
  const step = (by: number) => showDate(stepDate(span, date, by));

  return (
    <div className={classes['bar']}>
      <div className={classes['tools']} data-extra={view !== 'month' || undefined}>
        <PanelToggle />
        <h1 className={classes['title']} aria-live="polite">
          <button
            type="button"
            className={classes['titleButton']}
            title="Go to date (G)"
            onClick={() => openDialog({ kind: 'go-to-date' })}
          >
            {titleOfView(span, date)}
          </button>
        </h1>
        <div className={classes['steps']}>
          <ActionIcon
            variant="default"
            aria-label={calendarPanelMessages.previous[span]}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Tooltip label="Today (T)">
            <Button onClick={showToday}>Today</Button>
          </Tooltip>
          <ActionIcon
            variant="default"
            aria-label={calendarPanelMessages.next[span]}
            onClick={() => step(1)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
        <span className={classes['space']} />
        {(view === 'week' || view === 'day') && <DayBegins />}
        {view === 'list' && <ListSpan />}
        <FilterButton />
        <ViewsMenu />
        <Tooltip label="Clock changes (DST)">
          <ActionIcon
            aria-label="Clock changes"
            onClick={() => openDialog({ kind: 'clock-changes' })}
          >
            <IconClockExclamation size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <SegmentedControl
          aria-label="View"
          data={[...views]}
          value={view}
          onChange={(value) => showView(value)}
        />
        <div className={classes['begin']}>
          <Tooltip label="New window (N)">
            <Button variant="filled" aria-label="New window" onClick={() => wishNewWindow()}>
              <IconPlus size={14} stroke={2.2} aria-hidden />
              <span className={classes['newLabel']}>New window</span>
            </Button>
          </Tooltip>
          <NewMenu />
        </div>
      </div>
    </div>
  );
}

/** Nights are this product's days: from noon to noon each is drawn in one piece. */
function DayBegins() {
  const dayBegins = useViewStore((state) => state.dayBegins);
  return (
    <Tooltip label="Hours from midnight, or from noon so that nights are in one piece">
      <SegmentedControl
        aria-label="Hours"
        data={[
          { value: 'midnight', label: '0 – 24' },
          { value: 'noon', label: '12 – 12' },
        ]}
        value={dayBegins}
        onChange={(value) => beginDayAt(value)}
      />
    </Tooltip>
  );
}

/** How much is listed: the same days as any drawn view, or those of the year. */
function ListSpan() {
  const span = useViewStore((state) => state.listSpan);
  return (
    <Select
      aria-label="List of"
      w={96}
      allowDeselect={false}
      data={[
        { value: 'day', label: 'Day' },
        { value: 'week', label: 'Week' },
        { value: 'month', label: 'Month' },
        { value: 'year', label: 'Year' },
      ]}
      value={span}
      // The values above are the spans.
      onChange={(value) => listFor(value as ShownSpan)}
    />
  );
}

function PanelToggle() {
  const { isOpen, toggle } = useSidePanel();
  const label = isOpen ? 'Hide layers and targets' : 'Show layers and targets';
  const Icon = isOpen ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-expanded={isOpen} onClick={toggle}>
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
