/** Composition root: the only place where things are built and joined. */
import { app, dialog, nativeTheme } from 'electron';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAccessParts } from './access-parts.ts';
import { readAsset } from './files/read-asset.ts';
import type { Announce } from './ipc/announce.ts';
import { hearDroppedPlans } from './ipc/dropped-plans.ts';
import { serve } from './ipc/serve.ts';
import type { SenderEvent } from './ipc/trusted-sender.ts';
import { openPlanStores } from './plan-parts.ts';
import { openWritingGate } from './services/writing-gate.ts';
import { appOrigin, registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { askPaths } from './shell/ask-path.ts';
import { claimAddresses, receivePlans, type SecondStart } from './shell/handed-plan.ts';
import { readLaunchArguments } from './shell/launch-arguments.ts';
import { lockContents, refusePermissions } from './shell/lock-contents.ts';
import { setMenu } from './shell/menu.ts';
import { openWindows, showWindow } from './shell/open-windows.ts';
import { reportSmoke } from './shell/smoke.ts';
import { placeBeside } from './shell/window-place.ts';
import { openSettingsStore } from './store/settings-store.ts';
import { openPlanWindow, windowWith, type AppParts, type PlanWindow } from './window-parts.ts';
import { handAddress } from './view-parts.ts';
import { openWritingStores } from './writing-parts.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const paths = {
  pages: resolve(here, '../renderer'),
  preload: resolve(here, '../preload/preload.cjs'),
  reader: resolve(here, 'reader.js'),
};
const launch = readLaunchArguments(process.argv);
let launchPath = launch.planPath === null ? null : resolve(launch.planPath);
const userDataFolder = process.env['PWP_USER_DATA'];
if (userDataFolder !== undefined) app.setPath('userData', userDataFolder);

// Only in development, and never in a packaged app: the pages then come from the bundler's server.
const devServerUrl = app.isPackaged ? undefined : process.env['PWP_DEV_SERVER_URL'];
const ourOrigin = devServerUrl === undefined ? appOrigin : new URL(devServerUrl).origin;

const windows = openWindows<PlanWindow>();
const ending = new Set<Promise<void>>();
const windowOf = (event: SenderEvent): PlanWindow | null =>
  windows.all().find(({ isTrusted }) => isTrusted(event)) ?? null;
const announceToAll: Announce = (event, payload) =>
  windows.all().forEach(({ announce }) => announce(event, payload));

const report = (problem: unknown): void => {
  console.error('[patch-window-planner]', problem);
};

process.on('unhandledRejection', report);
process.on('uncaughtException', report);
// Root cannot have Chromium's sandbox: who starts the app as root says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
lockContents(ourOrigin);

let launchAddress = launch.address;
let openWith: ((path: string) => void) | null = null;
receivePlans({
  started: () => showFront(),
  handed: (path) => {
    // A desktop may hand over a file before there is any window.
    if (openWith === null) launchPath = path;
    else openWith(path);
  },
  addressed: (address) => {
    if (windows.front() === null) launchAddress = address;
    else handAddress(windows, address);
  },
});
const secondStart: SecondStart = { planPath: launchPath, address: launchAddress };
if (app.requestSingleInstanceLock({ ...secondStart })) {
  app.on('window-all-closed', () => app.quit());
  // `await` here would wait for ever: "ready" waits for this module to be evaluated.
  void app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

function start(): void {
  refusePermissions();
  serveApp((urlPath) => readAsset(paths.pages, urlPath));
  const parts = openAppParts();
  endWithTheWindows();
  serve({ report, handlersFor: (event) => windowOf(event)?.handlers ?? null });
  hearDroppedPlans((event) => {
    const window = windowOf(event);
    if (window === null) return null;
    return {
      plan: (path) => void openIn(window, path).catch(report),
      other: (path) => {
        window.dropped.put(path);
        window.announce('import:dropped', {});
      },
    };
  });
  openWith = (path) => void openSomewhere(parts, path).catch(report);
  setMenu({
    isDevelopment: !app.isPackaged,
    onCommand: (command) => windows.front()?.announce('menu:chosen', { command }),
    onNewWindow: () => void openAnother(parts, null),
    onOpenInNewWindow: () => void askAndOpen(parts).catch(report),
  });
  showTheme(parts.store.settings().colorScheme);
  const first = openPlanWindow(parts, {
    planPath: launchPath,
    sample: launch.sample,
    place: parts.store.windowPlace(),
    onEnding,
  });
  if (launchAddress !== null) first.address.put(launchAddress);
  claimAddresses();
  const snapshot = () => first.session.live()?.snapshot ?? null;
  if (launch.smoke) void reportSmoke(first.window, snapshot);
}

function openAppParts(): AppParts {
  const store = openSettingsStore(app.getPath('userData'), report);
  const accessParts = openAccessParts({
    announce: announceToAll,
    report,
    readerPath: paths.reader,
  });
  accessParts.access.describe().catch(report); // Watches tokens from here on, whatever screen is open.
  return {
    store,
    accessParts,
    planStores: openPlanStores(report),
    writingStores: openWritingStores(report),
    gate: openWritingGate(),
    windows,
    onSettings: (settings, from) => {
      showTheme(settings.colorScheme);
      const others = windows.all().filter((each) => each !== from);
      others.forEach(({ announce }) => announce('settings:changed', { settings }));
    },
    report,
    pages: paths.pages,
    url: devServerUrl ?? `${appOrigin}/index.html`,
    preloadPath: paths.preload,
    ourOrigin,
  };
}

/** A window of its own, beside the one in front. */
function openAnother(parts: AppParts, planPath: string | null): PlanWindow {
  const front = windows.front()?.window;
  const place = parts.store.windowPlace();
  return openPlanWindow(parts, {
    planPath,
    sample: false,
    place: front === undefined ? place : placeBeside(front.getNormalBounds()),
    onEnding,
  });
}

/** Opens a file in that window, which asks about unsaved changes; or shows the one that has it. */
async function openIn(window: PlanWindow, path: string): Promise<void> {
  const other = await windowWith(windows, path, window);
  if (other !== null) return showWindow(other.window);
  window.waiting.put(path);
  showWindow(window.window);
  window.announce('plan:handed', {});
}

/** Where the file is open; else where nothing is; else in a window of its own. */
async function openSomewhere(parts: AppParts, path: string): Promise<void> {
  const its = await windowWith(windows, path);
  if (its !== null) return showWindow(its.window);
  const empty = windows
    .all()
    .find(({ session, waiting }) => session.opened() === null && waiting.path() === null);
  if (empty === undefined) openAnother(parts, path);
  else await openIn(empty, path);
}

async function askAndOpen(parts: AppParts): Promise<void> {
  const path = await askPaths(() => windows.front()?.window ?? null).askOpenPath();
  if (path !== null) await openSomewhere(parts, path);
}

function showFront(): void {
  const front = windows.front();
  if (front !== null) showWindow(front.window);
}

function onEnding(ended: Promise<void>): void {
  ending.add(ended);
  void ended.finally(() => ending.delete(ended));
}

/** Before the app ends, what was written down of unsaved edits goes: a person closed the windows. */
function endWithTheWindows(): void {
  let hasEnded = false;
  app.on('will-quit', (event) => {
    // A quit that was prevented cannot be taken up again: every window is closed, so this ends it.
    if (hasEnded) return;
    hasEnded = true;
    event.preventDefault();
    void Promise.all(ending).finally(() => app.exit(0));
  });
}

function showTheme(colorScheme: 'light' | 'dark' | 'auto'): void {
  nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme;
}

function fail(problem: unknown): void {
  report(problem);
  dialog.showErrorBox(
    'Patch Window Planner could not start',
    problem instanceof Error ? problem.message : String(problem),
  );
  app.exit(1);
}
