import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approvalHandlers } from '../../electron/services/approve-push.ts';
import type { PushApproval } from '../../shared/model/approval.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { sampleSession } from '../support/sample-session.ts';

const accountIds = ['111122220105', '111122220108'];
const draft = 'hrp-northwind-prod@2027-03-13T22:00';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The sample under the rule, with a person at the machine who can change. */
async function twoPeople() {
  const sample = await sampleSession({ accountIds });
  const person = { name: 'meera', says: true, asked: [] as string[] };
  const approvals = approvalHandlers({
    session: sample.session,
    sha256,
    newId: () => `n${person.asked.length}${person.name}`,
    auditOf: () => sample.audit,
    machineUser: () => person.name,
    confirm: async ({ message }) => {
      person.asked.push(message);
      return person.says;
    },
  });
  const ruled: Plan = {
    ...sample.plan,
    organization: { ...sample.plan.organization, twoPersonRule: true },
  };
  const prepare = async (plan: Plan) => {
    const reply = await sample.handlers['push:prepare']({ plan, windowIds: [draft] });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const push = async (plan: Plan) => {
    const { id, hash, calendars } = await prepare(plan);
    const calendarKeys = calendars.map(({ calendarKey }) => calendarKey);
    return sample.handlers['push:start']({ changeSetId: id, hash, calendarKeys, reason: '' });
  };
  const ask = async (plan: Plan) => {
    const { id: changeSetId, calendars } = await prepare(plan);
    const calendarKeys = calendars.map(({ calendarKey }) => calendarKey);
    const reply = await approvals['approval:ask']({ changeSetId, calendarKeys, note: 'March' });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const give = async (plan: Plan, approvalId: string) => {
    const { id: changeSetId } = await prepare(plan);
    return approvals['approval:give']({ changeSetId, approvalId });
  };
  const carrying = (approval: PushApproval): Plan => ({ ...ruled, approvals: [approval] });
  return { sample, person, approvals, ruled, prepare, push, ask, give, carrying };
}

describe('the rule of two people', () => {
  it('is off unless the organization asks for it', async () => {
    const { push, sample } = await twoPeople();
    expect((await push(sample.plan)).ok).toBe(true);
  });

  it('lets nothing be written that nobody else approved, whatever the window says', async () => {
    const { push, ask, ruled, carrying, sample } = await twoPeople();
    expect(await push(ruled)).toMatchObject({ ok: false, error: { kind: 'not-approved' } });
    const asked = await ask(ruled);
    expect(asked).toMatchObject({ askedBy: 'meera', note: 'March' });
    expect(await push(carrying(asked))).toMatchObject({ error: { kind: 'not-approved' } });
    const own = { ...asked, approvedBy: 'meera', approvedAtMs: 1 };
    expect(await push(carrying(own))).toMatchObject({ error: { kind: 'not-approved' } });
    expect(sample.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
    expect(sample.questions).toEqual([]);
  });

  it('goes from one computer to another: prepared again there, it is the same', async () => {
    const { push, ask, give, ruled, carrying, person, sample } = await twoPeople();
    const asked = await ask(ruled);
    expect(await give(carrying(asked), asked.id)).toMatchObject({
      error: { kind: 'not-approved' },
    });
    person.name = 'jonas';
    person.says = false;
    expect(await give(carrying(asked), asked.id)).toMatchObject({ error: { kind: 'cancelled' } });
    person.says = true;
    const given = await give(carrying(asked), asked.id);
    if (!given.ok) throw new Error(given.error.message);
    expect(given.value).toMatchObject({ askedBy: 'meera', approvedBy: 'jonas' });
    expect(person.asked[0]).toMatch(
      /^Approve that meera’s change of \d calendars? may be pushed\?$/,
    );
    const pushed = await push(carrying(given.value));
    expect(pushed.ok && pushed.value.receipts.map(({ outcome }) => outcome.kind)).toEqual([
      'verified',
      'verified',
    ]);
    const { entries } = await sample.audit.read();
    expect(
      entries
        .map(({ kind, by }) => [kind, by])
        .reverse()
        .slice(0, 2),
    ).toEqual([
      ['approval-asked', 'meera'],
      ['approved', 'jonas'],
    ]);
  });

  it('asks again once the plan or a calendar is another', async () => {
    const { approvals, prepare, push, ask, ruled, carrying } = await twoPeople();
    const asked = await ask(ruled);
    const approved = { ...asked, approvedBy: 'jonas', approvedAtMs: 1 };
    const renamed = {
      ...carrying(approved),
      series: ruled.series.map((each) => ({ ...each, name: `${each.name} new` })),
    };
    expect(await push(renamed)).toMatchObject({ error: { kind: 'not-approved' } });
    const { id: changeSetId } = await prepare(carrying(approved));
    const report = await approvals['approval:describe']({ changeSetId });
    expect(report).toMatchObject({ ok: true, value: { required: true, me: 'meera' } });
    expect(report.ok && report.value.calendars.map(({ standing }) => standing.kind)).toEqual([
      'approved',
      'approved',
    ]);
    expect((await push(carrying(approved))).ok).toBe(true);
    expect(await push(carrying(approved))).toMatchObject({ error: { kind: 'not-approved' } });
  });
});
