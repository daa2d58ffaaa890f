/**
 * R4–R6 of the fault plan: files that break off or are harmed, wherever. A sample of all places;
 * every place with PWP_ALL_FAULTS=1.
 */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { openPlanFiles, sha256 } from '../support/plan-file-ports.ts';

const isAll = process.env['PWP_ALL_FAULTS'] !== undefined;
const every = isAll ? 1 : 997;

/** A plan of 64 KB. */
const plan = aPlan({
  series: Array.from({ length: 154 }, (_, at) => aSeries({ id: `s${at}`, name: `Window ${at}` })),
});
const text = formatPlan(plan, sha256);
const bytes = Buffer.from(text);
const again = JSON.stringify(plan);

describe('R5: a plan of 64 KB that breaks off', () => {
  it('is never opened as a shorter plan, wherever it does', () => {
    expect(bytes.length).toBeGreaterThan(60_000);
    for (let length = 0; length < bytes.length - 1; length += every) {
      expect(parsePlan(text.slice(0, length), sha256).ok, `after ${length} bytes`).toBe(false);
    }
    // Only its last line break is missing: nothing of it.
    expect(parsePlan(text.slice(0, -1), sha256)).toMatchObject({ ok: true });
  }, 3_600_000);
});

describe('R6: a plan in which one byte is another', () => {
  const flips = isAll ? [1, 32, 255] : [1];

  it('is refused, or the same plan, or opened with a warning that it is not as it was saved', () => {
    for (let offset = 0; offset < bytes.length; offset += every) {
      for (const flip of flips) {
        const harmed = Buffer.from(bytes);
        harmed[offset] = (harmed[offset] ?? 0) ^ flip;
        const read = parsePlan(harmed.toString('utf8'), sha256);
        const isNoticed = !read.ok || read.value.altered;
        expect(
          isNoticed || JSON.stringify(read.value.plan) === again,
          `byte ${offset} ^ ${flip}`,
        ).toBe(true);
      }
    }
  }, 3_600_000);

  it('is noticed where a block of it is zeros, as after a loss of power', () => {
    for (const size of [512, 4096]) {
      for (let offset = 0; offset < bytes.length; offset += isAll ? 64 : 8_192) {
        const end = Math.min(offset + size, bytes.length);
        const harmed = Buffer.from(bytes).fill(0, offset, end);
        expect(parsePlan(harmed.toString('utf8'), sha256).ok).toBe(false);
      }
    }
  }, 600_000);
});

describe('a damaged file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pwp-faults-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opening = (path: string) =>
    openPlanFiles({ writeText: writeKeepingPrevious, askOpenPath: async () => path }).handlers;

  it('is opened as it was before its last save, and says so; saving it makes it whole', async () => {
    const path = join(folder, 'a.pwplan');
    await writeKeepingPrevious(path, formatPlan(aPlan({ name: 'Before' }), sha256));
    await writeKeepingPrevious(path, formatPlan(aPlan({ name: 'After' }), sha256));
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200));
    const handlers = opening(path);
    const reply = await handlers['plan:open']({ from: 'dialog' });
    expect(reply).toMatchObject({
      ok: true,
      value: { plan: { name: 'Before' }, path, instead: 'it breaks off or is garbled in line 11.' },
    });
    const saved = await handlers['plan:save']({ plan: aPlan({ name: 'Whole' }), saveAs: false });
    expect(saved).toMatchObject({ ok: true, value: { path } });
    expect(parsePlan(readFileSync(path, 'utf8'), sha256)).toMatchObject({
      value: { plan: { name: 'Whole' }, altered: false },
    });
  });

  it('without an earlier one says where it is damaged', async () => {
    const path = join(folder, 'a.pwplan');
    writeFileSync(path, text.slice(0, 900));
    expect(await opening(path)['plan:open']({ from: 'dialog' })).toMatchObject({
      ok: false,
      error: { kind: 'not-a-plan' },
    });
  });

  it('of a later version is opened to be read, and never written', async () => {
    const path = join(folder, 'a.pwplan');
    const newer = text.replace('"version": 1', '"version": 2');
    writeFileSync(path, newer);
    const handlers = opening(path);
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({
      ok: true,
      value: { plan, newerVersion: 2 },
    });
    for (const saveAs of [false, true]) {
      expect(await handlers['plan:save']({ plan, saveAs })).toMatchObject({
        error: { kind: 'newer-plan' },
      });
    }
    expect(readFileSync(path, 'utf8')).toBe(newer);
    writeFileSync(path, newer.replace('"series"', '"seriez"'));
    expect(await handlers['plan:open']({ from: 'dialog' })).toMatchObject({
      error: { kind: 'newer-plan' },
    });
  });
});

describe('R4: a place that cannot be written', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pwp-places-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the file as it was, with the reason; a link keeps pointing to its file', async () => {
    const path = join(folder, 'a.pwplan');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    expect(await writeKeepingPrevious(path, 'new')).toMatchObject({ error: { code: 'READONLY' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    chmodSync(path, 0o644);
    const link = join(folder, 'link.pwplan');
    symlinkSync(path, link);
    expect(await writeKeepingPrevious(link, 'new')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('new');
    mkdirSync(join(folder, 'gone'));
    rmSync(join(folder, 'gone'), { recursive: true });
    const nowhere = await writeKeepingPrevious(join(folder, 'gone', 'a.pwplan'), 'new');
    expect(nowhere).toMatchObject({ error: { code: 'ENOENT' } });
  });
});
