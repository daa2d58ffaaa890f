import { describe, expect, it } from 'vitest';
import { isPending } from '../../../renderer/presenters/pending-cell.ts';
import { learnCells, learnNews } from '../../../renderer/state/live-cells.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';

const aCell = (status: CellStatus, region = 'us-east-1'): CellSummary => ({
  cell: { accountId: '111122223333', region },
  status,
  readAtMs: null,
  calendarCount: 0,
  maintenanceWindowCount: 0,
  problems: [],
});
const statuses = (known: ReturnType<typeof learnNews>) =>
  [...known.values()].map(({ summary }) => summary.status);

describe('what is known of cells', () => {
  it('is the newest news, in whatever order it arrives', () => {
    const fresh = learnNews(new Map(), [{ revision: 7, cell: aCell('fresh') }]);
    const late = { revision: 3, cell: aCell('reading') };
    const next = { revision: 9, cell: aCell('throttled') };
    expect(statuses(learnNews(fresh, [late]))).toEqual(['fresh']);
    expect(statuses(learnNews(fresh, [next]))).toEqual(['throttled']);
    expect(statuses(learnNews(fresh, [next, late]))).toEqual(['throttled']);
  });

  it('is not set back by a description that was asked for before', () => {
    const fresh = learnNews(new Map(), [{ revision: 7, cell: aCell('fresh') }]);
    const described = learnCells(fresh, 4, [aCell('waiting'), aCell('waiting', 'us-west-2')]);
    expect(statuses(described)).toEqual(['fresh', 'waiting']);
  });

  it('is pending while a cell waits or is read', () => {
    expect((['waiting', 'reading'] as const).every((status) => isPending(aCell(status)))).toBe(
      true,
    );
    expect(
      (['fresh', 'denied', 'failed'] as const).some((status) => isPending(aCell(status))),
    ).toBe(false);
  });
});
