/** Starts the built app in real Electron for a test, in a profile of its own. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPlan } from '../../build/launch/launch-plan.ts';
import { displayOfWorker } from './displays.ts';
import { inMain } from './in-main.ts';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The profile's folder, of this run only. */
  readonly userDataPath: string;
  /** What the page logged as an error, and every breach of its content security policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** The app must be built. `args` are its own: `--sample`, a plan's path. */
export async function launchApp(
  args: readonly string[] = [],
  options: {
    readonly userDataPath?: string;
    readonly timezone?: string;
    /** Wins over everything else of the environment. */
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<RunningApp> {
  const userDataPath = options.userDataPath ?? mkdtempSync(join(tmpdir(), 'pwp-profile-'));
  const plan = await launchPlan({ appArgs: args });
  if (!plan.ok) throw new Error(plan.error.message);
  const display = displayOfWorker();
  const app = await _electron.launch({
    executablePath: plan.value.executablePath,
    args: [...plan.value.electronArgs, `--user-data-dir=${userDataPath}`],
    // Playwright would pin the page to light, whatever the app says.
    colorScheme: null,
    env: {
      ...definedOnly(plan.value.env),
      ...(display === undefined ? {} : { DISPLAY: display }),
      TZ: options.timezone ?? 'UTC',
      // No region's: days are written in the product's own style, whoever runs the tests.
      LC_ALL: 'C',
      // Nothing of this machine's AWS configuration may leak into a test.
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: join(userDataPath, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(userDataPath, 'no-credentials'),
      ...options.env,
    },
  });
  let isClosed = false;
  app.on('close', () => (isClosed = true));
  const complaints: string[] = [];
  // Of the whole context: what the page says while it loads is said before there is a page to ask.
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(String(error.error())));
  const page = await app.firstWindow();
  await inMain(app, answerPushQuestion, true);
  await page.setViewportSize({ width: 1440, height: 900 });
  return {
    app,
    page,
    userDataPath,
    complaints,
    close: async () => {
      if (!isClosed) await closeApp(app);
      if (options.userDataPath === undefined)
        rmSync(userDataPath, { recursive: true, force: true });
    },
  };
}

/** Says "Write now", or "Cancel", whenever the system's dialog asks whether to push. */
export function answerPushQuestion(
  { dialog }: { readonly dialog: Electron.Dialog },
  isYes: boolean,
): void {
  dialog.showMessageBox = () =>
    Promise.resolve({ response: isYes ? 0 : 1, checkboxChecked: false });
}

/** A plan with unsaved changes asks a person before it closes; here that person says yes. */
async function closeApp(app: ElectronApplication): Promise<void> {
  await inMain(app, ({ dialog }) => {
    dialog.showMessageBoxSync = () => 1;
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  await app.close();
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
