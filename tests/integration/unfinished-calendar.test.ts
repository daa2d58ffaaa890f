import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { calendarHandlers } from '../../electron/services/calendar-handlers.ts';
import type { Cloud } from '../../electron/services/cloud-port.ts';
import { leavePush } from '../../electron/services/resume-push.ts';
import { memoryLogs } from '../../electron/services/memory-logs.ts';
import { openPlanSession } from '../../electron/services/plan-session.ts';
import { pushJournals } from '../../electron/services/push-journals.ts';
import { aCloud, cell, nowMs } from '../support/a-cloud.ts';
import { rethrow, sha256 } from '../support/many-calendars.ts';

const wanted = {
  cell,
  name: 'wellframe-patching',
  polarity: 'DEFAULT_CLOSED' as const,
  description: 'Wellframe, weekly',
  tags: [{ key: 'team', value: 'Pune' }],
  reason: 'a new account',
};
const calendarKey = '111122223333/us-east-1/wellframe-patching';

class Crash extends Error {}

/** AWS and a disk that outlive the app; each `start` is a run of it. */
function machine() {
  const { standIn, cloud } = aCloud();
  const journals = pushJournals(memoryLogs(), { sha256, report: rethrow });
  const start = (meddle: (cloud: Cloud) => Cloud = (same) => same) => {
    const session = openPlanSession(() => {});
    session.open(
      { planId: 'plan1', path: null },
      { kind: 'sample', cloud: meddle(cloud), nowMs: () => nowMs, clockFixed: true },
    );
    return calendarHandlers({
      session,
      newId: () => 'c1',
      newUuid: () => '0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11',
      sleep: () => sleep(1),
      journalsOf: () => journals,
      auditOf: () => ({ note: async () => {} }),
      confirm: async () => true,
      report: () => {},
    });
  };
  const creations = () => standIn.calls().filter((call) => call.operation === 'CreateDocument');
  return { start, cloud, journals, creations };
}

const crashing =
  (when: 'before' | 'after') =>
  (cloud: Cloud): Cloud => ({
    ...cloud,
    creator: (calendar) => ({
      ...cloud.creator(calendar),
      create: async (made) => {
        if (when === 'after') await cloud.creator(calendar).create(made);
        throw new Crash();
      },
    }),
  });

describe('a calendar whose making broke off', () => {
  it.each(['before', 'after'] as const)('%s AWS made it is offered and made once', async (when) => {
    const { start, cloud, creations } = machine();
    await expect(start(crashing(when))['calendar:create'](wanted)).rejects.toThrow(Crash);
    const next = start();
    expect(await next['calendar:unfinished']({})).toMatchObject({
      value: [{ pushId: 'c1', calendarKey, name: 'wellframe-patching', cell }],
    });
    expect(await next['calendar:finish']({ pushId: 'c1' })).toEqual({
      ok: true,
      value: { calendarKey },
    });
    const versions = await cloud.document(wanted).versions();
    expect(versions).toMatchObject({ value: { latestVersion: 1, status: 'Active' } });
    const text = await cloud.document(wanted).text(1);
    expect(text.ok && text.value).toContain('Wellframe\\, weekly');
    expect(creations().length).toBe(when === 'before' ? 1 : 2);
    expect(await next['calendar:unfinished']({})).toEqual({ ok: true, value: [] });
    expect(await next['calendar:finish']({ pushId: 'c1' })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  it('can be left as it is', async () => {
    const { start, journals } = machine();
    await expect(start(crashing('before'))['calendar:create'](wanted)).rejects.toThrow(Crash);
    await leavePush(journals, { nowMs: () => nowMs }, { pushId: 'c1', by: 'maria' });
    expect(await start()['calendar:unfinished']({})).toEqual({ ok: true, value: [] });
  });

  it('is none where AWS said no, or holds one of somebody else', async () => {
    const { start } = machine();
    const app = start();
    expect((await app['calendar:create']({ ...wanted, name: 'hrp-patching' })).ok).toBe(false);
    expect(await app['calendar:unfinished']({})).toEqual({ ok: true, value: [] });
  });
});
