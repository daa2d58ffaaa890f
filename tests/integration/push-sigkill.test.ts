import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStandIn, type StandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { aDocument, nowMs } from '../support/a-cloud.ts';
import { manyCalendars } from '../support/many-calendars.ts';

const calendarCount = 6;
const processPath = join(import.meta.dirname, '../support/push-process.ts');
const { changes, cells } = manyCalendars(calendarCount);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aStandIn = (): StandIn =>
  createStandIn(
    {
      nowMs,
      cells: cells.map((cell, index) => ({
        ...cell,
        maintenanceWindows: [],
        patchStates: [],
        // Slow enough that a process can be caught in the middle.
        behaviour: { latencyMs: 4 },
        documents: [aDocument(changes[index]!.textBefore)],
      })),
    },
    { settleMs: 0 },
  );

const start = (command: 'push' | 'resume', url: string) =>
  spawn(process.execPath, [processPath, command, url, folder, String(calendarCount)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });

const writesOf = (standIn: StandIn): number =>
  standIn.countCalls({ operation: 'UpdateDocument' }) +
  standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' });

describe('a push whose process really gets SIGKILL', () => {
  it.each([1, 2, 4, 5, 7, 9, 10, 12])(
    'is brought to its end by the next process, killed at write %i of 12',
    async (k) => {
      const standIn = aStandIn();
      const { url, close } = await standIn.listen();
      const first = start('push', url);
      const ended = once(first, 'exit');
      while (writesOf(standIn) < k && first.exitCode === null) await sleep(1);
      first.kill('SIGKILL');
      await ended;
      // The last write may be the last but a few calls: then the process may be done already.
      if (k < 12) expect(first.signalCode).toBe('SIGKILL');

      const second = start('resume', url);
      await once(second, 'exit');
      expect(second.exitCode).toBe(0);
      for (const [index, change] of changes.entries()) {
        const cell = cells[index]!;
        expect(standIn.documentText(cell, change.calendarName)).toBe(change.textAfter);
        expect(standIn.documentVersions(cell, change.calendarName)).toEqual({
          numbers: [1, 2],
          defaultNumber: 2,
          latestNumber: 2,
        });
      }
      await close();
    },
    60_000,
  );
});
