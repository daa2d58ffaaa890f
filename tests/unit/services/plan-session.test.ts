import { describe, expect, it, vi } from 'vitest';
import { openPlanSession, type LiveSource } from '../../../electron/services/plan-session.ts';
import { openWritingGate } from '../../../electron/services/writing-gate.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aChangeSet, aReceipt } from '../../support/a-push.ts';
import { aCloud, nowMs } from '../../support/a-cloud.ts';

const aSource = (): LiveSource => ({
  kind: 'sample',
  cloud: aCloud().cloud,
  nowMs: () => nowMs,
  clockFixed: true,
});
const aPath = { planId: 'plan1', path: '/plans/a.pwplan' };

describe('what is open', () => {
  it('goes on with the same cloud, but with no change set of the plan before', () => {
    const session = openPlanSession(() => {});
    const source = aSource();
    const live = session.open(aPath, source);
    session.prepare({ changeSet: aChangeSet(), plan: aPlan() });
    session.keepReceipt(aReceipt());
    expect(session.open({ planId: 'plan1', path: null }, source)).toBe(live);
    expect(session.prepared()).toBeNull();
    expect(session.receipts()).toHaveLength(1);
  });

  it('keeps the receipts of each cloud apart', () => {
    const session = openPlanSession(() => {});
    const [one, two] = [aSource(), aSource()];
    session.open(aPath, one);
    session.keepReceipt(aReceipt({ id: 'of one' }));
    session.open(aPath, two);
    expect(session.receipts()).toEqual([]);
    session.open(aPath, one);
    expect(session.receipts().map(({ id }) => id)).toEqual(['of one']);
  });

  it('puts the newest receipt first and replaces one of the same id', () => {
    const session = openPlanSession(() => {});
    session.open(aPath, aSource());
    session.keepReceipt(aReceipt({ id: 'a' }));
    session.keepReceipt(aReceipt({ id: 'b' }));
    session.keepReceipt(aReceipt({ id: 'a', undoneAtMs: nowMs }));
    expect(session.receipts()).toEqual([
      aReceipt({ id: 'a', undoneAtMs: nowMs }),
      aReceipt({ id: 'b' }),
    ]);
  });

  it('takes a new path only for the plan that was saved there', () => {
    const session = openPlanSession(() => {});
    session.open(aPath, null);
    const saved = session.opened();
    session.savedAt(saved, '/plans/b.pwplan');
    expect(session.opened()?.path).toBe('/plans/b.pwplan');
    session.savedAt(saved, '/plans/c.pwplan');
    session.savedAt(null, '/plans/d.pwplan');
    expect(session.opened()?.path).toBe('/plans/b.pwplan');
  });
});

describe('sessions of several windows', () => {
  it('write one at a time, and only the one that does is writing', async () => {
    const gate = openWritingGate();
    const [one, two] = [openPlanSession(() => {}, gate), openPlanSession(() => {}, gate)];
    const work = Promise.withResolvers<string>();
    const writing = one.writeAlone(() => work.promise);
    expect([one, two].map((each) => each.isWriting())).toEqual([true, false]);
    expect([one, two].map((each) => each.isWritingAnywhere())).toEqual([true, true]);
    expect(await two.writeAlone(async () => 'not now')).toBeNull();
    work.resolve('done');
    expect(await writing).toBe('done');
    expect(await two.writeAlone(async () => 'now')).toBe('now');
  });

  it('have nothing open once their window has gone, but for what is being pushed', async () => {
    const session = openPlanSession(() => {});
    session.open(aPath, aSource());
    const work = Promise.withResolvers<null>();
    const writing = session.writeAlone(() => work.promise);
    session.close();
    expect(session.live()).not.toBeNull();
    work.resolve(null);
    await writing;
    session.close();
    expect([session.opened(), session.live()]).toEqual([null, null]);
  });

  it('end the reading of AWS with its plan, and keep the sample for the next one', () => {
    const session = openPlanSession(() => {});
    const [aws, sample] = [vi.fn(), vi.fn()];
    const opened = (kind: 'aws' | 'sample', close: () => void): LiveSource => ({
      ...aSource(),
      kind,
      cloud: { ...aCloud().cloud, close },
    });
    session.open(aPath, opened('aws', aws));
    session.open(aPath, opened('sample', sample));
    session.close();
    expect([aws.mock.calls.length, sample.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('writing alone', () => {
  it('lets no second work begin, and frees the way when the first fails', async () => {
    const session = openPlanSession(() => {});
    const work = Promise.withResolvers<string>();
    const first = session.writeAlone(() => work.promise);
    let hasBegun = false;
    const second = await session.writeAlone(async () => {
      hasBegun = true;
    });
    expect([second, hasBegun, session.isWriting()]).toEqual([null, false, true]);
    work.reject(new Error('A bug'));
    await expect(first).rejects.toThrow('A bug');
    expect(session.isWriting()).toBe(false);
    expect(await session.writeAlone(async () => 'done')).toBe('done');
  });
});
