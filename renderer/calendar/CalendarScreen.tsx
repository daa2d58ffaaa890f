import { BulkBar } from './BulkBar.tsx';
import { useViewStore } from '../state/view-store.ts';
import { AgendaTable } from './AgendaTable.tsx';
import { CalendarDialogs } from './CalendarDialogs.tsx';
import { CalendarGrid } from './CalendarGrid.tsx';
import { CalendarNotice } from './CalendarNotice.tsx';
import classes from './CalendarScreen.module.css';
import { CalendarToolbar } from './CalendarToolbar.tsx';
import { DragHint } from './DragHint.tsx';
import { EventCard } from './hover/EventCard.tsx';
import { EventMenu } from './EventMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { useSettingsStore } from '../state/settings-store.ts';
import { SidePanel } from './SidePanel.tsx';
import { useSidePanel } from './use-side-panel.ts';

/** Layers and targets on the left, the calendar, and what is selected on the right. */
export function CalendarScreen() {
  const { isOpen: isPanelOpen } = useSidePanel();
  const isList = useViewStore(({ view }) => view === 'list');
  const weekStart = useSettingsStore(({ settings }) => settings.weekStart);
  // Whoever chooses where weeks begin sees every week anew.
  return (
    <div key={weekStart} className={classes['screen']} data-panel={isPanelOpen || undefined}>
      {isPanelOpen && <SidePanel />}
      <section className={classes['calendar']} aria-label="Calendar">
        <CalendarToolbar />
        <FilterBar />
        <BulkBar />
        <CalendarNotice />
        {isList ? <AgendaTable /> : <CalendarGrid />}
      </section>
      <Inspector />
      <CalendarDialogs />
      <DragHint />
      {!isList && <EventCard />}
      <EventMenu />
    </div>
  );
}
