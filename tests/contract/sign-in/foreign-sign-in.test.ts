/**
 * The identity stand-in against AWS's Python SDK, and one login shared by it and the app, both ways.
 * Needs python3 with boto3; without it says so and is left out.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { createIdentityStandIn } from '../../../electron/sample/stand-in/identity/identity-stand-in.ts';
import {
  accountIds,
  anAwsHome,
  identitySeed,
  mappedAccount,
  startUrl,
  type AwsHome,
} from '../../support/an-aws-home.ts';
import { boto3Missing } from '../stand-in/foreign-tools.ts';

const run = promisify(execFile);
const timeout = 60_000;
const tokenFile = 'ee0bfd2552fbd840c02cc48b6e823320543c450f.json';
const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;

let missing: string | null;
beforeAll(async () => {
  missing = await boto3Missing();
});
function needsBoto3({ skip }: TestContext): void {
  if (missing === null) return;
  console.warn(`Left out, because a tool is missing on this machine: ${missing}`);
  skip(missing);
}

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});

async function python(env: Record<string, string | undefined>, ...args: readonly string[]) {
  const { stdout } = await run('python3', [`${import.meta.dirname}/foreign-sign-in.py`, ...args], {
    env: {
      PATH: process.env['PATH'],
      AWS_EC2_METADATA_DISABLED: 'true',
      PYTHONWARNINGS: 'ignore',
      ...env,
    },
  });
  return JSON.parse(stdout) as Record<string, unknown>; // The script prints one object.
}

describe('boto3', { timeout }, () => {
  it('goes through every operation of the sign-in services, and knows their errors by name', async (context) => {
    needsBoto3(context);
    const { url, close } = await createIdentityStandIn(identitySeed).listen();
    expect(await python({}, 'journey', url, startUrl).finally(close)).toEqual({
      pending: 'AuthorizationPendingException',
      accounts: accountIds,
      roles: ['PatchReader', 'PatchPlanner'],
      identity: accountIds[0],
      assumed: `PWPSAMPLE${accountIds[1]}`,
      noRole: 'ForbiddenException',
      loggedOut: 'UnauthorizedException',
      badClient: 'InvalidClientException',
      usedRefresh: 'InvalidGrantException',
    });
  });

  it('uses a login that was made in the app', async (context) => {
    needsBoto3(context);
    const home = await anAwsHome();
    homes.push(home);
    const { env } = home;
    await expect(python(env, 'use', 'acme-prod')).rejects.toThrow(/SSO|Token/);
    expect(await home.access.signIn(wanted)).toMatchObject({ ok: true });
    expect(await python(env, 'use', 'acme-prod')).toEqual({ account: accountIds[0] });
    const { accessToken } = JSON.parse(home.readToken(tokenFile)) as { accessToken: string };
    expect(await python(env, 'token', 'acme-prod')).toEqual({ token: accessToken });
  });

  it('renews a login of the app, and the app goes on with what it wrote', async (context) => {
    needsBoto3(context);
    const home = await anAwsHome();
    homes.push(home);
    await home.access.signIn(wanted);
    const path = join(home.tokenFolder, tokenFile);
    const before = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    // Ten minutes are left: botocore renews below fifteen.
    const soon = `${new Date(Date.now() + 600_000).toISOString().slice(0, 19)}Z`;
    writeFileSync(path, JSON.stringify({ ...before, expiresAt: soon }));
    const { token } = await python(home.env, 'token', 'acme-prod');
    expect(token).not.toBe(before['accessToken']);
    await home.access.map([mappedAccount()]);
    expect((await home.access.describe()).sessions[0]?.state).toMatchObject({
      kind: 'signed-in',
      renews: true,
    });
    const cell = { accountId: accountIds[0], region: 'us-east-1' };
    expect(await home.access.credentialsFor(cell, 'read')).toMatchObject({ ok: true });
    expect(home.identity.countCalls('CreateToken')).toBe(2);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ accessToken: token });
  });
});
