/** What a sign-in interrupts goes on by itself: reading, and a push in the middle. */
import { afterEach, describe, expect, it } from 'vitest';
import { accessHandlers } from '../../../electron/services/access-handlers.ts';
import { continueReading } from '../../../electron/services/continue-reading.ts';
import { openPlanSession } from '../../../electron/services/plan-session.ts';
import { samplePlanId } from '../../../electron/services/sample-keeper.ts';
import { ssmAccess } from '../../../electron/sources/aws-source.ts';
import { signedInAgain } from '../../../electron/sources/signed-in-again.ts';
import { ssmCloud } from '../../../electron/sources/ssm-cloud.ts';
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { allCells } from '../../../shared/planning/plan-over-accounts.ts';
import {
  accountIds,
  anAwsHome,
  mappedAccount,
  startUrl,
  type AwsHome,
} from '../../support/an-aws-home.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSeed } from '../../contract/stand-in/a-seed.ts';

const cell = { accountId: accountIds[0], region: 'us-east-1' };
const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});

/** The window's side of main: handlers over a session whose SSM is the stand-in. */
async function at() {
  const home = await anAwsHome({ roleSeconds: 60 });
  homes.push(home);
  const { access } = home;
  const ssm = createStandIn(aSeed);
  const session = openPlanSession(() => {});
  continueReading(session, access);
  const handlers = accessHandlers({
    begun: () => {},
    access,
    session,
    openAws: async ({ organization }) => ({
      kind: 'aws',
      cloud: ssmCloud(
        allCells(organization),
        { ...ssmAccess(access), requestHandler: ssm.requestHandler() },
        Date.now,
      ),
      nowMs: Date.now,
      clockFixed: false,
    }),
    isSamplePlan: ({ id }) => id === samplePlanId,
    newId: () => 'newplan1',
    zone: () => 'Europe/Berlin',
  });
  const statuses = () =>
    session
      .live()!
      .snapshot.describe()
      .cells.map(({ status }) => status);
  return { ...home, session, handlers, statuses };
}

describe('connecting', () => {
  it('without a plan makes one over the mapped accounts, and reads what can be signed for', async () => {
    const { handlers, access, statuses, session } = await at();
    expect(await handlers['access:connect']({ plan: null })).toMatchObject({
      error: { kind: 'no-source' },
    });
    await access.map([mappedAccount()]);
    expect(await handlers['access:connect']({ plan: null })).toMatchObject({
      ok: true,
      value: {
        source: 'aws',
        path: null,
        clockFixed: false,
        plan: {
          id: 'newplan1',
          organization: { accounts: [{ id: accountIds[0], alias: 'acme-prod' }] },
        },
      },
    });
    await expect.poll(statuses).toEqual(['signed-out']);
    await access.signIn(wanted);
    await expect.poll(statuses, { timeout: 10_000 }).toEqual(['fresh']);
    expect(session.live()?.snapshot.calendars().length).toBeGreaterThan(0);
  });

  it('keeps the file of the plan that is open, and adds the accounts to its organization', async () => {
    const { handlers, access, session } = await at();
    await access.map([mappedAccount({ accountId: '999988887777', alias: 'new' })]);
    session.open({ planId: aPlan().id, path: '/plans/a.pwplan' }, null);
    const reply = await handlers['access:connect']({ plan: aPlan() });
    expect(reply).toMatchObject({ ok: true, value: { path: '/plans/a.pwplan' } });
    expect(reply.ok && reply.value.plan.organization.accounts.map(({ id }) => id)).toContain(
      '999988887777',
    );
    expect(session.opened()?.path).toBe('/plans/a.pwplan');
  });

  it('never puts real AWS behind the sample', async () => {
    const { handlers, access, session } = await at();
    await access.map([mappedAccount()]);
    expect(await handlers['access:connect']({ plan: aPlan({ id: samplePlanId }) })).toMatchObject({
      ok: false,
      error: { kind: 'no-source', message: expect.stringContaining('sample') as string },
    });
    expect(session.live()).toBeNull();
  });

  it('is refused while a push writes', async () => {
    const { handlers, access, session } = await at();
    await access.map([mappedAccount()]);
    await session.writeAlone(async () => {
      expect(await handlers['access:connect']({ plan: null })).toMatchObject({
        error: { kind: 'push-running' },
      });
    });
  });
});

describe('a push whose sign-in ran out', () => {
  it('waits for the next sign-in, and goes on at once where there is one', async () => {
    const { access, identity } = await at();
    await access.map([mappedAccount()]);
    await access.describe();
    let went = false;
    const waiting = signedInAgain(access, cell).then((isSignedIn) => (went = isSignedIn));
    await expect.poll(() => identity.calls()).toEqual([]);
    expect(went).toBe(false);
    await access.signIn(wanted);
    expect(await waiting).toBe(true);
    expect(await signedInAgain(access, cell)).toBe(true);
  });

  it('does not wait where no sign-in would help', async () => {
    const { access } = await at();
    expect(await signedInAgain(access, cell)).toBe(false);
    await access.map([
      mappedAccount({
        via: { kind: 'session', sessionKey: 'corp', readRole: 'PatchReader', pushRole: null },
      }),
    ]);
    expect(await signedInAgain(access, cell)).toBe(false);
  });

  it('is heard when AWS no longer took a token that had time left', async () => {
    const { access, identity } = await at();
    await access.map([mappedAccount()]);
    await access.signIn(wanted);
    identity.endSessions();
    const waiting = signedInAgain(access, cell);
    // The token's file still says that it is good.
    expect((await access.describe()).sessions[0]?.state.kind).toBe('signed-in');
    await expect.poll(() => identity.countCalls('GetRoleCredentials')).toBeGreaterThan(0);
    await access.signIn(wanted);
    expect(await waiting).toBe(true);
  });
});
