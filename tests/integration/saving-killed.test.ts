import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { seeded } from '../support/seeded.ts';

const processPath = join(import.meta.dirname, '../support/saving-process.ts');

/** All of the fault plan's with PWP_ALL_FAULTS=1. */
const kills = process.env['PWP_ALL_FAULTS'] === undefined ? 12 : 2_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-saving-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const whole = /^(\d+):x{300000}:\1$/;
const roundOf = (text: string): number => Number(whole.exec(text)?.[1] ?? Number.NaN);

describe('a process that really gets SIGKILL while it saves', () => {
  it('leaves a whole file, no older than what it had acknowledged, and a whole one before it', async () => {
    const path = join(folder, 'a.pwplan');
    const random = seeded(9);
    for (let kill = 0; kill < kills; kill += 1) {
      writeFileSync(path, `0:${'x'.repeat(300_000)}:0`);
      const saving = spawn(process.execPath, [processPath, path, '300000'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
      });
      let said = '';
      const enough = 2 + Math.floor(random() * 5);
      saving.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length <= enough) return;
        // Some microseconds later each time: into writing, flushing or renaming.
        for (let spin = Math.floor(random() * 400_000); spin > 0; spin -= 1);
        saving.kill('SIGKILL');
      });
      await once(saving, 'close');
      expect(saving.signalCode).toBe('SIGKILL');
      const acknowledged = Number(said.trim().split('\n').at(-1));
      const found = roundOf(readFileSync(path, 'utf8'));
      expect(found - acknowledged, `acknowledged ${acknowledged}, found ${found}`).toBeOneOf([
        0, 1,
      ]);
      expect(roundOf(readFileSync(`${path}.bak`, 'utf8'))).toBeOneOf([found, found - 1]);
    }
    expect(await writeKeepingPrevious(path, 'after')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('after');
  }, 3_600_000);
});

describe('a disk that takes only a part', () => {
  it('leaves the file as it was, and no part beside it', async () => {
    const path = join(folder, 'a.pwplan');
    writeFileSync(path, 'old');
    // The system itself refuses every byte after the first 100 KB, as a full disk does.
    const command = `trap '' XFSZ; ulimit -f 100; exec "$0" "$1" "$2" 300000`;
    const saving = spawn('bash', ['-c', command, process.execPath, processPath, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    let said = '';
    saving.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(saving, 'close');
    expect(said).toBe('EFBIG\n');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pwplan']);
  });
});
