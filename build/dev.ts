/**
 * Development: the window from Vite's server with hot replacement, main process and preload script
 * rebuilt on change and Electron started anew. The app finds the server in PWP_DEV_SERVER_URL.
 */
import type { ChildProcess } from 'node:child_process';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { CONFIG_FILE } from './build.ts';
import { clearStamp } from './freshness.ts';
import { launchPlan, type AppLaunchPlan } from './launch/launch-plan.ts';
import { startPlan, stopPlan } from './launch/run-plan.ts';
import { describeRuntime } from './runtime/describe-runtime.ts';

/** Main and preload mostly change together: wait for both before starting anew. */
const SETTLE_MS = 150;

async function develop(appArgs: readonly string[]): Promise<void> {
  const server = await createServer({ configFile: CONFIG_FILE, mode: 'renderer' });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The development server gave no address.');

  const plan = await launchPlan({ appArgs, env: { PWP_DEV_SERVER_URL: url } });
  if (!plan.ok) {
    console.error(plan.error.message);
    process.exitCode = 1;
    await server.close();
    return;
  }
  // What is built from now on is for development: the next start builds again.
  await clearStamp();
  console.error(`${describeRuntime(plan.value.electron)}\nWindow served from ${url}`);
  await watchAndRestart(plan.value, server);
}

async function watchAndRestart(plan: AppLaunchPlan, server: ViteDevServer): Promise<void> {
  const watchers: Rolldown.RolldownWatcher[] = [];
  const app = restartable(plan, () => void closeAll(watchers, server));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, app.stop);

  const unbuilt = new Set(['main', 'preload']);
  for (const mode of ['main', 'preload']) {
    const built = (): void => {
      unbuilt.delete(mode);
      if (unbuilt.size === 0) app.restart();
    };
    watchers.push(await watch(mode, built));
  }
}

/** Builds on every change; `onBuilt` hears of the good builds, the bad ones are printed. */
async function watch(mode: string, onBuilt: () => void): Promise<Rolldown.RolldownWatcher> {
  const overrides = { watch: {}, minify: false, sourcemap: true };
  const watcher = await build({
    configFile: CONFIG_FILE,
    mode,
    logLevel: 'warn',
    build: overrides,
  });
  if (!('on' in watcher)) throw new Error(`Vite does not watch ${mode}.`);
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') void event.result.close().then(onBuilt);
    if (event.code === 'ERROR') console.error(`${mode}: ${event.error.message}`);
  });
  return watcher;
}

/** Electron that can be started anew; `onClosed` is called when the user, or `stop`, closes it. */
function restartable(plan: AppLaunchPlan, onClosed: () => void) {
  let running: ChildProcess | null = null;
  let isWanted: 'again' | 'no' | null = null;
  let settling: NodeJS.Timeout | undefined;

  const begin = (): void => {
    isWanted = null;
    const child = startPlan(plan);
    running = child;
    // The next one begins only when this one is gone: the app allows one instance at a time.
    child.once('exit', () => {
      running = null;
      if (isWanted === 'again') begin();
      else onClosed();
    });
  };
  const end = (next: 'again' | 'no'): void => {
    const isEnding = isWanted !== null;
    isWanted = next;
    if (running !== null && !isEnding) stopPlan(running, plan.isVirtualDisplay);
  };
  return {
    restart: (): void => {
      clearTimeout(settling);
      settling = setTimeout(() => (running === null ? begin() : end('again')), SETTLE_MS);
    },
    stop: (): void => {
      clearTimeout(settling);
      if (running === null) onClosed();
      else end('no');
    },
  };
}

async function closeAll(
  watchers: readonly Rolldown.RolldownWatcher[],
  server: ViteDevServer,
): Promise<void> {
  await Promise.all([...watchers.map((watcher) => watcher.close()), server.close()]);
}

await develop(process.argv.slice(2));
