import { expect, it } from 'vitest';
import { createStandIn } from '../../../../electron/sample/stand-in/stand-in.ts';
import { ssmCloud } from '../../../../electron/sources/ssm-cloud.ts';
import type { CellReading } from '../../../../shared/model/snapshot.ts';
import { cellKey } from '../../../../shared/model/target.ts';
import { nowMs, seed } from './sample-year.ts';
import { seedReadings } from './seed-readings.ts';

it('reads every cell through the real SDK but the two that are closed, in spite of throttling', async () => {
  const standIn = createStandIn(seed);
  const cells = seed.cells.map(({ accountId, region }) => ({ accountId, region }));
  const access = {
    requestHandler: standIn.requestHandler(),
    credentialsFor: ({ accountId }: { readonly accountId: string }) => ({
      accessKeyId: `PWPSAMPLE${accountId}`,
      secretAccessKey: 'sample',
    }),
  };
  const cloud = ssmCloud(cells, access, () => nowMs);
  const throttled = new Set<string>();
  cloud.onThrottled((cell) => throttled.add(cellKey(cell)));

  const { signal } = new AbortController();
  const readings = await Promise.all(
    cells.map((cell) => cloud.readCell(cell, { abortSignal: signal, known: null })),
  );
  cloud.close();

  const statuses = Object.groupBy(readings, ({ status }) => status);
  expect(statuses.fresh).toHaveLength(26);
  expect(statuses.denied?.map(({ cell, missingAction }) => [cellKey(cell), missingAction])).toEqual(
    [
      ['111122220109/us-east-1', 'ssm:ListDocuments'],
      ['111122220109/us-west-2', 'ssm:ListDocuments'],
    ],
  );
  expect([...throttled].sort()).toEqual(['111122220202/us-east-1', '111122220202/us-west-2']);

  // What the other tests take for the truth is what a reader sees.
  const truth = seedReadings(seed).filter(({ cell }) => cell.accountId !== '111122220109');
  expect(calendarsOf(statuses.fresh ?? [])).toEqual(calendarsOf(truth));
  expect(windowFactsOf(statuses.fresh ?? [])).toEqual(windowFactsOf(truth));
}, 30_000);

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : 1;

/** What the seed tells of them; who made them and when is the stand-in's. */
const calendarsOf = (readings: readonly CellReading[]) =>
  readings
    .flatMap(({ calendars }) => calendars)
    .map((calendar) => ({ ...calendar, ownerAccountId: undefined, createdAtMs: undefined }))
    .sort(byKey);

/** All that the seed tells: the runs to come only AWS tells. */
const windowFactsOf = (readings: readonly CellReading[]) =>
  readings
    .flatMap(({ maintenanceWindows }) => maintenanceWindows)
    .map((window) => ({ ...window, ...onlyFromAws }))
    .sort(byKey);

const onlyFromAws = {
  nextExecutionTime: undefined,
  awsRunsMs: undefined,
  targets: undefined,
  tasks: undefined,
  raw: undefined,
};
