import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePage } from '../../../../electron/sample/stand-in/paging.ts';

const pages = (rows: readonly number[], member = 'Rows') =>
  ({ member, rows, defaultSize: 50, lastToken: undefined }) as const;

function collect(rows: readonly number[], MaxResults: number): readonly number[] {
  const seen: number[] = [];
  let token: string | undefined;
  do {
    const request = { MaxResults, ...(token === undefined ? {} : { NextToken: token }) };
    const page = takePage(request, pages(rows));
    if (!page.ok) throw new Error('A token of its own was refused');
    seen.push(...page.value.rows);
    token = page.value.NextToken;
  } while (token !== undefined);
  return seen;
}

describe('takePage', () => {
  it('gives every row once, whatever the size of the pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (rows, size) => {
          expect(collect(rows, size)).toEqual(rows);
        },
      ),
      { seed: 20_270_301 },
    );
  });

  it('ends with the token the operation ends with', () => {
    const rows = [1, 2, 3];
    expect(takePage({}, { ...pages(rows), lastToken: '' })).toMatchObject({
      value: { NextToken: '' },
    });
    expect(takePage({ NextToken: '' }, pages(rows))).toMatchObject({ value: { rows } });
  });

  it('takes a token back only for the same list and the same request', () => {
    const rows = [1, 2, 3];
    const first = takePage({ MaxResults: 1 }, pages(rows));
    const NextToken = first.ok ? (first.value.NextToken ?? '') : '';
    expect(takePage({ MaxResults: 2, NextToken }, pages(rows)).ok).toBe(true);
    const others = [
      takePage({ NextToken }, pages(rows, 'Others')),
      takePage({ NextToken, Filters: [] } as object, pages(rows)),
      takePage({ NextToken: `${NextToken}x` }, pages(rows)),
      takePage({ NextToken: 'e30' }, pages(rows)),
    ];
    for (const page of others)
      expect(page).toMatchObject({ ok: false, error: { code: 'InvalidNextToken' } });
  });
});
