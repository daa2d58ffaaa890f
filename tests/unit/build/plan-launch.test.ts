import { describe, expect, it } from 'vitest';
import { describeLaunchError } from '../../../build/launch/describe-launch.ts';
import { isHarmless } from '../../../build/launch/harmless-lines.ts';
import {
  planLaunch,
  type LaunchFacts,
  type LaunchRequest,
} from '../../../build/launch/plan-launch.ts';

/** A desktop, an ordinary user, nothing lacking. */
const desktop: LaunchFacts = {
  platform: 'linux',
  isRoot: false,
  env: { DISPLAY: ':0', PATH: '/usr/bin' },
  xvfbRunPath: '/usr/bin/xvfb-run',
  missingLibraries: [],
  hasTime64Names: false,
  canSandbox: true,
  sharedMemoryBytes: 2_000_000_000,
};
const bare: LaunchFacts = { ...desktop, env: { PATH: '/usr/bin' } };
const request: LaunchRequest = {
  executablePath: '/e/electron',
  appPath: '/app',
  appArgs: ['--sample', 'a.pwplan'],
};

const planned = (facts: LaunchFacts, asked = request) => {
  const plan = planLaunch(asked, facts);
  if (!plan.ok) throw new Error(plan.error.kind);
  return plan.value;
};

describe('planLaunch', () => {
  it('starts Electron as it is on a desktop, the sandbox on', () => {
    expect(planned(desktop)).toMatchObject({
      command: '/e/electron',
      args: ['/app', '--sample', 'a.pwplan'],
      isVirtualDisplay: false,
    });
  });

  it('is content with Wayland', () => {
    expect(planned({ ...bare, env: { WAYLAND_DISPLAY: 'wayland-0' } }).command).toBe('/e/electron');
  });

  it('makes up a display where there is none', () => {
    const { command, args, electronArgs, isVirtualDisplay } = planned(bare);
    expect(command).toBe('/usr/bin/xvfb-run');
    expect(args[0]).toBe('-a');
    expect(args.slice(-5)).toEqual(['/e/electron', ...electronArgs]);
    expect(electronArgs).toEqual(['--disable-gpu', '/app', '--sample', 'a.pwplan']);
    expect(isVirtualDisplay).toBe(true);
  });

  it('uses a made-up display that is there already', () => {
    const env = { DISPLAY: ':99', XAUTHORITY: '/tmp/xvfb-run.Ab12/Xauthority' };
    const { command, args, isVirtualDisplay } = planned({ ...desktop, env });
    expect(command).toBe('/e/electron');
    expect(args[0]).toBe('--disable-gpu');
    expect(isVirtualDisplay).toBe(false);
  });

  it('names the command that brings a display', () => {
    expect(planLaunch(request, { ...bare, xvfbRunPath: null })).toMatchObject({
      ok: false,
      error: { kind: 'no-display', install: expect.stringContaining('xvfb xauth') as unknown },
    });
  });

  it('gives up the sandbox for root, and for root only', () => {
    expect(planned({ ...desktop, isRoot: true, canSandbox: false }).electronArgs[0]).toBe(
      '--no-sandbox',
    );
    expect(planned(desktop).electronArgs).not.toContain('--no-sandbox');
  });

  it('refuses to run an ordinary user without a sandbox', () => {
    const plan = planLaunch(request, { ...desktop, canSandbox: false });
    expect(plan).toMatchObject({
      ok: false,
      error: {
        kind: 'sandbox-unavailable',
        allow: "sudo chown root:root '/e/chrome-sandbox' && sudo chmod 4755 '/e/chrome-sandbox'",
      },
    });
  });

  it.each([
    ['64 MB', 64 * 1024 * 1024, true],
    ['none', null, true],
    ['2 GB', 2_000_000_000, false],
  ])('spares shared memory where there is little: %s', (_name, sharedMemoryBytes, spares) => {
    const { electronArgs } = planned({ ...desktop, sharedMemoryBytes });
    expect(electronArgs.includes('--disable-dev-shm-usage')).toBe(spares);
  });

  it('says which package brings a missing library', () => {
    const missingLibraries = ['libnss3.so', 'libodd.so.9'];
    const plan = planLaunch(request, { ...desktop, missingLibraries });
    if (plan.ok) throw new Error('should lack something');
    expect(describeLaunchError(plan.error)).toBe(
      'Electron cannot start: the system lacks libnss3.so, libodd.so.9. Install them:\n' +
        '  sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3\n' +
        'Not known which package brings libodd.so.9: ask your distribution, e.g. `apt-file search libodd.so.9`.',
    );
  });

  it('starts a packed app without a path', () => {
    expect(planned(desktop, { executablePath: '/release/app' }).args).toEqual([]);
  });

  it('adds to the environment and takes out what would make Electron plain Node', () => {
    const env = { DISPLAY: ':0', ELECTRON_RUN_AS_NODE: '1' };
    const plan = planned({ ...desktop, env }, { ...request, env: { TZ: 'UTC' } });
    expect(plan.env).toEqual({ DISPLAY: ':0', TZ: 'UTC' });
  });

  it.each(['darwin', 'win32'])('needs no switch on %s', (platform) => {
    expect(planned({ ...bare, platform, sharedMemoryBytes: null }).args).toEqual([
      '/app',
      '--sample',
      'a.pwplan',
    ]);
  });
});

describe('isHarmless', () => {
  it.each([
    ['[9945:1123/044158.26:ERROR:bus.cc(407)] Failed to connect to the bus: Could not parse', true],
    ['[1:1:1123/1.1:ERROR:dbus/object_proxy.cc:573] Failed to call method: org.x', true],
    ['[5045:1123/1.1:ERROR:viz_main_impl.cc(181)] Exiting GPU process', false],
    ['TypeError: the bus is undefined', false],
  ])('%s', (line, expected) => {
    expect(isHarmless(line)).toBe(expected);
  });
});
