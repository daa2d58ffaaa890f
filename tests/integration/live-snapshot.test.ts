import { describe, expect, it } from 'vitest';
import { openLiveSnapshot } from '../../electron/services/live-snapshot.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';
import { aCloud, cell, otherCell, nowMs } from '../support/a-cloud.ts';

const sourceOf = ({ cloud }: ReturnType<typeof aCloud>) => ({ cloud, nowMs: () => nowMs });

async function read(setup: ReturnType<typeof aCloud>) {
  const changes: CellSummary[] = [];
  const snapshot = openLiveSnapshot(sourceOf(setup), ({ cell: summary }) => changes.push(summary));
  snapshot.refresh();
  await snapshot.settled();
  const statuses = new Map(snapshot.describe().cells.map((each) => [cellKey(each.cell), each]));
  return { snapshot, changes, of: (at: typeof cell) => statuses.get(cellKey(at))! };
}

const april = { startMs: Date.UTC(2027, 3, 1), endMs: Date.UTC(2027, 4, 1) };

describe('a snapshot', () => {
  it('reads every cell and tells of each step', async () => {
    const { changes, of } = await read(aCloud());
    expect(of(cell)).toMatchObject({ status: 'fresh', readAtMs: nowMs, calendarCount: 1 });
    expect(of(otherCell)).toMatchObject({ status: 'fresh', calendarCount: 1 });
    expect(changes.map(({ status }) => status).sort()).toEqual([
      'fresh',
      'fresh',
      'reading',
      'reading',
    ]);
  });

  it('names the missing action of a denied cell, and reads the others all the same', async () => {
    const { of } = await read(aCloud({ behaviour: { deniedActions: ['ssm:ListDocuments'] } }));
    expect(of(cell)).toMatchObject({
      status: 'denied',
      missingAction: 'ssm:ListDocuments',
      readAtMs: null,
    });
    expect(of(otherCell)).toMatchObject({ status: 'fresh' });
  });

  it('says that a cell is throttled while it waits, and ends with it read', async () => {
    const setup = aCloud();
    setup.standIn.failNext({ cell, operation: 'ListDocuments', fault: 'throttle', count: 2 });
    const { changes, of } = await read(setup);
    expect(
      changes.filter(({ cell: at }) => cellKey(at) === cellKey(cell)).map(({ status }) => status),
    ).toEqual(['reading', 'throttled', 'fresh']);
    expect(of(cell).status).toBe('fresh');
  });

  it('keeps what a cell held, with its age, when it cannot be read any more', async () => {
    const setup = aCloud();
    const { snapshot } = await read(setup);
    setup.standIn.behave(cell, { deniedActions: ['*'] });
    expect(snapshot.refresh([cell])).toBe(1);
    await snapshot.settled();
    const now = snapshot.describe().cells.find((each) => cellKey(each.cell) === cellKey(cell));
    expect(now).toMatchObject({ status: 'denied', readAtMs: nowMs, calendarCount: 1 });
    expect(snapshot.occurrencesIn(april).occurrences).toHaveLength(2);
  });

  it('tells what happens live in a range, in order, with what each event means', async () => {
    const { snapshot } = await read(aCloud());
    const { occurrences, calendars } = snapshot.occurrencesIn(april);
    expect(occurrences.map(({ name, startMs, live }) => [name, startMs, live])).toEqual([
      [
        'somebody-elses',
        Date.UTC(2027, 2, 31, 23),
        expect.objectContaining({ effect: 'allows', ours: false }),
      ],
      ['somebody-elses', Date.UTC(2027, 3, 1, 23), expect.objectContaining({ effect: 'allows' })],
    ]);
    expect(calendars).toHaveLength(2);
  });

  it('ignores cells it does not know, and does not read a cell twice at once', async () => {
    const { snapshot } = await read(aCloud());
    expect(snapshot.refresh([{ accountId: '999999999999', region: 'us-east-1' }])).toBe(0);
    expect([snapshot.refresh([cell]), snapshot.refresh([cell])]).toEqual([1, 0]);
    await snapshot.settled();
  });

  it('falls silent when it is closed', async () => {
    const setup = aCloud({ behaviour: { latencyMs: 30 } });
    const changes: CellSummary[] = [];
    const snapshot = openLiveSnapshot(sourceOf(setup), ({ cell: summary }) =>
      changes.push(summary),
    );
    snapshot.refresh();
    snapshot.close();
    const heard = changes.length;
    await snapshot.settled();
    expect(changes).toHaveLength(heard);
  });
});
