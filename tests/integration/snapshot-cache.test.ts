import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTextFolder } from '../../electron/files/text-folder.ts';
import { openLiveSnapshot } from '../../electron/services/live-snapshot.ts';
import { openSnapshotCache } from '../../electron/sources/snapshot-cache.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';
import { aCloud, calendarText, cell, foreignEvent, nowMs, otherCell } from '../support/a-cloud.ts';
import { aMaintenanceWindow } from '../support/a-maintenance-window.ts';

let folder = '';
let endings: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pwp-cache-'));
});
afterEach(async () => {
  await Promise.all(endings.map((end) => end()));
  endings = [];
  await rm(folder, { recursive: true, force: true });
});

type Setup = ReturnType<typeof aCloud>;
const aSetup = (): Setup => aCloud({ maintenanceWindows: [aMaintenanceWindow()] });

/** One run of the app over the same disk; `atMs` is its clock. */
function run({ cloud }: Pick<Setup, 'cloud'>, atMs = nowMs) {
  const reports: string[] = [];
  const cache = openSnapshotCache({
    folder: openTextFolder(join(folder, 'snapshots')),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    nowMs: () => atMs,
    report: (problem) => reports.push(String(problem)),
  });
  endings.push(cache.settled);
  const changes: CellSummary[] = [];
  const snapshot = openLiveSnapshot({ cloud, nowMs: () => atMs, cache }, (news) =>
    changes.push(news.cell),
  );
  const of = (at: typeof cell): CellSummary =>
    snapshot.describe().cells.find((each) => cellKey(each.cell) === cellKey(at))!;
  const read = async (): Promise<void> => {
    snapshot.refresh();
    await snapshot.settled();
    await cache.settled();
  };
  return { snapshot, changes, reports, of, read };
}

const offline = ({ cloud }: Setup): Pick<Setup, 'cloud'> => ({
  cloud: {
    ...cloud,
    readCell: async (at) => ({
      cell: at,
      status: 'offline',
      readAtMs: null,
      message: 'getaddrinfo ENOTFOUND',
      calendars: [],
      maintenanceWindows: [],
      problems: [],
      unread: { calendars: 'all', maintenanceWindows: 'all' },
      unchanged: [],
    }),
  },
});

/** The same AWS, read a minute later. */
const laterMs = nowMs + 60_000;
const later = ({ cloud }: Setup): Pick<Setup, 'cloud'> => ({
  cloud: {
    ...cloud,
    readCell: async (at, request) => ({
      ...(await cloud.readCell(at, request)),
      readAtMs: laterMs,
    }),
  },
});

const fileOf = (at: typeof cell): string =>
  join(folder, 'snapshots', `${at.accountId}_${at.region}.json`);

describe('what was read', () => {
  it('is there in the next run at once, with its age, and offline too', async () => {
    const setup = aSetup();
    await run(setup).read();
    const next = run(offline(setup), nowMs + 3_600_000);
    await next.read();
    expect(next.changes[0]).toMatchObject({ status: 'waiting', readAtMs: nowMs, calendarCount: 1 });
    expect(next.of(cell)).toMatchObject({
      status: 'offline',
      readAtMs: nowMs,
      calendarCount: 1,
      maintenanceWindowCount: 1,
    });
    const april = { startMs: Date.UTC(2027, 3, 1), endMs: Date.UTC(2027, 4, 1) };
    expect(next.snapshot.occurrencesIn(april).occurrences.length).toBeGreaterThan(2);
    expect(
      next.snapshot.maintenanceWindow(`${cellKey(cell)}/${aMaintenanceWindow().windowId}`)?.raw,
    ).toContain('"tasks"');
  });

  it('is as old as it was last found unchanged, without being written anew', async () => {
    const setup = aSetup();
    await run(setup).read();
    const texts = await Promise.all([cell, otherCell].map((at) => readFile(fileOf(at), 'utf8')));
    await run(later(setup), laterMs).read();
    expect(await Promise.all([cell, otherCell].map((at) => readFile(fileOf(at), 'utf8')))).toEqual(
      texts,
    );
    const next = run(offline(setup), laterMs + 1);
    await next.read();
    expect(next.of(cell)).toMatchObject({ status: 'offline', readAtMs: laterMs });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 60)],
    ['of another text', (text: string) => text.replaceAll(/"hash":"\w/g, '"hash":"z')],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['without numbers', (text: string) => text.replaceAll(/"readAtMs":\d+/g, '"readAtMs":"now"')],
  ])('is never fresher than its file where ages are %s', async (_, harm) => {
    const setup = aSetup();
    await run(setup).read();
    await run(later(setup), laterMs).read();
    const ages = join(folder, 'snapshots', 'ages.json');
    const harmed = harm(await readFile(ages, 'utf8'));
    expect(harmed).not.toBe(await readFile(ages, 'utf8'));
    await writeFile(ages, harmed);
    const next = run(offline(setup), laterMs + 1);
    await next.read();
    expect(next.of(cell)).toMatchObject({ status: 'offline', readAtMs: nowMs });
  });

  it('lies in files that only their user can read, without credentials', async () => {
    await run(aSetup()).read();
    const names = await readdir(join(folder, 'snapshots'));
    expect(names.sort()).toEqual(
      [cell, otherCell]
        .map(fileOf)
        .map((path) => path.split('/').at(-1))
        .sort(),
    );
    for (const path of [cell, otherCell].map(fileOf)) {
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(await readFile(path, 'utf8')).not.toMatch(/PWPSAMPLE|secretAccessKey|accessKeyId/);
    }
    expect((await stat(join(folder, 'snapshots'))).mode & 0o777).toBe(0o700);
  });

  it('is set aside when it is damaged, said so, and read again', async () => {
    const setup = aSetup();
    await run(setup).read();
    const text = await readFile(fileOf(cell), 'utf8');
    await writeFile(fileOf(cell), text.replace('somebody-elses', 'somebody-elsas'));
    const next = run(setup);
    await next.read();
    expect(next.of(cell)).toMatchObject({ status: 'fresh', problems: [] });
    expect(next.of(cell).note).toContain('was damaged and was set aside as');
    expect(next.of(otherCell).note).toBeUndefined();
    const kept = await readdir(join(folder, 'snapshots'));
    expect(kept.filter((name) => name.includes('damaged-'))).toHaveLength(1);
    expect(next.reports.join()).toContain('damaged');
    next.snapshot.markSeen();
    expect(next.of(cell).note).toBeUndefined();
  });

  it.each([0, 1, 40, 120, 300])(
    'is damaged wherever it ends too early: after %i bytes',
    async (size) => {
      const setup = aSetup();
      await run(setup).read();
      await writeFile(fileOf(cell), (await readFile(fileOf(cell))).subarray(0, size));
      const next = run(offline(setup));
      await next.read();
      expect(next.of(cell)).toMatchObject({ status: 'offline', readAtMs: null, calendarCount: 0 });
      expect(next.of(cell).note).toContain('damaged');
    },
  );

  it('of another version of the app is left alone and read anew', async () => {
    const setup = aSetup();
    await run(setup).read();
    const text = await readFile(fileOf(cell), 'utf8');
    await writeFile(fileOf(cell), text.replace('"version":1', '"version":2'));
    const next = run(offline(setup));
    await next.read();
    expect(next.of(cell).note).toBeUndefined();
    expect(next.of(cell).readAtMs).toBeNull();
  });
});

describe('what changed since it was looked at', () => {
  const moved = calendarText([
    ...foreignEvent('f1', '20270402'),
    ...foreignEvent('f9', '20270409'),
  ]);

  it('is nothing after the first reading', async () => {
    const first = run(aSetup());
    await first.read();
    expect(first.of(cell).changes).toBeUndefined();
  });

  it('is told event by event, over runs, until it is looked at', async () => {
    const setup = aSetup();
    await run(setup).read();
    setup.standIn.writeAsSomebodyElse(cell, 'hrp-patching', moved);
    const second = run(setup, nowMs + 3_600_000);
    await second.read();
    const changes = [
      {
        kind: 'changed',
        thing: 'calendar',
        name: 'hrp-patching',
        details: ['version 1 → 2', 'somebody-elses was changed', 'somebody-elses was added'],
      },
    ];
    expect(second.of(cell).changes).toEqual(changes);
    expect(second.of(otherCell).changes).toBeUndefined();
    const third = run(setup, nowMs + 7_200_000);
    await third.read();
    expect(third.of(cell).changes).toEqual(changes);
    third.snapshot.markSeen([cell]);
    expect(third.of(cell).changes).toBeUndefined();
  });

  it('is not told of what only could not be read', async () => {
    const setup = aSetup();
    await run(setup).read();
    const next = run(offline(setup));
    await next.read();
    expect(next.of(cell).changes).toBeUndefined();
  });
});

describe('reading again', () => {
  it('asks only for the lists while nothing changed, and for all when a cell is named', async () => {
    const setup = aSetup();
    const first = run(setup);
    await first.read();
    const before = setup.standIn.countCalls({ cell });
    await first.read();
    expect(setup.standIn.countCalls({ cell }) - before).toBe(3);
    expect(first.of(cell)).toMatchObject({
      status: 'fresh',
      calendarCount: 1,
      maintenanceWindowCount: 1,
    });
    first.snapshot.refresh([cell]);
    await first.snapshot.settled();
    expect(setup.standIn.countCalls({ cell }) - before).toBeGreaterThan(10);
  });

  it('reads what was published meanwhile, and only that', async () => {
    const setup = aSetup();
    const first = run(setup);
    await first.read();
    const text = calendarText(foreignEvent('f5', '20270405'));
    setup.standIn.writeAsSomebodyElse(cell, 'hrp-patching', text);
    await first.read();
    expect(first.snapshot.calendar(`${cellKey(cell)}/hrp-patching`)?.text).toBe(text);
    expect(setup.standIn.countCalls({ cell, operation: 'GetMaintenanceWindowTask' })).toBe(
      aMaintenanceWindow().tasks.length,
    );
  });

  it('can be stopped: what was read stays', async () => {
    const setup = aCloud({ behaviour: { latencyMs: 40 } });
    const first = run(setup);
    await first.read();
    first.snapshot.refresh();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(first.snapshot.cancel([cell])).toBe(1);
    await first.snapshot.settled();
    expect(first.of(cell)).toMatchObject({
      status: 'cancelled',
      readAtMs: nowMs,
      calendarCount: 1,
    });
    expect(first.of(otherCell)).toMatchObject({ status: 'fresh' });
  });
});
