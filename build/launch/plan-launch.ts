/** Decides how Electron is started on this machine: display, sandbox, libraries. Pure. */
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { installCommand, packageName, packagesBringing } from './system-packages.ts';

/** What the decision rests on; gathered by `launch-facts.ts`. */
export interface LaunchFacts {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Path of `xvfb-run`, or `null` where it is not installed. */
  readonly xvfbRunPath: string | null;
  /** As `ldd` names them. */
  readonly missingLibraries: readonly string[];
  readonly hasTime64Names: boolean;
  /** Whether Chromium can build its sandbox: by user namespaces, or by its set-uid program. */
  readonly canSandbox: boolean;
  /** Size of `/dev/shm`; containers often have 64 MB only. `null` where there is none. */
  readonly sharedMemoryBytes: number | null;
}

/** What is to be started. */
export interface LaunchRequest {
  readonly executablePath: string;
  /** The project's folder; left out for a packaged app, which carries its own. */
  readonly appPath?: string;
  readonly appArgs?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How to start it. */
export interface LaunchPlan {
  /** What to spawn: Electron, or `xvfb-run` around it. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** For starters that bring their own display, as Playwright under `with-display.ts`. */
  readonly executablePath: string;
  readonly electronArgs: readonly string[];
  /** Whether a screen is made up for this start. */
  readonly isVirtualDisplay: boolean;
}

/** Why it cannot be started here, with the commands that would change that. */
export type LaunchError =
  | { readonly kind: 'no-display'; readonly install: string }
  | {
      readonly kind: 'libraries-missing';
      readonly libraries: readonly string[];
      readonly unknown: readonly string[];
      readonly install: string;
    }
  | { readonly kind: 'sandbox-unavailable'; readonly allow: string };

const ENOUGH_SHARED_MEMORY_BYTES = 256 * 1024 * 1024;
const SCREEN = '-screen 0 1920x1200x24 -nolisten tcp';

/** Plans the start, or says what the machine lacks. */
export function planLaunch(
  request: LaunchRequest,
  facts: LaunchFacts,
): Result<LaunchPlan, LaunchError> {
  const lack = findLack(request.executablePath, facts);
  if (lack !== null) return err(lack);

  const display = planDisplay(facts);
  if (!display.ok) return display;

  const { executablePath, appPath, appArgs = [] } = request;
  const electronArgs = [
    ...switchesFor(facts, display.value !== 'real'),
    ...(appPath === undefined ? [] : [appPath]),
    ...appArgs,
  ];
  const env: NodeJS.ProcessEnv = { ...facts.env, ...request.env };
  // Editors built on Electron leave this in their terminals; it would turn ours into plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];

  const isVirtualDisplay = display.value === 'make-one';
  const wrapped = isVirtualDisplay
    ? wrapInDisplay(facts.xvfbRunPath ?? 'xvfb-run', executablePath, electronArgs)
    : { command: executablePath, args: electronArgs };
  return ok({ ...wrapped, env, executablePath, electronArgs, isVirtualDisplay });
}

type Display = 'real' | 'virtual' | 'make-one';

/** Which screen to draw on; `virtual` is one that somebody has made up already. */
export function planDisplay({
  platform,
  env,
  xvfbRunPath,
  isRoot,
  hasTime64Names,
}: LaunchFacts): Result<Display, LaunchError> {
  if (platform !== 'linux') return ok('real');
  if (isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])) {
    return ok((env['XAUTHORITY'] ?? '').includes('xvfb-run') ? 'virtual' : 'real');
  }
  if (xvfbRunPath !== null) return ok('make-one');
  const packages = ['xvfb', 'xauth'].map((name) => packageName(name, hasTime64Names));
  return err({ kind: 'no-display', install: installCommand(packages, isRoot) });
}

/** Runs any command with a screen of its own. */
export function wrapInDisplay(
  xvfbRunPath: string,
  command: string,
  args: readonly string[],
): { readonly command: string; readonly args: readonly string[] } {
  return { command: xvfbRunPath, args: ['-a', '-s', SCREEN, command, ...args] };
}

/** Chromium's own switches, none of them without need. */
function switchesFor(facts: LaunchFacts, isVirtual: boolean): readonly string[] {
  if (facts.platform !== 'linux') return [];
  const switches: string[] = [];
  // Chromium refuses to sandbox root's processes. For anyone else the sandbox stays on.
  if (facts.isRoot) switches.push('--no-sandbox');
  // Nothing to accelerate there: it only fails, aloud.
  if (isVirtual) switches.push('--disable-gpu');
  if ((facts.sharedMemoryBytes ?? 0) < ENOUGH_SHARED_MEMORY_BYTES) {
    switches.push('--disable-dev-shm-usage');
  }
  return switches;
}

function findLack(executablePath: string, facts: LaunchFacts): LaunchError | null {
  const { missingLibraries: libraries, isRoot, platform } = facts;
  if (libraries.length > 0) {
    const { packages, unknown } = packagesBringing(libraries, facts.hasTime64Names);
    const install = packages.length === 0 ? '' : installCommand(packages, isRoot);
    return { kind: 'libraries-missing', libraries, unknown, install };
  }
  if (platform === 'linux' && !isRoot && !facts.canSandbox) {
    const program = executablePath.replace(/[^/]*$/, 'chrome-sandbox');
    const allow = `sudo chown root:root '${program}' && sudo chmod 4755 '${program}'`;
    return { kind: 'sandbox-unavailable', allow };
  }
  return null;
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
