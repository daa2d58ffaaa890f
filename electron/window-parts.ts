/** Part of the composition root: one window with its own plan, built and joined. */
import { app, type BrowserWindow, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import type { openAccessParts } from './access-parts.ts';
import { desktopHandlers } from './desktop-parts.ts';
import { realPathOf } from './files/real-path.ts';
import { announceTo, type Announce } from './ipc/announce.ts';
import { trustOnly, type SenderEvent } from './ipc/trusted-sender.ts';
import { openPlanParts, type PlanStores } from './plan-parts.ts';
import { importingHandlers } from './import-parts.ts';
import { printingHandlers } from './print-parts.ts';
import { accessHandlers, reachesSome } from './services/access-handlers.ts';
import { appHandlers } from './services/app-handlers.ts';
import { continueReading } from './services/continue-reading.ts';
import { liveHandlers } from './services/live-handlers.ts';
import { maintenanceHandlers } from './services/maintenance-handlers.ts';
import { planFiles } from './services/plan-files.ts';
import { openPlanSession, type PlanSession } from './services/plan-session.ts';
import { probeHandlers } from './services/probe-handlers.ts';
import { keepOneSample } from './services/sample-keeper.ts';
import { viewHandlers } from './services/view-handlers.ts';
import type { WritingGate } from './services/writing-gate.ts';
import { askPaths } from './shell/ask-path.ts';
import { askPush } from './shell/ask-push.ts';
import { waitingPlan, type WaitingPlan } from './shell/handed-plan.ts';
import { openMainWindow } from './shell/main-window.ts';
import { showWindow, type OpenWindows } from './shell/open-windows.ts';
import { systemLocale } from './shell/system-locale.ts';
import type { SettingsStore, WindowPlace } from './store/settings-store.ts';
import { handAddress } from './view-parts.ts';
import { writingHandlers, type WritingStores } from './writing-parts.ts';
import type { Settings } from '../shared/ipc/contract.ts';
import type { AppFacts } from '../shared/ipc/summaries.ts';
import type { Handlers } from '../shared/ipc/types.ts';

/** What all windows of a run share. */
export interface AppParts {
  readonly store: SettingsStore;
  readonly accessParts: ReturnType<typeof openAccessParts>;
  readonly planStores: PlanStores;
  readonly writingStores: WritingStores;
  readonly gate: WritingGate;
  readonly windows: OpenWindows<PlanWindow>;
  /** Hears of settings that a window changed. */
  readonly onSettings: (settings: Settings, from: PlanWindow | null) => void;
  readonly report: (problem: unknown) => void;
  /** Folder of the window's own pages, and the first of them. */
  readonly pages: string;
  readonly url: string;
  readonly preloadPath: string;
  readonly ourOrigin: string;
}

/** One window and what answers it. */
export interface PlanWindow {
  readonly window: BrowserWindow;
  readonly session: PlanSession;
  readonly handlers: Handlers;
  readonly announce: Announce;
  readonly isTrusted: (event: SenderEvent) => boolean;
  /** A file that it is to open. */
  readonly waiting: WaitingPlan;
  /** A file of another system that was dropped on it. */
  readonly dropped: WaitingPlan;
  /** An address of a view that its page is to show. */
  readonly address: WaitingPlan;
}

/** What a window begins with, and who hears that it is no longer there. */
interface NewWindow {
  readonly planPath: string | null;
  readonly sample: boolean;
  readonly place: WindowPlace;
  /** Settles once what was written down of unsaved edits is gone, or kept where nobody was asked. */
  readonly onEnding: (ended: Promise<void>) => void;
}

/** Opens a window over parts of its own. */
export function openPlanWindow(parts: AppParts, opens: NewWindow): PlanWindow {
  const { accessParts, report, windows } = parts;
  let current: PlanWindow | null = null;
  const ourContents = (): WebContents | null => current?.window.webContents ?? null;
  const announce = announceTo(ourContents);
  const session = openPlanSession((change) => announce('snapshot:changed', change), parts.gate);
  const plans = openPlanParts({ stores: parts.planStores, session, announce, report });
  const stopReading = continueReading(session, accessParts.access);
  const window = openMainWindow({
    preloadPath: parts.preloadPath,
    url: parts.url,
    place: opens.place,
    keepPlace: parts.store.keepWindowPlace,
    isPushing: session.isWriting,
    report,
    onClosed: ({ byPerson }) => {
      if (current !== null) windows.remove(current);
      current = null;
      stopReading();
      session.close();
      opens.onEnding(plans.end({ keepEdits: !byPerson }).catch(report));
    },
  });
  const waiting = waitingPlan(opens.planPath);
  const dropped = waitingPlan(null);
  const address = waitingPlan(null);
  const own: OwnParts = {
    parts,
    session,
    plans,
    announce,
    waiting,
    dropped,
    address,
    window: () => current,
  };
  const opened: PlanWindow = {
    window,
    session,
    announce,
    waiting,
    dropped,
    address,
    handlers: handlersOf(own, opens.sample),
    isTrusted: trustOnly(ourContents, parts.ourOrigin),
  };
  current = opened;
  windows.add(opened);
  return opened;
}

interface OwnParts {
  readonly parts: AppParts;
  readonly session: PlanSession;
  readonly plans: ReturnType<typeof openPlanParts>;
  readonly announce: Announce;
  readonly waiting: WaitingPlan;
  readonly dropped: WaitingPlan;
  readonly address: WaitingPlan;
  /** null: it has gone. */
  readonly window: () => PlanWindow | null;
}

function handlersOf(own: OwnParts, opensSample: boolean): Handlers {
  const { parts, session, plans, announce, waiting } = own;
  const { access, openAws } = parts.accessParts;
  const { store, report } = parts;
  const ourWindow = (): BrowserWindow | null => own.window()?.window ?? null;
  const { askOpenPath, askSavePath } = askPaths(ourWindow);
  const askAnyPath = (suggestion: string) => askSavePath(suggestion, []);
  const sample = openSampleKeeper();
  return {
    ...ownHandlers(own, opensSample),
    ...planFiles({
      ...plans.ports,
      session,
      sample,
      awsFor: async (plan) => (reachesSome(plan, access.mapped()) ? openAws(plan) : null),
      openElsewhere: (path) => openElsewhere(own, path),
      askOpenPath,
      askSavePath: (suggestion) => askSavePath(suggestion),
      recentFiles: store.recentFiles,
      keepRecentFile: store.keepRecentFile,
      // After a reload of the window the plan that was open is the one to come back to.
      launchPath: () => waiting.take() ?? session.opened()?.path ?? null,
    }),
    ...accessHandlers({
      access,
      session,
      openAws,
      begun: plans.begun,
      isSamplePlan: sample.isSamplePlan,
      newId: () => randomUUID().replaceAll('-', '').slice(0, 12),
      zone: machineZone,
    }),
    ...liveHandlers(session),
    ...desktopHandlers({ store, announce, show: () => showThis(ourWindow()), window: ourWindow }),
    ...importingHandlers({ askOpenPath, takeDropped: own.dropped.take }),
    ...linkedViews(own),
    ...printingHandlers({ askSavePath: askAnyPath, pages: parts.pages, announce }),
    ...maintenanceHandlers(session),
    ...probeHandlers(session),
    ...writingHandlers({
      stores: parts.writingStores,
      session,
      announce,
      report,
      askSavePath: askAnyPath,
      confirm: (question) => askPush(ourWindow(), question),
    }),
  };
}

const linkedViews = ({ parts, window, address }: OwnParts) =>
  viewHandlers({
    hand: (handed) => handAddress(parts.windows, handed, window()),
    take: address.take,
  });

const openSampleKeeper = () =>
  keepOneSample(async () => (await import('./sources/sample-source.ts')).openSample());

/** What the app knows of itself, and its settings. */
const ownHandlers = (own: OwnParts, opensSample: boolean) =>
  appHandlers({
    describe: () => describeApp(own, opensSample),
    settings: own.parts.store.settings,
    keepSettings: (settings) => {
      own.parts.store.keepSettings(settings);
      own.parts.onSettings(settings, own.window());
    },
  });

/** Another window that has the file open, if one has: two over one file would lose edits. */
async function openElsewhere(
  { parts: { windows }, window }: OwnParts,
  path: string,
): Promise<(() => void) | null> {
  const other = await windowWith(windows, path, window());
  return other === null ? null : () => showWindow(other.window);
}

/** The window that has this file open, or is about to open it; not the one that asks. */
export async function windowWith(
  windows: OpenWindows<PlanWindow>,
  path: string,
  asking: PlanWindow | null = null,
): Promise<PlanWindow | null> {
  const wanted = await realPathOf(path);
  for (const each of windows.all()) {
    const theirs = each.waiting.path() ?? each.session.opened()?.path ?? null;
    if (each !== asking && theirs !== null && (await realPathOf(theirs)) === wanted) return each;
  }
  return null;
}

function showThis(window: BrowserWindow | null): void {
  if (window !== null) showWindow(window);
}

const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const describeApp = (own: OwnParts, opensSample: boolean): AppFacts => ({
  version: app.getVersion(),
  platform: process.platform,
  machineZone: machineZone(),
  ...systemLocale(),
  recentFiles: own.parts.store.recentFiles(),
  launchedWith: launchedWith(own, opensSample),
});

/** What a new page opens: what was handed over, or what was open before the page was loaded again. */
function launchedWith(
  { session, waiting }: OwnParts,
  opensSample: boolean,
): AppFacts['launchedWith'] {
  const opened = session.opened();
  if (waiting.path() !== null || (opened !== null && opened.path !== null)) return 'plan-file';
  const isSample = opened === null ? opensSample : session.live()?.source.kind === 'sample';
  return isSample ? 'sample' : 'nothing';
}
