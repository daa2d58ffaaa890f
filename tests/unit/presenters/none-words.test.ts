import { describe, expect, it } from 'vitest';
import { noneWords } from '../../../renderer/presenters/none-words.ts';

const status = 'current';

describe('noneWords', () => {
  it.each([
    [
      { status, cellsFresh: 28, cellsTotal: 28, reading: false },
      'None in 28 of 28 cells and the plan.',
    ],
    [
      { status, cellsFresh: 26, cellsTotal: 28, reading: false },
      'None in 26 of 28 cells and the plan.',
    ],
    [
      { status, cellsFresh: 3, cellsTotal: 28, reading: true },
      'None so far; AWS is still being read.',
    ],
    [
      { status, cellsFresh: 0, cellsTotal: 0, reading: false },
      'None in the plan; no AWS account is read.',
    ],
  ] as const)('says of %j: %s', (coverage, words) => {
    expect(noneWords(coverage)).toBe(words);
  });

  it.each([
    ['checking', 'Checking…'],
    ['idle', 'Checking…'],
    ['failed', 'Unknown: the check stopped. See Conflicts.'],
  ] as const)('says no "none" while the check is %s', (notCurrent, words) => {
    const coverage = { cellsFresh: 28, cellsTotal: 28, reading: false };
    expect(noneWords({ ...coverage, status: notCurrent })).toBe(words);
  });
});
