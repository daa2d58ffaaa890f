/** The sample organization as a live source: the AWS stand-in behind the real SDK clients. */
import { sampleOrganization } from '../sample/organization/sample-organization.ts';
import { createStandIn } from '../sample/stand-in/stand-in.ts';
import type { Sample } from '../services/sample-keeper.ts';
import { ssmCloud } from './ssm-cloud.ts';

/** Starts the stand-in anew: earlier pushes to the sample are gone. Nothing leaves this process. */
export function openSample(): Sample {
  const { plan, seed, nowMs } = sampleOrganization();
  const standIn = createStandIn(seed);
  const cloud = ssmCloud(
    seed.cells.map(({ accountId, region }) => ({ accountId, region })),
    {
      credentialsFor: ({ accountId }) => ({
        accessKeyId: `PWPSAMPLE${accountId}`,
        secretAccessKey: 'the-sample-has-no-secrets',
      }),
      requestHandler: standIn.requestHandler(),
    },
    () => nowMs,
  );
  return {
    plan,
    source: {
      kind: 'sample',
      cloud,
      nowMs: () => nowMs,
      clockFixed: true,
      identity: async () => 'sample coordinator',
    },
  };
}
