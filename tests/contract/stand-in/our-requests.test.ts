/**
 * Every request that reading and pushing send, recorded on its way and held against AWS's own model.
 * Needs python3 with boto3; without it, it says so and is left out.
 */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { ssmCloud } from '../../../electron/sources/ssm-cloud.ts';
import { aSeed, home, nowMs, windowsText } from './a-seed.ts';
import { boto3Missing } from './foreign-tools.ts';

interface Recorded {
  readonly operation: string;
  readonly body: unknown;
}

/** The stand-in's handler, which also writes down what comes. */
function recorder() {
  const handler = createStandIn(aSeed, { now: () => nowMs, settleMs: 0 }).requestHandler();
  const requests: Recorded[] = [];
  type Request = Parameters<typeof handler.handle>[0];
  const handle = (request: Request, options?: object) => {
    const body = new TextDecoder().decode(request.body as Uint8Array);
    const operation = (request.headers['x-amz-target'] ?? '').replace('AmazonSSM.', '');
    requests.push({ operation, body: JSON.parse(body) });
    return handler.handle(request, options);
  };
  return { requests, requestHandler: { ...handler, handle } };
}

it('every request that we send is valid by the official model', async (context) => {
  const reason = await boto3Missing();
  if (reason !== null) {
    console.warn(`Left out, because a tool is missing on this machine: ${reason}`);
    context.skip(reason);
  }
  const { requests, requestHandler } = recorder();
  const access = {
    requestHandler,
    credentialsFor: () => ({ accessKeyId: `PWPSAMPLE${home.accountId}`, secretAccessKey: 'none' }),
  };
  const cloud = ssmCloud([home], access, () => nowMs);
  await cloud.readCell(home, { abortSignal: new AbortController().signal, known: null });
  const document = cloud.document({ cell: home, name: 'patch-windows' });
  const written = await document.pushNewVersion({
    text: `${windowsText}\r\n`,
    baseVersion: 1,
    versionName: 'pwp-1',
  });
  await document.versions(2);
  await document.findVersion('pwp-1');
  await document.text(1);
  await document.pushDefaultVersion(2);
  await document.state(nowMs);
  cloud.close();

  expect(written.ok).toBe(true);
  expect(new Set(requests.map(({ operation }) => operation)).size).toBeGreaterThanOrEqual(15);
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const script = `${import.meta.dirname}/our-requests.py`;
  const { stdout, stderr } = spawnSync('python3', [script], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  const reports = stdout.trim().split('\n');
  expect(reports).toHaveLength(requests.length);
  const bad = reports.filter((line) => !line.includes('"problems": ""'));
  expect(bad).toEqual([]);
}, 60_000);
