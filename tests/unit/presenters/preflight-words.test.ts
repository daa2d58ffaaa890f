import { describe, expect, it } from 'vitest';
import { preflightWords } from '../../../renderer/presenters/preflight-words.ts';
import type { PreflightCheck } from '../../../shared/changes/change-set.ts';

const one = { count: 1, summary: 'patch-a-2027-03-20' };
const three = { count: 3, summary: 'patch-a-2027-03-20' };

describe('preflightWords', () => {
  it.each<[PreflightCheck, string]>([
    [{ kind: 'size', level: 'ok', facts: { bytes: 30_200 } }, '31 KB of 64 KB after the push.'],
    [
      { kind: 'size', level: 'warn', facts: { bytes: 55_000 } },
      '55 KB of 64 KB after the push: remove past events in AWS before it is full.',
    ],
    [
      { kind: 'size', level: 'stop', facts: { bytes: 61_000, stopBytes: 60_000 } },
      '61 KB of 64 KB after the push, more than the 60 KB that are safe: choose fewer windows, or remove past events in AWS.',
    ],
    [
      { kind: 'permissions', level: 'warn', facts: { unknown: 1 } },
      'AWS did not answer in time: what the push role may do here is not known, and the push may be refused on its way.',
    ],
    [
      { kind: 'waiting', level: 'warn', facts: one },
      'patch-a-2027-03-20 belongs in another calendar now, which is not there yet: it stays here until that one can be written.',
    ],
    [
      { kind: 'waiting', level: 'warn', facts: three },
      'patch-a-2027-03-20 and 2 others belong in another calendar now, which is not there yet: they stay here until that one can be written.',
    ],
    [
      { kind: 'past', level: 'stop', facts: three },
      'patch-a-2027-03-20 and 2 others would be over before the push: move them or leave them out.',
    ],
    [
      { kind: 'past', level: 'stop', facts: one },
      'patch-a-2027-03-20 would be over before the push: move it or leave it out.',
    ],
    [
      { kind: 'too-soon', level: 'warn', facts: { ...one, minutes: 15 } },
      'patch-a-2027-03-20 is on, or starts or ends within 15 minutes, which AWS may take to notice: check the calendar afterwards.',
    ],
    [
      { kind: 'close-events', level: 'warn', facts: { ...one, minutes: 5, other: 'board' } },
      'patch-a-2027-03-20 leaves less than 5 minutes to “board”: AWS may not tell of the state in between. Let them touch, or part them.',
    ],
    [
      { kind: 'duplicate-uid', level: 'stop', facts: { count: 1, uid: 'u' } },
      '1 UID is used by two events each (u): remove one of the two in AWS, then refresh.',
    ],
    [
      { kind: 'default-not-latest', level: 'stop', facts: { defaultVersion: 3, latestVersion: 4 } },
      'Version 4 is newer than version 3, which is in force: publish or drop it in AWS, then refresh.',
    ],
    [
      { kind: 'unreadable', level: 'warn', facts: { count: 2, line: 8, reason: 'no DTSTART' } },
      '2 places were not understood and stay as written (line 8: no DTSTART).',
    ],
    [
      { kind: 'unreadable', level: 'stop', facts: { count: 1, line: 0, reason: 'no end' } },
      'The text cannot be edited safely (no end): mend it in AWS, then refresh.',
    ],
    [
      { kind: 'conflicts', level: 'warn', facts: { errors: 1, warnings: 2 } },
      'Conflicts among the chosen windows: 1 error and 2 warnings. See Conflicts, or leave them out.',
    ],
    [
      { kind: 'ungated', level: 'warn', facts: { count: 2, name: 'nightly' } },
      '2 maintenance windows run through a freeze in this account and region (nightly) and do not ask the calendar, so no push stops them. Gate the tasks, or move them.',
    ],
  ])('of $kind, $level', (check, words) => {
    expect(preflightWords(check)).toBe(words);
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
      'version-ceiling',
      'safe-subset',
      'meaning',
      'permissions',
      'identity',
      'waivers',
    ];
    const facts = {
      ...one,
      errors: 1,
      warnings: 0,
      minutes: 15,
      bytes: 1,
      stopBytes: 1,
      message: 'Wrong account.',
    };
    const words = kinds.flatMap((kind) =>
      (['ok', 'stop'] as const).map((level) => preflightWords({ kind, level, facts })),
    );
    expect(new Set(words).size).toBe(36);
    for (const sentence of words) expect(sentence).toMatch(/^\S.+\.$/);
  });
});
