import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellGrid } from '../../../renderer/sources/cell-grid.ts';
import { placeAfter, type GridPlace } from '../../../renderer/ui/grid-focus.ts';
import { gridLines } from '../../../renderer/sources/cells/grid-lines.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import { aCell } from '../../support/a-cell.ts';

const row = (alias: string, accountId: string, cell: Partial<CellSummary> = {}) => ({
  alias,
  accountId,
  production: alias.endsWith('prod'),
  color: null,
  cells: [aCell({ cell: { accountId, region: 'us-east-1' }, ...cell }), null],
});
const grid: CellGrid = {
  regions: ['us-east-1', 'us-west-2'],
  groups: [
    { name: 'HRP', rows: [row('northwind-prod', '1'), row('northwind-dev', '2')] },
    { name: 'Source', rows: [row('source-prod', '3', { status: 'denied' })] },
  ],
};
const view = (differs: {
  text?: string;
  look?: 'denied' | 'fresh' | 'changed';
  folded?: readonly string[];
}) => {
  const { lines, accounts } = gridLines(
    grid,
    { text: differs.text ?? '', look: differs.look ?? null },
    { folded: new Set(differs.folded), limit: ageLimitOf(null, 0) },
  );
  const names = lines.map((line) => (line.kind === 'group' ? line.name : line.row.alias));
  return { names, accounts, lines };
};

describe('gridLines', () => {
  it.each([
    [{}, ['HRP', 'northwind-prod', 'northwind-dev', 'Source', 'source-prod'], 3],
    [{ text: 'PROD' }, ['HRP', 'northwind-prod', 'Source', 'source-prod'], 2],
    [{ text: 'hrp dev' }, ['HRP', 'northwind-dev'], 1],
    [{ text: 'us-east-1 3' }, ['Source', 'source-prod'], 1],
    [{ look: 'denied' }, ['Source', 'source-prod'], 1],
    [{ look: 'changed' }, [], 0],
    [{ folded: ['HRP'] }, ['HRP', 'Source', 'source-prod'], 3],
  ] as const)('for %o', (differs, names, accounts) => {
    expect(view(differs)).toMatchObject({ names, accounts });
  });

  it('tells how many cells of a unit need a look, while it is folded too', () => {
    const heads = view({ folded: ['Source'] }).lines.filter(({ kind }) => kind === 'group');
    expect(heads).toMatchObject([
      { name: 'HRP', accounts: 2, troubled: 0, folded: false },
      { name: 'Source', accounts: 1, troubled: 1, folded: true },
    ]);
  });
});

describe('moving through the grid by keys', () => {
  const extent = { lines: 20, columns: 3, page: 5 };
  const at: GridPlace = { line: 7, column: 1 };

  it.each([
    ['ArrowDown', false, { line: 8, column: 1 }],
    ['ArrowUp', false, { line: 6, column: 1 }],
    ['ArrowLeft', false, { line: 7, column: 0 }],
    ['ArrowRight', false, { line: 7, column: 2 }],
    ['PageDown', false, { line: 12, column: 1 }],
    ['PageUp', false, { line: 2, column: 1 }],
    ['Home', false, { line: 7, column: 0 }],
    ['End', false, { line: 7, column: 2 }],
    ['Home', true, { line: 0, column: 0 }],
    ['End', true, { line: 19, column: 2 }],
    ['a', false, null],
  ])('%s (Ctrl: %s)', (key, ctrl, place) => {
    expect(placeAfter(at, { key, ctrl }, extent)).toEqual(place);
  });

  it('never leaves the grid', () => {
    const key = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const end = keys.reduce<GridPlace>(
          (place, each) => placeAfter(place, { key: each, ctrl: false }, extent) ?? place,
          at,
        );
        expect(end.line).toBeGreaterThanOrEqual(0);
        expect(end.line).toBeLessThan(extent.lines);
        expect(end.column).toBeGreaterThanOrEqual(0);
        expect(end.column).toBeLessThan(extent.columns);
      }),
    );
  });
});
