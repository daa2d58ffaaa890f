/** R7 of the fault plan: two processes over one file, and no edit of either is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSaveTurn } from '../../electron/files/save-turn.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import { aPlan } from '../support/a-plan.ts';
import { sha256 } from '../support/plan-file-ports.ts';

const processPath = join(import.meta.dirname, '../support/editing-process.ts');
/** Saves of both together. */
const rounds = process.env['PWP_ALL_FAULTS'] === undefined ? 24 : 1_000;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-two-'));
  path = join(folder, 'a.pwplan');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ids of the windows that the process was told are saved. */
async function edit(who: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [processPath, path, who, String(rounds / 2)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  return said.trim().split('\n');
}

describe('two apps that save one file again and again', () => {
  it('merge what the other one did, and nothing that was acknowledged is lost', async () => {
    writeFileSync(path, formatPlan(aPlan({ series: [] }), sha256));
    const acknowledged = (await Promise.all([edit('ann'), edit('bob')])).flat();
    expect(acknowledged).toHaveLength(rounds);
    const read = parsePlan(readFileSync(path, 'utf8'), sha256);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.altered).toBe(false);
    expect(read.value.plan.series.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
    expect(readdirSync(folder).sort()).toEqual(['a.pwplan', 'a.pwplan.bak']);
  }, 600_000);
});

describe('the turn to save', () => {
  it('is one program’s at a time, and gone after it', async () => {
    let atOnce = 0;
    const work = () =>
      inSaveTurn(path, async () => {
        atOnce += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return atOnce--;
      });
    expect(await Promise.all([work(), work(), work()])).toEqual([1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a program that was killed in it', async () => {
    writeFileSync(join(folder, '.a.pwplan.turn'), '');
    expect(await inSaveTurn(path, async () => 'mine')).toBe('mine');
    expect(existsSync(join(folder, '.a.pwplan.turn'))).toBe(false);
  });

  it('is nobody’s in a folder that cannot be written: the work tells why', async () => {
    expect(await inSaveTurn(join(folder, 'gone', 'a.pwplan'), async () => 'tried')).toBe('tried');
  });
});
