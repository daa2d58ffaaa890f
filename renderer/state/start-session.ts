/** Joins the window to main when it starts: facts, settings, news, menu, clock. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { MenuCommand } from '../../shared/ipc/events.ts';
import { bridge } from '../bridge/client.ts';
import { followLocale } from '../presenters/locale.ts';
import { listenToAccess, loadAccess } from './access-store.ts';
import { isEditingText, redoText, undoText } from './text-editing.ts';
import { startAutosave } from './autosave.ts';
import { startChecking } from './check/check-store.ts';
import { followPushes } from './drift-store.ts';
import { followEdits } from './edit-journal.ts';
import { useFileStore } from './file-store.ts';
import { findLostEdits } from './lost-edits.ts';
import { followViewLinks } from './linked-view.ts';
import { noteCellChange, refreshSnapshot } from './live-store.ts';
import { openYearPlan } from './generate/year-plan-store.ts';
import { openImport, readImportFile } from './import-file.ts';
import { comparePlanFile, mergePlanFile } from './merge-plan-file.ts';
import { openExport } from './export-windows.ts';
import { openPrint } from './open-print.ts';
import { closePlan, openPlanFile, openSample, savePlan } from './plan-files.ts';
import { watchReminders } from './reminder-watch.ts';
import { isDirty, redo, undo, usePlanStore } from './plan-store.ts';
import { startRevalidating } from './revalidation.ts';
import { tick, useSessionStore } from './session-store.ts';
import { followSettings, loadSettings } from './settings-store.ts';
import { openDialog } from './view-store.ts';
import { nameWindow } from './window-name.ts';
import { wishNewWindow } from './wish-new-window.ts';

/** Called once. Opens what the app was launched with. */
export async function startSession(): Promise<void> {
  bridge.listen('snapshot:changed', noteCellChange);
  listenToAccess();
  bridge.listen('menu:chosen', ({ command }) => obey(command));
  bridge.listen('import:dropped', () => void readImportFile('dropped'));
  bridge.listen('plan:handed', () => void openPlanFile({ from: 'launch' }));
  addEventListener('beforeunload', (event) => {
    // Main hears of it and asks the person; see electron/shell/main-window.ts.
    if (isDirty(usePlanStore.getState())) event.preventDefault();
  });
  startChecking();
  followEdits();
  startAutosave();
  startRevalidating();
  bridge.listen('plan:file-news', ({ news }) => useFileStore.setState({ news }));
  bridge.listen('plan:held', ({ holder }) => useFileStore.setState({ holder }));
  followPushes();
  watchReminders();
  followSettings();
  nameWindow();
  setInterval(() => tick(Date.now()), 5_000);
  const [facts] = await Promise.all([bridge['app:describe']({}), loadSettings()]);
  if (!facts.ok) return;
  followLocale(facts.value.systemLocale ?? null);
  useSessionStore.setState({ facts: facts.value });
  void loadAccess();
  if (facts.value.launchedWith === 'sample') await openSample();
  if (facts.value.launchedWith === 'plan-file') await openPlanFile({ from: 'launch' });
  await findLostEdits();
  await followViewLinks();
}

function obey(command: MenuCommand): void {
  switch (command) {
    case 'undo':
      return isEditingText() ? undoText() : undo();
    case 'redo':
      return isEditingText() ? redoText() : redo();
    case 'save':
      return void savePlan({ saveAs: false });
    case 'save-as':
      return void savePlan({ saveAs: true });
    case 'open':
      return void openPlanFile({ from: 'dialog' });
    case 'import':
      return openImport();
    case 'merge':
      return void mergePlanFile();
    case 'compare':
      return void comparePlanFile();
    case 'customer-copy':
      return usePlanStore.getState().plan === null
        ? undefined
        : openDialog({ kind: 'customer-copy' });
    case 'print':
      return openPrint();
    case 'export':
      return openExport();
    case 'open-sample':
      return void openSample();
    case 'new-window':
      return usePlanStore.getState().plan === null ? undefined : wishNewWindow();
    case 'plan-year':
      return openYearPlan();
    case 'close-plan':
      return closePlan();
    case 'refresh':
      return void refreshSnapshot();
    default:
      return assertNever(command);
  }
}
