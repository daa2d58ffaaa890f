/** The sample organization as a live source: the AWS stand-in behind the real SDK clients. */
import { sampleOrganization } from '../sample/organization/sample-organization.ts';
import { createStandIn } from '../sample/stand-in/stand-in.ts';
import type { Sample } from '../services/sample-keeper.ts';
import { ssmCloud } from './ssm-cloud.ts';

/** The stand-in limits only the account that shows what throttling looks like; that one is learned. */
const samplePace = { perSecond: 20, burst: 20 };

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
      pace: samplePace,
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
