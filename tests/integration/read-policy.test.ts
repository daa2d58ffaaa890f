import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { openLiveSnapshot } from '../../electron/services/live-snapshot.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { readPolicy } from '../../shared/access/iam-policies.ts';

const allowed = new Set(readPolicy('all').Statement.flatMap(({ Action }) => Action));

describe('the read policy', () => {
  it('allows every call that reading makes, so that nothing broader need be asked for', async () => {
    const { seed, nowMs } = sampleOrganization();
    const calm = seed.cells.map((cell) => ({ ...cell, behaviour: {} }));
    const standIn = createStandIn({ ...seed, cells: calm });
    const cloud = ssmCloud(
      calm,
      {
        credentialsFor: ({ accountId }) => ({
          accessKeyId: `PWPSAMPLE${accountId}`,
          secretAccessKey: 'none',
        }),
        requestHandler: standIn.requestHandler(),
        pace: { perSecond: 1e6, burst: 1e6 },
      },
      () => nowMs,
    );
    const snapshot = openLiveSnapshot({ cloud, nowMs: () => nowMs }, () => undefined);
    snapshot.refresh();
    await snapshot.settled();
    const called = new Set(standIn.calls().map(({ operation }) => `ssm:${operation}`));
    expect(called.size).toBeGreaterThan(5);
    expect([...called].filter((action) => !allowed.has(action))).toEqual([]);
  });

  it('is the one the documentation shows', () => {
    const shown = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/aws-access.md', 'utf8'))?.[1];
    expect(JSON.parse(shown ?? '')).toEqual(readPolicy('all'));
  });
});
