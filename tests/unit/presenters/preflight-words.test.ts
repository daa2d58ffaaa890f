import { describe, expect, it } from 'vitest';
import { preflightWords } from '../../../renderer/presenters/preflight-words.ts';
import type { PreflightCheck } from '../../../shared/changes/change-set.ts';

const one = { count: 1, summary: 'patch-a-2027-03-20' };
const three = { count: 3, summary: 'patch-a-2027-03-20' };

describe('preflightWords', () => {
  it.each<[PreflightCheck['kind'], PreflightCheck['level'], PreflightCheck['facts'], string]>([
    ['size', 'ok', { bytes: 30_200 }, '31 KB of 64 KB after the push.'],
    [
      'size',
      'warn',
      { bytes: 55_000 },
      '55 KB of 64 KB after the push: remove past events in AWS before it is full.',
    ],
    [
      'size',
      'stop',
      { bytes: 61_000, stopBytes: 60_000 },
      '61 KB of 64 KB after the push, more than the 60 KB that are safe: choose fewer windows, or remove past events in AWS.',
    ],
    [
      'past',
      'stop',
      three,
      'patch-a-2027-03-20 and 2 others would be over before the push: move them or leave them out.',
    ],
    [
      'past',
      'stop',
      one,
      'patch-a-2027-03-20 would be over before the push: move it or leave it out.',
    ],
    [
      'too-soon',
      'warn',
      { ...one, minutes: 15 },
      'patch-a-2027-03-20 is on, or starts or ends within 15 minutes, which AWS may take to notice: check the calendar afterwards.',
    ],
    [
      'close-events',
      'warn',
      { ...one, minutes: 5, other: 'board' },
      'patch-a-2027-03-20 leaves less than 5 minutes to “board”: AWS may not tell of the state in between. Let them touch, or part them.',
    ],
    [
      'duplicate-uid',
      'stop',
      { count: 1, uid: 'u' },
      '1 UID is used by two events each (u): remove one of the two in AWS, then refresh.',
    ],
    [
      'default-not-latest',
      'stop',
      { defaultVersion: 3, latestVersion: 4 },
      'Version 4 is newer than version 3, which is in force: publish or drop it in AWS, then refresh.',
    ],
    [
      'unreadable',
      'warn',
      { count: 2, line: 8, reason: 'no DTSTART' },
      '2 places were not understood and stay as written (line 8: no DTSTART).',
    ],
    [
      'unreadable',
      'stop',
      { count: 1, line: 0, reason: 'no end' },
      'The text cannot be edited safely (no end): mend it in AWS, then refresh.',
    ],
    [
      'conflicts',
      'warn',
      { errors: 1, warnings: 2 },
      'Conflicts among the chosen windows: 1 error and 2 warnings. See Conflicts, or leave them out.',
    ],
    [
      'ungated',
      'warn',
      { count: 2 },
      '2 maintenance windows do not ask this calendar: the push will not stop them.',
    ],
  ])('%s, %s', (kind, level, facts, words) => {
    expect(preflightWords({ kind, level, facts })).toBe(words);
  });

  it('says every check that can be made in words of its own, passed or not', () => {
    const kinds: readonly PreflightCheck['kind'][] = [
      'size',
      'past',
      'too-soon',
      'close-events',
      'duplicate-uid',
      'shared',
      'default-not-latest',
      'polarity-unknown',
      'unreadable',
      'stale',
      'conflicts',
      'ungated',
    ];
    const facts = { ...one, errors: 1, warnings: 0, minutes: 15, bytes: 1, stopBytes: 1 };
    const words = kinds.flatMap((kind) =>
      (['ok', 'stop'] as const).map((level) => preflightWords({ kind, level, facts })),
    );
    expect(new Set(words).size).toBe(24);
    for (const sentence of words) expect(sentence).toMatch(/^\S.+\.$/);
  });
});
