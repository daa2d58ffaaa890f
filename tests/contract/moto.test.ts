/**
 * A second AWS that nobody here wrote: moto's server lists our maintenance windows and names our
 * keys. Needs `moto_server` (Python); without it, it says so and is left out.
 */
import {
  CreateMaintenanceWindowCommand,
  RegisterTargetWithMaintenanceWindowCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { directNetwork } from '../../electron/aws/connection.ts';
import { openNetworkWay } from '../../electron/aws/network-way.ts';
import { askIdentity } from '../../electron/aws/sts-door.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';

const cell = { accountId: '123456789012', region: 'us-east-1' };
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'none' };
const windows = [
  { Name: 'patch-second-saturday', Schedule: 'cron(0 22 ? * SAT#2 *)', Duration: 6, Cutoff: 1 },
  { Name: 'scan-daily', Schedule: 'rate(1 days)', Duration: 2, Cutoff: 0 },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on TCP has one
  server.close();
  return port;
}

/** Starts moto's server; answers where it listens, once it answers. */
async function startMoto(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/moto-api/`).catch(() => null);
    if (answer !== null) return { url, stop: () => void moto.kill() };
    await sleep(100);
  }
  moto.kill();
  throw new Error('moto_server does not answer');
}

it('lists the maintenance windows that moto holds, and knows whose keys it used', async (context) => {
  const found = spawnSync('moto_server', ['--help'], { encoding: 'utf8' });
  if (found.status !== 0) {
    const reason = `moto_server is missing on this machine: ${found.error?.message ?? found.stderr}`;
    console.warn(`Left out: ${reason}`);
    context.skip(reason);
  }
  const moto = await startMoto();
  try {
    const client = new SSMClient({ region: cell.region, endpoint: moto.url, credentials: keys });
    for (const window of windows) {
      const made = await client.send(
        new CreateMaintenanceWindowCommand({ ...window, AllowUnassociatedTargets: false }),
      );
      await client.send(
        new RegisterTargetWithMaintenanceWindowCommand({
          WindowId: made.WindowId ?? '',
          ResourceType: 'INSTANCE',
          Targets: [{ Key: 'tag:env', Values: ['prod'] }],
        }),
      );
    }
    const access = { credentialsFor: () => ({ ...keys, ssmEndpoint: moto.url }) };
    const cloud = ssmCloud([cell], access, Date.now);
    const abortSignal = new AbortController().signal;
    const reading = await cloud.readCell(cell, { abortSignal, known: null });
    cloud.close();
    const told = reading.maintenanceWindows.map((each) => ({
      Name: each.name,
      Schedule: each.schedule,
      Duration: each.durationHours,
      Cutoff: each.cutoffHours,
    }));
    expect([...told].sort((a, b) => (a.Name < b.Name ? -1 : 1))).toEqual(windows);
    expect(reading.maintenanceWindows.map(({ targetCount }) => targetCount)).toEqual([1, 1]);

    const way = openNetworkWay(async () => directNetwork);
    const place = { region: cell.region, endpoint: moto.url, way };
    const identity = await askIdentity(place, { ...keys, expiresAtMs: null });
    way.close();
    expect(identity).toMatchObject({ ok: true, value: { accountId: cell.accountId } });
  } finally {
    moto.stop();
  }
}, 120_000);
