/** Composition root: the only place where things are built and joined. */
import { app, dialog, nativeTheme, type BrowserWindow, type WebContents } from 'electron';
import { createHash, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { logFolder } from './files/append-log.ts';
import { readAsset } from './files/read-asset.ts';
import { writeText } from './files/text-files.ts';
import { openAccessParts } from './access-parts.ts';
import { openPlanParts } from './plan-parts.ts';
import { desktopHandlers } from './desktop-parts.ts';
import { printingHandlers } from './print-parts.ts';
import { announceTo } from './ipc/announce.ts';
import { hearDroppedPlans } from './ipc/dropped-plans.ts';
import { serve } from './ipc/serve.ts';
import { trustOnly } from './ipc/trusted-sender.ts';
import type { AppFacts } from '../shared/ipc/summaries.ts';
import { accessHandlers, reachesSome } from './services/access-handlers.ts';
import { approvalHandlers } from './services/approve-push.ts';
import { openAuditLog } from './services/audit-log.ts';
import { auditHandlers } from './services/audit-handlers.ts';
import { appHandlers } from './services/app-handlers.ts';
import { calendarHandlers } from './services/calendar-handlers.ts';
import { continueReading } from './services/continue-reading.ts';
import { exportHandlers } from './services/export-handlers.ts';
import { liveHandlers } from './services/live-handlers.ts';
import { maintenanceHandlers } from './services/maintenance-handlers.ts';
import { planFiles } from './services/plan-files.ts';
import { keepBySource } from './services/keep-by-source.ts';
import { probeHandlers } from './services/probe-handlers.ts';
import { openPlanSession, type PlanSession } from './services/plan-session.ts';
import { pushHandlers } from './services/push-handlers.ts';
import { pushJournals } from './services/push-journals.ts';
import { keepOneSample } from './services/sample-keeper.ts';
import { askPaths } from './shell/ask-path.ts';
import { askPush } from './shell/ask-push.ts';
import { appOrigin, registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { receivePlans, type SecondStart } from './shell/handed-plan.ts';
import { readLaunchArguments } from './shell/launch-arguments.ts';
import { lockContents, refusePermissions } from './shell/lock-contents.ts';
import { openMainWindow } from './shell/main-window.ts';
import { setMenu } from './shell/menu.ts';
import { reportSmoke } from './shell/smoke.ts';
import { systemLocale } from './shell/system-locale.ts';
import { openSettingsStore, type SettingsStore } from './store/settings-store.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const paths = {
  pages: resolve(here, '../renderer'),
  preload: resolve(here, '../preload/preload.cjs'),
  reader: resolve(here, 'reader.js'),
};
const launch = readLaunchArguments(process.argv);
const launchPath = launch.planPath === null ? null : resolve(launch.planPath);
const userDataFolder = process.env['PWP_USER_DATA'];
if (userDataFolder !== undefined) app.setPath('userData', userDataFolder);

// Only in development, and never in a packaged app: the pages then come from the bundler's server.
const devServerUrl = app.isPackaged ? undefined : process.env['PWP_DEV_SERVER_URL'];
const ourOrigin = devServerUrl === undefined ? appOrigin : new URL(devServerUrl).origin;

let mainWindow: BrowserWindow | null = null;
let wasClosedByPerson = false;
const ourContents = (): WebContents | null => mainWindow?.webContents ?? null;
const { askOpenPath, askSavePath } = askPaths(() => mainWindow);
const announce = announceTo(ourContents);

const report = (problem: unknown): void => {
  console.error('[patch-window-planner]', problem);
};
const machineUser = (): string => userInfo().username;
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
  const plans = openPlanParts({ session, announce, report });
  endWithThePlan(plans.end);
  serveContract(store, session, plans);
  hearDroppedPlans(trustOnly(ourContents, ourOrigin), handed.hand);
  setMenu((command) => announce('menu:chosen', { command }), !app.isPackaged);
  showTheme(store.settings().colorScheme);
  const window = showMainWindow(store, session);
  if (launch.smoke) void reportSmoke(window, () => session.live()?.snapshot ?? null);
}

/** Before the app ends, what was written down of unsaved edits goes: a person closed the window. */
function endWithThePlan(end: ReturnType<typeof openPlanParts>['end']): void {
  let hasEnded = false;
  app.on('will-quit', (event) => {
    // A quit that was prevented cannot be taken up again: every window is closed, so this ends it.
    if (hasEnded) return;
    hasEnded = true;
    event.preventDefault();
    void end({ keepEdits: !wasClosedByPerson })
      .catch(report)
      .finally(() => app.exit(0));
  });
}

/** A folder of the app's own, below this user's data. */
const ownFolder = (name: string): string => join(app.getPath('userData'), name);
const ownLogs = (name: string) => logFolder(ownFolder(name));

const openSampleKeeper = () =>
  keepOneSample(async () => (await import('./sources/sample-source.ts')).openSample());

function serveContract(
  store: SettingsStore,
  session: PlanSession,
  plans: ReturnType<typeof openPlanParts>,
): void {
  const sample = openSampleKeeper();
  const { access, openAws } = openAccessParts({ announce, report, readerPath: paths.reader });
  continueReading(session, access);
  access.describe().catch(report); // Watches tokens from here on, whatever screen is open.
  serve({
    report,
    isTrusted: trustOnly(ourContents, ourOrigin),
    handlers: {
      ...ownHandlers(store, session),
      ...planFiles({
        ...plans.ports,
        session,
        sample,
        awsFor: async (plan) => (reachesSome(plan, access.mapped()) ? openAws(plan) : null),
        askOpenPath,
        askSavePath: (suggestion) => askSavePath(suggestion),
        recentFiles: store.recentFiles,
        keepRecentFile: store.keepRecentFile,
        // After a reload of the window the plan that was open is the one to come back to.
        launchPath: () => handed.take() ?? session.opened()?.path ?? null,
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
      ...desktopHandlers({ store, announce, showWindow }),
      ...printingHandlers({
        askSavePath: (suggestion) => askSavePath(suggestion, []),
        pages: paths.pages,
      }),
      ...maintenanceHandlers(session),
      ...probeHandlers(session),
      ...writingHandlers(session),
    },
  });
}

/** What the app knows of itself, and its settings. */
const ownHandlers = (store: SettingsStore, session: PlanSession) =>
  appHandlers({
    describe: () => describeApp(store, session),
    settings: store.settings,
    keepSettings: (settings) => {
      store.keepSettings(settings);
      showTheme(settings.colorScheme);
    },
  });

/** What writes to AWS, and what is written down about it. */
function writingHandlers(session: PlanSession) {
  const logPorts = { sha256, report };
  const journalsOf = keepBySource(ownLogs('pushes'), (folder) => pushJournals(folder, logPorts));
  const auditOf = keepBySource(ownLogs('audit'), (folder) => openAuditLog(folder, logPorts));
  return {
    ...auditHandlers({
      session,
      auditOf,
      clockMs: Date.now,
      machineUser,
      askSavePath: (suggestion) => askSavePath(suggestion, []),
      writeText,
    }),
    ...exportHandlers({
      askSavePath: (suggestion) => askSavePath(suggestion, []),
      writeText,
    }),
    ...approvalHandlers({
      session,
      sha256,
      newId: () => randomUUID().slice(0, 8),
      auditOf,
      machineUser,
      confirm: (question) => askPush(mainWindow, question),
    }),
    ...calendarHandlers({
      session,
      newId: () => randomUUID().slice(0, 8),
      newUuid: randomUUID,
      sleep: (ms) => sleep(ms),
      journalsOf,
      auditOf,
      confirm: (question) => askPush(mainWindow, question),
    }),
    ...pushHandlers({
      session,
      sha256,
      newId: () => randomUUID().slice(0, 8),
      sleep: (ms) => sleep(ms),
      onProgress: (progress) => announce('push:progressed', progress),
      report,
      journalsOf,
      auditOf,
      machineUser,
      confirm: (question) => askPush(mainWindow, question),
    }),
  };
}

function showMainWindow(store: SettingsStore, session: PlanSession): BrowserWindow {
  const window = openMainWindow({
    preloadPath: paths.preload,
    url: devServerUrl ?? `${appOrigin}/index.html`,
    place: store.windowPlace(),
    keepPlace: store.keepWindowPlace,
    isPushing: session.isWriting,
    report,
    onClosed: ({ byPerson }) => {
      wasClosedByPerson = byPerson;
      mainWindow = null;
    },
  });
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

const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const describeApp = (store: SettingsStore, session: PlanSession): AppFacts => ({
  version: app.getVersion(),
  platform: process.platform,
  machineZone: machineZone(),
  ...systemLocale(),
  recentFiles: store.recentFiles(),
  launchedWith: launchedWith(session),
});

/** What a new page opens: what was handed over, or what was open before the page was loaded again. */
function launchedWith(session: PlanSession): AppFacts['launchedWith'] {
  const opened = session.opened();
  if (handed.path() !== null || (opened !== null && opened.path !== null)) return 'plan-file';
  const isSample = opened === null ? launch.sample : session.live()?.source.kind === 'sample';
  return isSample ? 'sample' : 'nothing';
}

function fail(problem: unknown): void {
  report(problem);
  dialog.showErrorBox(
    'Patch Window Planner could not start',
    problem instanceof Error ? problem.message : String(problem),
  );
  app.exit(1);
}
