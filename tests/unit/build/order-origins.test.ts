import { describe, expect, it } from 'vitest';
import { executableIn, orderOrigins } from '../../../build/runtime/order-origins.ts';

const onLinux = (env: Readonly<Record<string, string>> = {}) =>
  orderOrigins({ platform: 'linux', arch: 'x64', env });

const all = ['installed', 'development-copy', 'download', 'registry'];

describe('orderOrigins', () => {
  it('tries what is there before what must be fetched, and the official one first', () => {
    expect(onLinux()).toEqual({ ok: true, value: all });
  });

  it('obeys ELECTRON_OVERRIDE_DIST_PATH alone', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron', PWP_ELECTRON_ORIGIN: 'registry' };
    expect(onLinux(env)).toEqual({ ok: true, value: ['override'] });
  });

  it('takes an empty variable for an unset one', () => {
    const env = {
      ELECTRON_OVERRIDE_DIST_PATH: '',
      PWP_ELECTRON_ORIGIN: '',
      ELECTRON_SKIP_BINARY_DOWNLOAD: '',
    };
    expect(onLinux(env)).toEqual({ ok: true, value: all });
  });

  it.each([
    ['official', ['installed', 'download']],
    ['registry', ['development-copy', 'registry']],
  ])('narrows to PWP_ELECTRON_ORIGIN=%s', (wanted, expected) => {
    expect(onLinux({ PWP_ELECTRON_ORIGIN: wanted })).toEqual({ ok: true, value: expected });
  });

  it('refuses an origin it does not know', () => {
    expect(onLinux({ PWP_ELECTRON_ORIGIN: 'cdn' })).toEqual({
      ok: false,
      error: { kind: 'origin-unknown', given: 'cdn' },
    });
  });

  it('leaves out the download when Electron is told to skip it', () => {
    expect(onLinux({ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toEqual({
      ok: true,
      value: ['installed', 'development-copy', 'registry'],
    });
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('never looks for the linux-x64 copy on %s-%s', (platform, arch) => {
    expect(orderOrigins({ platform, arch, env: {} })).toEqual({
      ok: true,
      value: ['installed', 'download'],
    });
  });
});

describe('executableIn', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ])('knows where it lies on %s', (platform, expected) => {
    expect(executableIn(platform)).toBe(expected);
  });
});
