import { describe, expect, it } from 'vitest';
import { noneWords } from '../../../renderer/presenters/none-words.ts';

describe('noneWords', () => {
  it.each([
    [{ cellsFresh: 28, cellsTotal: 28, reading: false }, 'None in 28 of 28 cells and the plan.'],
    [{ cellsFresh: 26, cellsTotal: 28, reading: false }, 'None in 26 of 28 cells and the plan.'],
    [{ cellsFresh: 3, cellsTotal: 28, reading: true }, 'None so far; AWS is still being read.'],
    [{ cellsFresh: 0, cellsTotal: 0, reading: false }, 'None in the plan; no AWS account is read.'],
  ])('says of %j: %s', (coverage, words) => {
    expect(noneWords(coverage)).toBe(words);
  });
});
