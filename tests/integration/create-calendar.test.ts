import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarHandlers } from '../../electron/services/calendar-handlers.ts';
import { memoryLogs } from '../../electron/services/memory-logs.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import { pushJournals } from '../../electron/services/push-journals.ts';
import { openPlanSession } from '../../electron/services/plan-session.ts';
import type { Cloud } from '../../electron/services/cloud-port.ts';
import { err } from '../../shared/kernel/result.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { aCloud, cell, nowMs } from '../support/a-cloud.ts';
import { rethrow, sha256 } from '../support/many-calendars.ts';

const uuid = '0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11';
const wanted = {
  cell,
  name: 'wellframe-patching',
  polarity: 'DEFAULT_CLOSED' as const,
  description: 'Wellframe, weekly',
  tags: [{ key: 'team', value: 'Pune' }],
  reason: 'a new account',
};
const calendarKey = '111122223333/us-east-1/wellframe-patching';

function open(
  meddle: (cloud: Cloud) => Cloud = (cloud) => cloud,
  answers = [true, true],
  logs = memoryLogs(),
) {
  const { standIn, cloud } = aCloud();
  const session = openPlanSession(() => {});
  session.open(
    { planId: 'plan1', path: null },
    { kind: 'sample', cloud: meddle(cloud), nowMs: () => nowMs, clockFixed: true },
  );
  const audited: AuditEntry[] = [];
  const asked: string[] = [];
  const handlers = calendarHandlers({
    session,
    newId: () => 'c1',
    newUuid: () => uuid,
    sleep: () => sleep(2),
    journalsOf: () => pushJournals(logs, { sha256, report: rethrow }),
    auditOf: () => ({ note: async (entry) => void audited.push(entry) }),
    confirm: async ({ message }) => {
      asked.push(message);
      return answers.shift() ?? false;
    },
    report: () => {},
  });
  const operations = () => standIn.calls().map(({ operation }) => operation);
  return { handlers, cloud, audited, asked, operations, logs };
}

let app: ReturnType<typeof open>;
beforeEach(() => {
  app = open();
});

describe('creating a calendar', () => {
  it('asks AWS for nothing where the disk takes no note of it', async () => {
    const full = () => Promise.reject(new Error('ENOSPC'));
    const writesOnce = async () => {
      let lines = 0;
      const append = () => ((lines += 1) > 1 ? full() : Promise.resolve());
      return { append, close: async () => {} };
    };
    for (const refusing of [full, writesOnce]) {
      app = open(undefined, [true], { ...memoryLogs(), open: refusing });
      expect(await app.handlers['calendar:create'](wanted)).toMatchObject({
        error: { kind: 'file-not-written' },
      });
      expect(app.operations()).not.toContain('CreateDocument');
    }
  });

  it('makes it, reads it back, asks for its state, and writes it down', async () => {
    expect(await app.handlers['calendar:create'](wanted)).toEqual({
      ok: true,
      value: { calendarKey },
    });
    const text = await app.cloud.document(wanted).text(1);
    const made = parseCalendarDocument(text.ok ? text.value : '');
    expect(made).toMatchObject({ polarity: 'DEFAULT_CLOSED', problems: [], events: [] });
    expect(app.asked).toEqual([
      'Create the calendar wellframe-patching in the sample organization?',
    ]);
    expect(app.audited).toMatchObject([
      { kind: 'calendar-created', subject: calendarKey, reason: 'a new account', pushId: 'c1' },
    ]);
    expect(app.audited[0]?.requestIds?.[0]).toMatch(/\w/);
    const [name] = await app.logs.names();
    const journal = (await app.logs.readLines(name!)).join('\n');
    expect(journal.indexOf('"creating"')).toBeGreaterThan(0);
    expect(journal.indexOf('"created"')).toBeGreaterThan(journal.indexOf('"creating"'));
  });

  it('writes nothing where the person says no', async () => {
    app = open(undefined, [false]);
    expect(await app.handlers['calendar:create'](wanted)).toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(app.operations()).not.toContain('CreateDocument');
    expect(await app.logs.names()).toEqual([]);
  });

  it('never touches a calendar that is there already', async () => {
    const reply = await app.handlers['calendar:create']({ ...wanted, name: 'hrp-patching' });
    expect(reply).toMatchObject({ error: { kind: 'aws-refused' } });
    expect(reply.ok ? '' : reply.error.message).toContain('is there already');
    expect(app.audited).toEqual([]);
    expect(app.operations()).not.toContain('UpdateDocument');
  });

  it('settles a lost answer by the name of its version', async () => {
    const lost = { kind: 'unreachable', action: 'ssm:CreateDocument', message: 'reset' } as const;
    app = open((cloud) => ({
      ...cloud,
      creator: (calendar) => ({
        ...cloud.creator(calendar),
        create: async (made) => {
          await cloud.creator(calendar).create(made);
          return err(lost);
        },
      }),
    }));
    expect(await app.handlers['calendar:create'](wanted)).toMatchObject({ ok: true });
  });

  it('says that nothing was created where the call never came through', async () => {
    const denied = { kind: 'denied', action: 'ssm:CreateDocument', message: 'No.' } as const;
    app = open((cloud) => ({
      ...cloud,
      creator: () => ({ create: async () => err(denied), remove: async () => err(denied) }),
    }));
    const reply = await app.handlers['calendar:create'](wanted);
    expect(reply).toMatchObject({ error: { kind: 'aws-denied' } });
    expect(reply.ok ? '' : reply.error.message).toContain('ssm:CreateDocument');
  });
});

describe('deleting a created calendar again', () => {
  it('asks, deletes it while it is empty, and writes it down', async () => {
    await app.handlers['calendar:create'](wanted);
    expect(await app.handlers['calendar:discard']({ calendarKey })).toMatchObject({ ok: true });
    expect((await app.cloud.document(wanted).versions()).ok).toBe(false);
    expect(app.audited.map(({ kind }) => kind)).toEqual(['calendar-created', 'taken-back']);
  });

  it('refuses once anybody has written to it', async () => {
    await app.handlers['calendar:create'](wanted);
    const document = app.cloud.document(wanted);
    const text = await document.text(1);
    const more = text.ok ? text.value.replace('weekly', 'monthly') : '';
    await document.pushNewVersion({ text: more, baseVersion: 1, versionName: 'theirs' });
    expect(await app.handlers['calendar:discard']({ calendarKey })).toMatchObject({
      error: { kind: 'stale-remote' },
    });
    expect(app.operations()).not.toContain('DeleteDocument');
  });

  it('refuses calendars that were not made in this run', async () => {
    const calendarOfOthers = { calendarKey: '111122223333/us-east-1/hrp-patching' };
    expect(await app.handlers['calendar:discard'](calendarOfOthers)).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(app.asked).toEqual([]);
  });
});
