import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLiveSnapshot } from '../../electron/services/live-snapshot.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { cellKey } from '../../shared/model/target.ts';
import { nowMs } from '../support/a-cloud.ts';
import { aMaintenanceWindow } from '../support/a-maintenance-window.ts';
import { between, jsonAnswer, type Answer } from '../support/between.ts';
import { accountsOf, sampleCredentials, standInOf, textOf } from '../support/many-accounts.ts';
import { seeded } from '../support/seeded.ts';

/** Readings of a cell whose answers are tampered with; the plan's million with PWP_HOSTILE_SEEDS. */
const seeds = Number(process.env['PWP_HOSTILE_SEEDS'] ?? 150);
const [hostile, calm] = accountsOf(2) as [(typeof cells)[0], (typeof cells)[0]];
const cells = accountsOf(2);

const hostileTexts = [
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '\uD800',
  'cron(* * * * ? *)',
  'cron(0 0 31 2 ? *)',
  'rate(0 minutes)',
  'at(2027-02-30T99:99:99)',
  'Mars/Olympus',
  '9'.repeat(400),
  'x'.repeat(70_000),
  'BEGIN:VCALENDAR\r\n'.repeat(500),
  'RRULE:FREQ=SECONDLY;COUNT=999999999',
  '2027-13-45T25:61Z',
  'NaN',
];

/** Some members changed, removed, nulled, doubled or added; deep inside as well. */
function tampered(value: unknown, random: () => number): unknown {
  if (random() < 0.04) return oneOf([null, undefined, [], {}, -1, 1e308, true], random);
  if (typeof value === 'string') return random() < 0.2 ? oneOf(hostileTexts, random) : value;
  if (typeof value === 'number') return random() < 0.2 ? oneOf([-1, 0, 1e21, 0.5], random) : value;
  if (Array.isArray(value)) {
    const items = value.map((each) => tampered(each, random));
    return random() < 0.1 ? [...items, ...items] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([name, each]) =>
    random() < 0.05 ? [] : [[name, tampered(each, random)] as const],
  );
  return Object.fromEntries(
    random() < 0.1 ? [...members, ['__proto__', 1], ['Unknown', { a: 1 }]] : members,
  );
}

const oneOf = <T>(of: readonly T[], random: () => number): T =>
  of[Math.floor(random() * of.length)]!;

const bodyOf = ({ body }: Answer): unknown =>
  JSON.parse(new TextDecoder().decode(body as Uint8Array));

function snapshotOver(requestHandler: object) {
  const access = { credentialsFor: sampleCredentials, requestHandler };
  const cloud = ssmCloud(cells, access, () => nowMs);
  return openLiveSnapshot({ cloud, nowMs: () => nowMs }, () => {});
}

async function readAll(snapshot: ReturnType<typeof snapshotOver>): Promise<void> {
  snapshot.refresh();
  const progress = { isDone: false };
  void snapshot.settled().then(() => (progress.isDone = true));
  while (!progress.isDone) {
    await vi.advanceTimersByTimeAsync(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

afterEach(() => {
  vi.useRealTimers();
});

describe('F8: answers that are not AWS’s', () => {
  it('harm one cell at most, end, and change nothing of the language', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const standIn = standInOf(cells);
    const range = { startMs: nowMs, endMs: nowMs + 60 * 86_400_000 };
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = seeded(seed);
      const snapshot = snapshotOver(
        between(standIn, async ({ accountId }, pass) => {
          const answer = await pass();
          if (accountId !== hostile.accountId) return answer;
          return jsonAnswer(answer.statusCode, tampered(bodyOf(answer), random) ?? null);
        }),
      );
      await readAll(snapshot);
      const told = `seed ${seed}`;
      const [tamperedCell, calmCell] = snapshot.describe().cells;
      expect(tamperedCell?.status, told).not.toMatch(/waiting|reading/);
      expect(tamperedCell?.message ?? '', told).not.toContain('A fault in this app');
      expect(calmCell, told).toMatchObject({ status: 'fresh', problems: [] });
      expect(snapshot.calendar(`${cellKey(calm)}/patching`)?.text, told).toBe(textOf(calm));
      snapshot.occurrencesIn(range);
      expect(Object.keys(Object.prototype), told).toEqual([]);
      expect(({} as { readonly Unknown?: unknown }).Unknown, told).toBeUndefined();
      snapshot.close();
    }
  }, 300_000);

  it('are not believed when they hold no list at all', async () => {
    const snapshot = snapshotOver(
      between(standInOf(cells), async ({ accountId, operation }, pass) =>
        accountId === hostile.accountId && operation === 'ListDocuments'
          ? jsonAnswer(200, {})
          : pass(),
      ),
    );
    snapshot.refresh();
    await snapshot.settled();
    expect(snapshot.describe().cells[0]).toMatchObject({ status: 'failed', readAtMs: null });
  });

  it.each(['ListDocuments', 'DescribeMaintenanceWindows', 'ListAssociations'])(
    'do not go on for ever: %s with one token again and again',
    async (looping) => {
      let calls = 0;
      let list = {};
      const snapshot = snapshotOver(
        between(standInOf(cells), async ({ accountId, operation }, pass) => {
          const answer = await pass();
          if (accountId !== hostile.accountId || operation !== looping) return answer;
          calls += 1;
          if (answer.statusCode === 200) list = bodyOf(answer) as object;
          return jsonAnswer(200, { ...list, NextToken: 'again' });
        }),
      );
      snapshot.refresh();
      await snapshot.settled();
      expect(calls).toBeLessThanOrEqual(4);
      const [cell, other] = snapshot.describe().cells;
      expect(
        [cell?.message, ...(cell?.problems ?? []).map(({ reason }) => reason)].join(' '),
      ).toContain('goes on without an end');
      expect(other?.status).toBe('fresh');
    },
  );

  it('may hold ten thousand windows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      WindowId: `mw-${index.toString(16).padStart(17, '0')}`,
      Name: `window-${index}`,
      Enabled: false,
      Duration: 2,
      Cutoff: 1,
      Schedule: aMaintenanceWindow().schedule,
    }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const snapshot = snapshotOver(
      between(standInOf(cells), async ({ accountId, operation }, pass) => {
        if (accountId !== hostile.accountId) return pass();
        if (operation === 'DescribeMaintenanceWindows') {
          return jsonAnswer(200, { WindowIdentities: rows });
        }
        if (operation === 'DescribeMaintenanceWindowTargets')
          return jsonAnswer(200, { Targets: [] });
        if (operation === 'DescribeMaintenanceWindowTasks') return jsonAnswer(200, { Tasks: [] });
        return pass();
      }),
    );
    await readAll(snapshot);
    expect(snapshot.describe().cells[0]).toMatchObject({
      status: 'fresh',
      maintenanceWindowCount: 10_000,
    });
  }, 120_000);
});
