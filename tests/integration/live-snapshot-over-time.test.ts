import { describe, expect, it } from 'vitest';
import { openLiveSnapshot, type LiveSnapshot } from '../../electron/services/live-snapshot.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';
import { aCloud, aDocument, calendarText, cell, foreignEvent, nowMs } from '../support/a-cloud.ts';
import { aMaintenanceWindow, targets } from '../support/a-maintenance-window.ts';
import { containing } from '../support/containing.ts';

type Setup = ReturnType<typeof aCloud>;

async function read({ cloud }: Pick<Setup, 'cloud'>) {
  const changes: CellSummary[] = [];
  const snapshot = openLiveSnapshot({ cloud, nowMs: () => nowMs }, ({ cell: summary }) =>
    changes.push(summary),
  );
  snapshot.refresh([cell]);
  await snapshot.settled();
  return { snapshot, changes };
}

const of = (snapshot: LiveSnapshot): CellSummary =>
  snapshot.describe().cells.find((each) => cellKey(each.cell) === cellKey(cell))!;

async function again(snapshot: LiveSnapshot): Promise<CellSummary> {
  snapshot.refresh([cell]);
  await snapshot.settled();
  return of(snapshot);
}

const april = { startMs: Date.UTC(2027, 3, 1), endMs: Date.UTC(2027, 4, 1) };

describe('what a cell does not tell', () => {
  it.each([
    ['a schedule', { schedule: 'cron(0 2 ? * FUN *)' }],
    ['a zone', { scheduleTimezone: 'Mars/Olympus' }],
  ])('is among its problems: %s of a window', async (_what, differs) => {
    const maintenanceWindows = [aMaintenanceWindow(differs)];
    const { snapshot } = await read(aCloud({ maintenanceWindows }));
    expect(of(snapshot).problems).toEqual([
      { source: 'nightly', reason: containing('is not understood'), unseen: true },
    ]);
  });

  it('is among its problems: a rule of an event', async () => {
    const event = foreignEvent('f1', '20270401').toSpliced(-1, 0, 'RRULE:FREQ=SOMETIMES');
    const { snapshot } = await read(aCloud({ documents: [aDocument(calendarText(event))] }));
    expect(of(snapshot).problems).toEqual([expect.objectContaining({ uid: 'f1' })]);
  });

  it('does not pile up when it goes on not telling', async () => {
    const maintenanceWindows = [aMaintenanceWindow({ schedule: 'cron(nonsense)' })];
    const setup = aCloud({ maintenanceWindows });
    const { snapshot } = await read(setup);
    setup.standIn.behave(cell, { deniedActions: ['*'] });
    const once = await again(snapshot);
    expect(await again(snapshot)).toEqual(once);
    expect(once.problems).toHaveLength(1);
  });
});

describe('what a cell held', () => {
  it('stays part by part, also when it was never read whole', async () => {
    const setup = aCloud({
      maintenanceWindows: [aMaintenanceWindow()],
      behaviour: { deniedActions: ['ssm:ListDocuments'] },
    });
    const { snapshot } = await read(setup);
    expect(of(snapshot)).toMatchObject({ status: 'denied', maintenanceWindowCount: 1 });
    setup.standIn.behave(cell, { deniedActions: ['*'] });
    expect(await again(snapshot)).toMatchObject({ readAtMs: null, maintenanceWindowCount: 1 });
    setup.standIn.behave(cell, { deniedActions: [] });
    expect(await again(snapshot)).toMatchObject({ status: 'fresh', calendarCount: 1 });
  });

  it('stays calendar by calendar, with a problem that says so', async () => {
    const setup = aCloud();
    const { snapshot } = await read(setup);
    setup.standIn.failNext({ cell, operation: 'GetDocument', fault: 'denied', count: 1 });
    expect(await again(snapshot)).toMatchObject({
      status: 'fresh',
      calendarCount: 1,
      problems: [{ source: 'hrp-patching' }],
    });
    expect(snapshot.occurrencesIn(april).occurrences).not.toEqual([]);
  });

  it('goes when it is gone', async () => {
    const setup = aCloud({ maintenanceWindows: [aMaintenanceWindow()] });
    const { snapshot } = await read(setup);
    const refused = setup.cloud.readCell;
    const emptied = { ...setup.cloud, readCell: refused };
    emptied.readCell = async (at, signal) => ({
      ...(await refused(at, signal)),
      calendars: [],
      maintenanceWindows: [],
    });
    const { snapshot: other } = await read({ cloud: emptied });
    expect(of(other)).toMatchObject({ calendarCount: 0, maintenanceWindowCount: 0 });
    expect(of(snapshot)).toMatchObject({ calendarCount: 1, maintenanceWindowCount: 1 });
  });
});

describe('reading a cell', () => {
  it('is done once, however often the cell is named', async () => {
    const setup = aCloud();
    const snapshot = openLiveSnapshot({ cloud: setup.cloud, nowMs: () => nowMs }, () => {});
    expect(snapshot.refresh([cell, cell, { ...cell }])).toBe(1);
    await snapshot.settled();
    expect(setup.standIn.countCalls({ operation: 'DescribeMaintenanceWindows' })).toBe(1);
  });

  it('is done once more when it began before what it is to show', async () => {
    const setup = aCloud({ behaviour: { latencyMs: 5 } });
    const { snapshot, changes } = await read(setup);
    changes.length = 0;
    snapshot.refresh([cell]);
    snapshot.readAgain([cell, cell]);
    await snapshot.settled([cell]);
    expect(changes.map(({ status }) => status)).toEqual(['reading', 'fresh', 'reading', 'fresh']);
  });

  it('forgets what was wrong the last time while it goes on', async () => {
    const setup = aCloud({ behaviour: { deniedActions: ['*'] } });
    const { snapshot, changes } = await read(setup);
    changes.length = 0;
    await again(snapshot);
    expect(changes[0]).toMatchObject({ status: 'reading' });
    expect(changes[0]).not.toHaveProperty('message');
    expect(changes[0]).not.toHaveProperty('missingAction');
  });

  it('that a bug stops ends as failed, and the cell can be read again', async () => {
    const setup = aCloud();
    let reads = 0;
    const cloud: typeof setup.cloud = {
      ...setup.cloud,
      readCell: async (...input) => {
        reads += 1;
        if (reads === 1) throw new Error('A bug');
        return setup.cloud.readCell(...input);
      },
    };
    const { snapshot } = await read({ cloud });
    expect(of(snapshot)).toMatchObject({ status: 'failed', readAtMs: null });
    expect(of(snapshot).message).toContain('A bug');
    expect(await again(snapshot)).toMatchObject({ status: 'fresh' });
  });

  it('counts the targets of every page', async () => {
    const maintenanceWindows = [aMaintenanceWindow({ targets: targets(73) })];
    const { snapshot } = await read(aCloud({ maintenanceWindows }));
    const { occurrences } = snapshot.occurrencesIn(april);
    const run = occurrences.find(({ live }) => live.kind === 'maintenance-run');
    expect(run?.live).toMatchObject({ targetCount: 73 });
  });

  it('keeps one object for what is the same, so that only changes are expanded anew', async () => {
    const documents = [
      aDocument(calendarText(foreignEvent('f1', '20270401'))),
      aDocument(calendarText(foreignEvent('f2', '20270402')), 'other'),
    ];
    const setup = aCloud({ documents });
    const { snapshot } = await read(setup);
    const [first, second] = snapshot.calendars();
    const changed = calendarText(foreignEvent('f3', '20270403'));
    setup.standIn.writeAsSomebodyElse(cell, 'other', changed);
    await again(snapshot);
    const [sameFirst, newSecond] = snapshot.calendars();
    expect(sameFirst).toBe(first);
    expect(newSecond).not.toBe(second);
    expect(newSecond?.text).toBe(changed);
  });
});
