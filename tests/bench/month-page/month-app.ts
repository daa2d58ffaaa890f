import { _electron, type Page } from '@playwright/test';
import type { LaunchPlan } from '../../../build/launch/plan-launch.ts';
import { type MonthControls, type MonthStep, timeStep } from './time-step.ts';

/** An app that shows a month, and how it is stepped through. */
export interface MonthApp {
  readonly plan: LaunchPlan;
  readonly controls: MonthControls;
}

/** One that is running, in a process and a profile of its own. */
export interface RunningMonthApp {
  readonly step: (button: 'next' | 'previous') => Promise<MonthStep>;
  readonly close: () => Promise<void>;
}

/** The same room for all, whatever frame and menu their windows have. */
const size = { width: 1440, height: 900 };

/** Windows that lie behind others draw as fast as the one in front. */
const drawWhenCovered = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Starts it and waits for its first events. */
export async function openMonthApp(
  { plan, controls }: MonthApp,
  profilePath: string,
): Promise<RunningMonthApp> {
  const app = await _electron.launch({
    executablePath: plan.executablePath,
    args: [...plan.electronArgs, ...drawWhenCovered, `--user-data-dir=${profilePath}`],
    env: { ...definedOnly(plan.env), TZ: 'UTC' },
  });
  try {
    const page = await app.firstWindow();
    await page.setViewportSize(size);
    await page.locator(controls.event).first().waitFor({ state: 'attached', timeout: 120_000 });
    return { step: stepIn(page, controls), close: () => app.close() };
  } catch (cause) {
    await app.close();
    throw cause;
  }
}

const stepIn = (page: Page, controls: MonthControls) => (button: 'next' | 'previous') =>
  page.evaluate(timeStep, { controls, button });

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
