import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfFault, lineOfPath, nestingOf } from '../../../shared/formats/json-places.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('lineOfFault', () => {
  it.each([
    ['{}', null],
    ['{\n  "a": 1,\n  oops\n}', 3],
    ['{\r\n  "a": 1,\r\n  "b": 01\r\n}', 3],
    ['{"a": "tab\there"}', 1],
    ['[1,\n2,\n]', 3],
    ['[1]\n[2]', 2],
    ['{"a"\n:\n1', 3],
    ['', 1],
  ])('of %j is %j', (text, line) => {
    expect(lineOfFault(text)).toBe(line);
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const text = fc.json({ maxDepth: 5 });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.constantFrom('', ' ', ',', '"', '{', '9', 'e'),
        (whole, at, put) => {
          const place = at % (whole.length + 1);
          const harmed = whole.slice(0, place) + put + whole.slice(place + 1);
          expect(lineOfFault(whole)).toBeNull();
          expect(lineOfFault(harmed) === null).toBe(isJson(harmed));
        },
      ),
    );
  });
});

describe('lineOfPath', () => {
  const text = JSON.stringify({ a: { b: [1, { c: 'x' }] }, d: { 'b.c"': null } }, null, 1);

  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 'b', 0], 4],
    [['a', 'b', 1, 'c'], 6],
    [['d', 'b.c"'], 11],
    [['a', 'gone', 'further'], 2],
    [['a', 'b', 7], 3],
  ])('of %j is %d', (path, line) => {
    expect(lineOfPath(text, path)).toBe(line);
  });
});

describe('nestingOf', () => {
  it.each([
    ['[]', 1],
    ['{"a":[{}]}', 3],
    ['"[[[["', 0],
    ['["\\"[[",[]]', 2],
    ['["a\\\\",[]]', 2],
    ['["\\\\\\"[[",[[]]]', 3],
    ['[[[', 3],
    ['"open [[', 0],
    [']]]', 0],
  ])('of %j is %d', (text, depth) => {
    expect(nestingOf(text)).toBe(depth);
  });
});
