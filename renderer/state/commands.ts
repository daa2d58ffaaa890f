/** Everything that can be done from the keyboard or the palette, by name. */
import { dateIn } from '../presenters/format-time.ts';
import { stepDate } from '../presenters/visible-range.ts';
import { askBulkEdit, chooseAllShown } from './bulk-store.ts';
import { openConnect } from './connect-store.ts';
import { currentDisplayZone } from './derived.ts';
import { openExport } from './export-windows.ts';
import { openYearPlan } from './generate/year-plan-store.ts';
import { copyViewLink } from './linked-view.ts';
import { refreshSnapshot } from './live-store.ts';
import { openImport } from './import-file.ts';
import { comparePlanFile, mergePlanFile } from './merge-plan-file.ts';
import { closePlan, openPlanFile, openSample, savePlan } from './plan-files.ts';
import { openPrint } from './open-print.ts';
import { redo, undo } from './plan-store.ts';
import { cancelReading, markSeen } from './reading-control.ts';
import { openScenarios } from './scenario-edits.ts';
import { currentNowMs } from './session-store.ts';
import { settingCommands } from './setting-commands.ts';
import { updateSettings, useSettingsStore } from './settings-store.ts';
import { showFairness, showReports } from './show-reports.ts';
import { showSources } from './sources-store.ts';
import {
  beginDayAt,
  clearFilter,
  filterCalendar,
  openDialog,
  showDate,
  showScreen,
  showView,
  shownSpan,
  useViewStore,
} from './view-store.ts';
import {
  askReadinessSet,
  wishAdHocWindow,
  wishNewWindow,
  wishSeriesFromTemplate,
} from './wish-new-window.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  /** How it is reached from the keyboard, where it is. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Goes to today on the calendar, in the zone that is shown. */
export function showToday(): void {
  showScreen('calendar');
  showDate(dateIn(currentNowMs(), currentDisplayZone()));
}

const show = (run: () => void) => (): void => {
  showScreen('calendar');
  run();
};

/** To the next month, week or day that is shown, or to the previous one. */
function step(by: 1 | -1): void {
  const state = useViewStore.getState();
  showScreen('calendar');
  showDate(stepDate(shownSpan(state), state.date, by));
}

const openFilter = (): void => filterCalendar(useViewStore.getState().filter);
const openShortcuts = (): void => openDialog({ kind: 'shortcuts' });

/** Which days are left for what is not agreed yet. */
function showDaysLeft(): void {
  showScreen('board');
  openDialog({ kind: 'days-left' });
}

const toggleSidePanel = (): void =>
  updateSettings({ sidePanelOpen: !useSettingsStore.getState().settings.sidePanelOpen });

/** In the order in which an empty search shows them. */
export const commands: readonly Command[] = [
  { id: 'new-window', label: 'New window…', keys: 'N', run: () => wishNewWindow() },
  { id: 'ad-hoc', label: 'New ad-hoc window…', keys: 'A', run: wishAdHocWindow },
  { id: 'from-template', label: 'New series from a template…', run: wishSeriesFromTemplate },
  { id: 'scenarios', label: 'Scenarios…', run: show(openScenarios) },
  { id: 'readiness', label: 'New readiness set…', run: show(askReadinessSet) },
  {
    id: 'choose-all',
    label: 'Choose all windows shown',
    keys: 'Ctrl A',
    run: show(chooseAllShown),
  },
  { id: 'change-chosen', label: 'Change the chosen windows…', keys: 'B', run: askBulkEdit },
  { id: 'today', label: 'Go to today', keys: 'T', run: showToday },
  {
    id: 'go-to-date',
    label: 'Go to date…',
    keys: 'G',
    run: () => openDialog({ kind: 'go-to-date' }),
  },
  { id: 'month', label: 'Show month', keys: '1', run: show(() => showView('month')) },
  { id: 'week', label: 'Show week', keys: '2', run: show(() => showView('week')) },
  { id: 'day', label: 'Show day', keys: '3', run: show(() => showView('day')) },
  { id: 'list', label: 'Show list', keys: '4', run: show(() => showView('list')) },
  {
    id: 'clock-changes',
    label: 'Clock changes (DST)…',
    run: show(() => openDialog({ kind: 'clock-changes' })),
  },
  {
    id: 'previous',
    label: 'Go to the previous month, week or day',
    keys: 'P',
    run: () => step(-1),
  },
  { id: 'next', label: 'Go to the next month, week or day', keys: 'X', run: () => step(1) },
  { id: 'filter', label: 'Filter the calendar…', keys: '/', run: show(openFilter) },
  { id: 'clear-filter', label: 'Show everything: clear the filter', run: show(clearFilter) },
  {
    id: 'saved-views',
    label: 'Save this view, or forget views…',
    run: show(() => openDialog({ kind: 'saved-views' })),
  },
  { id: 'copy-link', label: 'Copy link to this view', run: () => void copyViewLink() },
  { id: 'calendar', label: 'Open the calendar', run: () => showScreen('calendar') },
  { id: 'year', label: 'Open the year', run: () => showScreen('year') },
  { id: 'reports', label: 'Open the reports of the year', run: showReports },
  { id: 'fairness', label: 'Nights and weekends by team', run: showFairness },
  { id: 'plan-year', label: 'Plan the year…', run: openYearPlan },
  { id: 'print', label: 'Print or export…', keys: 'Ctrl P', run: openPrint },
  { id: 'export', label: 'Export windows…', run: openExport },
  { id: 'board', label: 'Open the board', run: () => showScreen('board') },
  { id: 'days-left', label: 'Days left for open windows…', run: showDaysLeft },
  { id: 'conflicts', label: 'Open Conflicts', run: () => showScreen('conflicts') },
  { id: 'push', label: 'Open Push', run: () => showScreen('push') },
  { id: 'customers', label: 'Open Customers', run: () => showScreen('customers') },
  { id: 'sources', label: 'Open Sources', run: () => showScreen('sources') },
  { id: 'accounts', label: 'Open the map of AWS accounts', run: () => showSources('accounts') },
  { id: 'checklist', label: 'Open the readiness checklist', run: () => showSources('readiness') },
  { id: 'sign-ins', label: 'Open sign-ins', run: () => showSources('sign-ins') },
  { id: 'connect', label: 'Use AWS accounts…', run: openConnect },
  { id: 'refresh', label: 'Read AWS again', keys: 'F5', run: () => void refreshSnapshot() },
  { id: 'stop-reading', label: 'Stop reading AWS', run: () => void cancelReading() },
  { id: 'seen', label: 'Mark all changes in AWS as seen', run: () => void markSeen() },
  { id: 'undo', label: 'Undo', keys: 'Ctrl Z', run: undo },
  { id: 'redo', label: 'Redo', keys: 'Ctrl Shift Z', run: redo },
  { id: 'save', label: 'Save', keys: 'Ctrl S', run: () => void savePlan({ saveAs: false }) },
  {
    id: 'save-as',
    label: 'Save as…',
    keys: 'Ctrl Shift S',
    run: () => void savePlan({ saveAs: true }),
  },
  {
    id: 'open',
    label: 'Open a plan file…',
    keys: 'Ctrl O',
    run: () => void openPlanFile({ from: 'dialog' }),
  },
  { id: 'plan', label: 'State and links of the plan…', run: () => openDialog({ kind: 'plan' }) },
  { id: 'import', label: 'Import…', run: openImport },
  { id: 'merge', label: 'Merge a plan file…', run: () => void mergePlanFile() },
  { id: 'compare', label: 'Compare with a plan file…', run: () => void comparePlanFile() },
  {
    id: 'customer-copy',
    label: 'Copy for a customer…',
    run: () => openDialog({ kind: 'customer-copy' }),
  },
  {
    id: 'autosave',
    label: 'Save by itself: on or off',
    run: () =>
      updateSettings({ autosave: useSettingsStore.getState().settings.autosave === false }),
  },
  { id: 'open-sample', label: 'Explore the sample organization', run: () => void openSample() },
  { id: 'close', label: 'Close the plan', run: closePlan },
  { id: 'reminders', label: 'Reminders…', run: () => openDialog({ kind: 'reminders' }) },
  ...settingCommands,
  { id: 'noon', label: 'Hours from noon to noon', run: show(() => beginDayAt('noon')) },
  {
    id: 'midnight',
    label: 'Hours from midnight to midnight',
    run: show(() => beginDayAt('midnight')),
  },
  { id: 'shortcuts', label: 'Keyboard shortcuts…', keys: '?', run: openShortcuts },
  { id: 'panel', label: 'Show or hide layers and targets', run: toggleSidePanel },
];
