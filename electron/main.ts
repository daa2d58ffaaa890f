/** Composition root: the only place where things are built and joined. */
import { app, dialog, nativeTheme, type BrowserWindow, type WebContents } from 'electron';
import { createHash, randomUUID } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { logFolder } from './files/append-log.ts';
import { readAsset } from './files/read-asset.ts';
import { readText, writeText } from './files/text-files.ts';
import { announceTo } from './ipc/announce.ts';
import { serve } from './ipc/serve.ts';
import { trustOnly } from './ipc/trusted-sender.ts';
import type { AppFacts } from '../shared/ipc/summaries.ts';
import { accessHandlers } from './services/access-handlers.ts';
import { appHandlers } from './services/app-handlers.ts';
import { liveHandlers } from './services/live-handlers.ts';
import { maintenanceHandlers } from './services/maintenance-handlers.ts';
import { planFiles } from './services/plan-files.ts';
import { memoryLogs } from './services/memory-logs.ts';
import { openPlanSession, type LiveSource, type PlanSession } from './services/plan-session.ts';
import { pushHandlers } from './services/push-handlers.ts';
import { pushJournals, type PushJournals } from './services/push-journals.ts';
import { keepOneSample } from './services/sample-keeper.ts';
import { askPush } from './shell/ask-push.ts';
import { appOrigin, registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { receivePlans, type SecondStart } from './shell/handed-plan.ts';
import { readLaunchArguments } from './shell/launch-arguments.ts';
import { lockContents, refusePermissions } from './shell/lock-contents.ts';
import { openMainWindow } from './shell/main-window.ts';
import { setMenu } from './shell/menu.ts';
import { reportSmoke } from './shell/smoke.ts';
import { openSettingsStore, type SettingsStore } from './store/settings-store.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const paths = {
  pages: resolve(here, '../renderer'),
  preload: resolve(here, '../preload/preload.cjs'),
};
const launch = readLaunchArguments(process.argv);
const launchPath = launch.planPath === null ? null : resolve(launch.planPath);
const userDataFolder = process.env['PWP_USER_DATA'];
if (userDataFolder !== undefined) app.setPath('userData', userDataFolder);

// Only in development, and never in a packaged app: the pages then come from the bundler's server.
const devServerUrl = app.isPackaged ? undefined : process.env['PWP_DEV_SERVER_URL'];
const ourOrigin = devServerUrl === undefined ? appOrigin : new URL(devServerUrl).origin;

let mainWindow: BrowserWindow | null = null;
const ourContents = (): WebContents | null => mainWindow?.webContents ?? null;
const announce = announceTo(ourContents);

const report = (problem: unknown): void => {
  console.error('[patch-window-planner]', problem);
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

process.on('unhandledRejection', report);
process.on('uncaughtException', report);
// Root cannot have Chromium's sandbox: who starts the app as root says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
lockContents(ourOrigin);

const handed = receivePlans(launchPath, {
  started: showWindow,
  handed: () => announce('plan:handed', {}),
});
const secondStart: SecondStart = { planPath: launchPath };
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
  const store = openSettingsStore(app.getPath('userData'), report);
  const session = openPlanSession((change) => announce('snapshot:changed', change));
  serveContract(store, session);
  setMenu((command) => announce('menu:chosen', { command }), !app.isPackaged);
  showTheme(store.settings().colorScheme);
  const window = showMainWindow(store, session);
  if (launch.smoke) void reportSmoke(window, () => session.live()?.snapshot ?? null);
}

/** The sample's pushes are forgotten with its AWS; those of real accounts outlive the app. */
function keepJournals(): (source: LiveSource) => PushJournals {
  const ports = { sha256, report };
  const onDisk = pushJournals(logFolder(join(app.getPath('userData'), 'pushes')), ports);
  const ofSamples = new WeakMap<LiveSource['cloud'], PushJournals>();
  return ({ kind, cloud }) => {
    if (kind === 'aws') return onDisk;
    const journals = ofSamples.get(cloud) ?? pushJournals(memoryLogs(), ports);
    ofSamples.set(cloud, journals);
    return journals;
  };
}

function serveContract(store: SettingsStore, session: PlanSession): void {
  const journalsOf = keepJournals();
  const sample = keepOneSample(async () =>
    (await import('./sources/sample-source.ts')).openSample(),
  );
  serve({
    report,
    isTrusted: trustOnly(ourContents, ourOrigin),
    handlers: {
      ...appHandlers({
        describe: () => describeApp(store, session),
        settings: store.settings,
        keepSettings: (settings) => {
          store.keepSettings(settings);
          showTheme(settings.colorScheme);
        },
      }),
      ...planFiles({
        session,
        sha256,
        readText,
        writeText,
        sample,
        clockMs: Date.now,
        nameOf: (path) => basename(path),
        askOpenPath,
        askSavePath,
        recentFiles: store.recentFiles,
        keepRecentFile: store.keepRecentFile,
        // After a reload of the window the plan that was open is the one to come back to.
        launchPath: () => handed.take() ?? session.opened()?.path ?? null,
      }),
      ...accessHandlers(),
      ...liveHandlers(session),
      ...maintenanceHandlers(session),
      ...pushHandlers({
        session,
        sha256,
        newId: () => randomUUID().slice(0, 8),
        sleep: (ms) => sleep(ms),
        onProgress: (progress) => announce('push:progressed', progress),
        report,
        journalsOf,
        confirm: (question) => askPush(mainWindow, question),
      }),
    },
  });
}

function showMainWindow(store: SettingsStore, session: PlanSession): BrowserWindow {
  const window = openMainWindow({
    preloadPath: paths.preload,
    url: devServerUrl ?? `${appOrigin}/index.html`,
    place: store.windowPlace(),
    keepPlace: store.keepWindowPlace,
    isPushing: session.isWriting,
    report,
  });
  window.on('closed', () => (mainWindow = null));
  mainWindow = window;
  return window;
}

function showWindow(): void {
  if (mainWindow?.isMinimized() === true) mainWindow.restore();
  mainWindow?.focus();
}

const showTheme = (colorScheme: 'light' | 'dark' | 'auto'): void => {
  nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme;
};

const describeApp = (store: SettingsStore, session: PlanSession): AppFacts => ({
  version: app.getVersion(),
  platform: process.platform,
  machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  recentFiles: store.recentFiles(),
  launchedWith: launchedWith(session),
});

/** What a new page opens: what was handed over, or what was open before the page was loaded again. */
function launchedWith(session: PlanSession): AppFacts['launchedWith'] {
  const opened = session.opened();
  if (handed.path() !== null || (opened !== null && opened.path !== null)) return 'plan-file';
  return launch.sample || opened !== null ? 'sample' : 'nothing';
}

const planFilter = { name: 'Patch window plan', extensions: ['pwplan'] };

async function askOpenPath(): Promise<string | null> {
  // Some systems save without the ending: such a file must be found again.
  const allFiles = { name: 'All files', extensions: ['*'] };
  const options = { filters: [planFilter, allFiles], properties: ['openFile' as const] };
  const { filePaths } = await (mainWindow === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(mainWindow, options));
  return filePaths[0] ?? null;
}

async function askSavePath(suggestion: string): Promise<string | null> {
  const options = {
    filters: [planFilter],
    defaultPath: join(app.getPath('documents'), suggestion.replace(/[^\w .-]+/g, '-')),
  };
  const { filePath } = await (mainWindow === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(mainWindow, options));
  return filePath === '' ? null : filePath;
}

function fail(problem: unknown): void {
  report(problem);
  dialog.showErrorBox(
    'Patch Window Planner could not start',
    problem instanceof Error ? problem.message : String(problem),
  );
  app.exit(1);
}
