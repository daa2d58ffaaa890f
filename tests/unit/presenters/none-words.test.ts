import { describe, expect, it } from 'vitest';
import { isWholeNone, noneWords } from '../../../renderer/presenters/none-words.ts';

const status = 'current';

describe('noneWords', () => {
  it.each([
    [
      { status, cellsFresh: 28, cellsInPart: 0, cellsAged: 0, cellsTotal: 28, reading: false },
      'None in 28 of 28 cells and the plan.',
    ],
    [
      { status, cellsFresh: 28, cellsInPart: 0, cellsAged: 2, cellsTotal: 28, reading: false },
      'None in 28 of 28 cells and the plan; 2 cells are stale.',
    ],
    [
      { status, cellsFresh: 28, cellsInPart: 1, cellsAged: 0, cellsTotal: 28, reading: false },
      'None in 28 of 28 cells and the plan; 1 cell is not wholly understood.',
    ],
    [
      { status, cellsFresh: 26, cellsInPart: 0, cellsAged: 0, cellsTotal: 28, reading: false },
      'None in 26 of 28 cells and the plan.',
    ],
    [
      { status, cellsFresh: 3, cellsInPart: 0, cellsAged: 0, cellsTotal: 28, reading: true },
      'None so far; AWS is still being read.',
    ],
    [
      { status, cellsFresh: 0, cellsInPart: 0, cellsAged: 0, cellsTotal: 0, reading: false },
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
    const coverage = {
      cellsFresh: 28,
      cellsInPart: 0,
      cellsAged: 0,
      cellsTotal: 28,
      reading: false,
    };
    expect(noneWords({ ...coverage, status: notCurrent })).toBe(words);
  });

  const all = {
    status,
    cellsFresh: 28,
    cellsInPart: 0,
    cellsAged: 0,
    cellsTotal: 28,
    reading: false,
  } as const;
  it.each([
    ['of all cells, read lately', {}, true],
    ['of data that is old, or of unknown age', { cellsAged: 1 }, false],
    ['of cells that are not wholly understood', { cellsInPart: 1 }, false],
    ['of some cells', { cellsFresh: 27 }, false],
    ['of no AWS account', { cellsFresh: 0, cellsTotal: 0 }, false],
    ['while AWS is read', { reading: true }, false],
    ['of earlier facts', { status: 'checking' }, false],
  ] as const)('looks like good news %s: %j %s', (_name, differs, isWhole) => {
    expect(isWholeNone({ ...all, ...differs })).toBe(isWhole);
  });
});
