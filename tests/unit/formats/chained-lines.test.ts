import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSeal, readChain, sealLine } from '../../../shared/formats/chained-lines.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function chainOf(records: readonly unknown[]): readonly string[] {
  let seal = firstSeal;
  return records.map((record) => {
    const sealed = sealLine(record, seal, sha256);
    seal = sealed.seal;
    return sealed.line;
  });
}

describe('a chain of sealed lines', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (records) => {
        const read = readChain(chainOf(records), sha256);
        expect(read.brokenAtLine).toBeNull();
        expect(JSON.stringify(read.records)).toBe(JSON.stringify(records));
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('breaks where a line was changed, taken out, doubled or put elsewhere', () => {
    const lines = chainOf(['a', 'b', 'c', 'd']);
    const [a, b, c, d] = lines as [string, string, string, string];
    const cases: readonly [readonly string[], number][] = [
      [[a, b.replace('"b"', '"x"'), c, d], 2],
      [[a, c, d], 2],
      [[a, b, b, c, d], 3],
      [[b, a, c, d], 1],
      [[a, '', b], 2],
      [[a, b, 'not a line'], 3],
    ];
    for (const [broken, line] of cases) {
      const read = readChain(broken, sha256);
      expect(read.brokenAtLine).toBe(line);
      expect(read.records).toEqual(
        ['a', 'b', 'c', 'd'].slice(0, 4).filter((_, i) => broken[i] === lines[i] && i < line - 1),
      );
    }
  });

  it('does not notice lines that are missing at the end, which a reader has to know', () => {
    const lines = chainOf(['a', 'b']);
    expect(readChain(lines.slice(0, 1), sha256)).toMatchObject({ brokenAtLine: null });
  });
});
