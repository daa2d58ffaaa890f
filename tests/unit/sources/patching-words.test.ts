import { describe, expect, it } from 'vitest';
import {
  installAgeInWords,
  patchPolicyInWords,
} from '../../../renderer/sources/cells/patching-words.ts';
import type { PatchPolicy } from '../../../shared/model/snapshot.ts';

const dayMs = 86_400_000;
const nowMs = 100 * dayMs;
const oldest = {
  nodeId: 'i-1',
  name: 'web-1',
  lastInstallAtMs: nowMs - 41 * dayMs,
  lastInstallBasis: 'install-operation',
} as const;

describe('last installs of a cell', () => {
  it.each([
    [
      { nodeCount: 12, unknownCount: 2, oldest },
      '12 managed nodes. Longest without an install: web-1, 41 d ago (by its last install). 2 of unknown age.',
    ],
    [
      { nodeCount: 1, unknownCount: 0, oldest: { ...oldest, lastInstallBasis: 'window-run' } },
      '1 managed node. Longest without an install: web-1, 41 d ago (by the last run of a window, which may not have reached it).',
    ],
    [{ nodeCount: 3, unknownCount: 3, oldest: null }, '3 managed nodes. 3 of unknown age.'],
  ] as const)('%#', (age, words) => {
    expect(installAgeInWords(age, nowMs)).toBe(words);
  });
});

describe('a patch policy', () => {
  const policy: PatchPolicy = {
    key: '1/us-east-1/a',
    cell: { accountId: '1', region: 'us-east-1' },
    associationId: 'a',
    name: 'quick-setup',
    runs: 'AWS-RunPatchBaseline',
    meaning: 'install',
    rebootOption: 'RebootIfNeeded',
    calendarNames: [],
    quickSetup: true,
  };

  it('says what it does, when, and which calendars it asks', () => {
    expect(patchPolicyInWords({ ...policy, schedule: 'cron(0 2 ? * SUN *)' })).toBe(
      'quick-setup, installs, cron(0 2 ? * SUN *), asks no calendar',
    );
    expect(patchPolicyInWords({ ...policy, meaning: 'scan', calendarNames: ['patching'] })).toBe(
      'quick-setup, scans, only on change, asks patching',
    );
  });
});
