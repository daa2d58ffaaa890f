/** R3 of the fault plan: a disk that is really full, a file system of 8 MB. More rounds with PWP_ALL_FAULTS=1. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const processPath = join(import.meta.dirname, '../support/full-disk-process.ts');
const rounds = process.env['PWP_ALL_FAULTS'] === undefined ? 3 : 50;

/** Mounting wants a namespace of its own; what is mounted there goes with it. */
const inNamespace = (command: string, ...rest: readonly string[]) =>
  spawnSync('unshare', ['-Urm', 'sh', '-c', command, ...rest], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });

it('a full disk leaves the file as it was, the journal whole, and lets the plan be saved elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-full-'));
  const [disk, elsewhere] = [join(folder, 'disk'), join(folder, 'elsewhere')];
  try {
    for (const each of [disk, elsewhere]) mkdirSync(each);
    const mount = 'mount -t tmpfs -o size=8m none "$0"';
    const mayMount = inNamespace(mount, disk);
    if (mayMount.status !== 0) {
      // Its place is taken by "a disk that takes only a part" in saving-killed.test.ts, everywhere.
      const reason = mayMount.error?.message ?? mayMount.stderr.trim();
      console.info(`No small disk can be mounted here (${reason}).`);
      expect(reason).not.toBe('');
      return;
    }
    const command = `${mount} && exec "$1" "$2" "$0" "$3" "$4"`;
    const args = [disk, process.execPath, processPath, elsewhere, String(rounds)];
    const { stdout, stderr } = inNamespace(command, ...args);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ outcomes: { ENOSPC: 4 * rounds }, wrong: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
