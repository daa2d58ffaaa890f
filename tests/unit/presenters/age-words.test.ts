import { describe, expect, it } from 'vitest';
import {
  knownAge,
  readLastWords,
  unknownAgeWords,
} from '../../../renderer/presenters/age-words.ts';

const nowMs = Date.UTC(2027, 2, 10, 14, 12);
const hourMs = 3_600_000;

describe('ages in words', () => {
  it.each([
    [nowMs - 3 * hourMs, '3 h ago'],
    [nowMs + 30_000, 'now'],
    [nowMs + 3 * hourMs, null],
  ])('never make younger what lies ahead of the clock: %s', (readAtMs, words) => {
    expect(knownAge(readAtMs, nowMs)).toBe(words);
  });

  it.each([
    [null, 'never read'],
    [nowMs, 'last read just now, Wed 10 Mar 2027 09:12'],
    [nowMs - 60 * hourMs, 'last read 2 d ago, Sun 7 Mar 2027 21:12'],
    [nowMs + 9 * hourMs, 'last read later than this computer’s clock shows, Wed 10 Mar 2027 18:12'],
  ])('say when %s was read last', (readAtMs, words) => {
    expect(readLastWords(readAtMs, nowMs, 'America/New_York')).toBe(words);
  });

  it('say why an age is unknown, and what helps', () => {
    expect([0, 1, 12].map(unknownAgeWords)).toEqual([
      '',
      '1 cell was read later than this computer’s clock shows, so its age is unknown: see that the clock is right, and read it again.',
      '12 cells were read later than this computer’s clock shows, so their age is unknown: see that the clock is right, and read them again.',
    ]);
  });
});
