import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pushCalendars } from '../../electron/services/push-calendars.ts';
import { undoPush } from '../../electron/services/undo-push.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { editCalendar, sizeInBytes } from '../../shared/ical/edit-calendar.ts';
import { ourUid } from '../../shared/ical/our-uid.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import {
  aCloud,
  aDocument,
  calendarText,
  cell,
  foreignEvent,
  nowMs,
  otherCell,
} from '../support/a-cloud.ts';

const startMs = Date.UTC(2027, 2, 21, 2);
const endMs = startMs + 6 * 3_600_000;
const uid = ourUid('plan1', 'northwind-prod', '2027-03-20T22:00');

/** The change a preview would show for one window added to the calendar of a cell. */
function aChange(textBefore: string, at: CellRef = cell): CalendarChange {
  const edited = editCalendar(parseCalendarDocument(textBefore), {
    put: [
      {
        uid,
        summary: 'patch-northwind-prod',
        zone: 'America/New_York',
        startMs,
        endMs,
        sequence: 0,
        dtstampMs: nowMs,
      },
    ],
    removeUids: [],
  });
  if (!edited.ok) throw new Error(`The fixture cannot be edited: ${edited.error.kind}`);
  return {
    calendarKey: `${cellKey(at)}/hrp-patching`,
    cell: at,
    calendarName: 'hrp-patching',
    polarity: 'DEFAULT_CLOSED',
    production: true,
    events: [
      {
        kind: 'added',
        uid,
        windowId: 'northwind-prod@2027-03-20T22:00',
        summary: 'patch-northwind-prod',
        before: null,
        after: { startMs, endMs, zone: 'America/New_York' },
      },
    ],
    foreignCount: 1,
    baseVersion: 1,
    defaultVersion: 1,
    textBefore,
    textAfter: edited.value,
    sizeBytesAfter: sizeInBytes(edited.value),
    preflight: [],
  };
}

const before = calendarText(foreignEvent('f1', '20270401'));

async function push(
  { cloud }: ReturnType<typeof aCloud>,
  changes: readonly CalendarChange[],
  pushId = 'p1',
) {
  const steps: [string, PushStep][] = [];
  const kept: Receipt[] = [];
  const receipts = await pushCalendars(
    {
      nowMs: () => nowMs,
      sleep: () => sleep(2),
      document: ({ cell: at, calendarName }) => cloud.document({ cell: at, name: calendarName }),
      onProgress: ({ calendarKey, step }) => steps.push([calendarKey, step]),
      keepReceipt: (receipt) => kept.push(receipt),
    },
    pushId,
    changes,
  );
  return { receipts, kept, steps };
}

describe('a push to one calendar', () => {
  it('writes, publishes, reads back and probes', async () => {
    const setup = aCloud();
    const change = aChange(before);
    const { receipts, kept, steps } = await push(setup, [change]);
    expect(receipts).toEqual(kept);
    expect(receipts[0]).toMatchObject({
      outcome: { kind: 'verified' },
      versionBefore: 1,
      versionAfter: 2,
      uids: [uid],
      probes: [
        { where: 'before', expected: 'CLOSED', answered: 'CLOSED' },
        { where: 'start', expected: 'OPEN', answered: 'OPEN' },
        { where: 'middle', expected: 'OPEN', answered: 'OPEN' },
        { where: 'end', expected: 'CLOSED', answered: 'CLOSED' },
      ],
    });
    expect(steps.map(([, step]) => step)).toEqual([
      'updating',
      'activating',
      'publishing',
      'reading-back',
      'probing',
      'done',
    ]);
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(change.textAfter);
  });

  it('refuses when somebody wrote since the preview, and shows their text', async () => {
    const setup = aCloud();
    const theirs = calendarText([
      ...foreignEvent('f1', '20270401'),
      ...foreignEvent('f9', '20270405'),
    ]);
    setup.standIn.writeAsSomebodyElse(cell, 'hrp-patching', theirs);
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]?.outcome).toEqual({ kind: 'stale', remoteVersion: 2, remoteText: theirs });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(theirs);
    expect(setup.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
  });

  it('is refused by AWS itself when somebody writes between our look and our write', async () => {
    const setup = aCloud();
    const theirs = calendarText(foreignEvent('f9', '20270405'));
    const raced = aChange(before);
    const document = setup.cloud.document({ cell, name: 'hrp-patching' });
    let looks = 0;
    const { receipts } = await push(
      {
        ...setup,
        cloud: {
          ...setup.cloud,
          document: () => ({
            ...document,
            versions: async (version) => {
              const answer = await document.versions(version);
              looks += 1;
              if (looks === 1) setup.standIn.writeAsSomebodyElse(cell, 'hrp-patching', theirs);
              return answer;
            },
          }),
        },
      },
      [raced],
    );
    expect(receipts[0]?.outcome).toMatchObject({ kind: 'stale', remoteText: theirs });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(theirs);
  });

  it.each(['UpdateDocument', 'UpdateDocumentDefaultVersion'] as const)(
    'takes a lost answer of %s for what it is: one new version, verified',
    async (operation) => {
      const setup = aCloud();
      const change = aChange(before);
      setup.standIn.failNext({ cell, operation, fault: 'lost-answer', count: 1 });
      const { receipts } = await push(setup, [change]);
      expect(receipts[0]).toMatchObject({ outcome: { kind: 'verified' }, versionAfter: 2 });
      expect(setup.standIn.documentVersions(cell, 'hrp-patching')?.numbers).toEqual([1, 2]);
    },
  );

  it('says what is denied, and that nothing was written', async () => {
    const setup = aCloud({ behaviour: { deniedActions: ['ssm:UpdateDocument'] } });
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]?.outcome).toMatchObject({ kind: 'failed', written: false });
    expect(receipts[0]?.outcome).toHaveProperty(
      'message',
      expect.stringContaining('ssm:UpdateDocument'),
    );
    expect(setup.standIn.documentVersions(cell, 'hrp-patching')?.numbers).toEqual([1]);
  });

  it('says that a version is written but not published, when publishing is denied', async () => {
    const setup = aCloud({ behaviour: { deniedActions: ['ssm:UpdateDocumentDefaultVersion'] } });
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]).toMatchObject({
      outcome: { kind: 'failed', written: true },
      versionAfter: 2,
    });
    expect(setup.standIn.documentVersions(cell, 'hrp-patching')).toMatchObject({
      defaultNumber: 1,
    });
  });

  it('writes nothing where preflight said stop', async () => {
    const setup = aCloud();
    const change = {
      ...aChange(before),
      preflight: [{ kind: 'size', level: 'stop', facts: {} } as const],
    };
    const { receipts } = await push(setup, [change]);
    expect(receipts[0]?.outcome.kind).toBe('skipped');
    expect(setup.standIn.calls()).toEqual([]);
  });
});

describe('a push to several calendars', () => {
  it('goes on where one fails', async () => {
    const setup = aCloud({ behaviour: { deniedActions: ['ssm:UpdateDocument'] } });
    const otherBefore = calendarText(foreignEvent('f2', '20270402'));
    const { receipts } = await push(setup, [aChange(before), aChange(otherBefore, otherCell)]);
    expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'verified']);
  });
});

describe('taking back', () => {
  const pushed = async () => {
    const setup = aCloud({ documents: [aDocument(before)] });
    const { receipts } = await push(setup, [aChange(before)]);
    return {
      setup,
      receipt: receipts[0]!,
      document: setup.cloud.document({ cell, name: 'hrp-patching' }),
    };
  };

  it('makes the version before the default again, byte for byte', async () => {
    const { setup, receipt, document } = await pushed();
    expect(await undoPush(document, receipt, nowMs)).toMatchObject({
      ok: true,
      value: { undoneAtMs: nowMs },
    });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(before);
  });

  it('can be pushed again afterwards', async () => {
    const { setup, receipt, document } = await pushed();
    await undoPush(document, receipt, nowMs);
    const again = { ...aChange(before), baseVersion: 2, defaultVersion: 1 };
    const { receipts } = await push(setup, [again], 'p2');
    expect(receipts[0]).toMatchObject({ outcome: { kind: 'verified' } });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(again.textAfter);
  });

  it('refuses when somebody wrote since', async () => {
    const { setup, receipt, document } = await pushed();
    const theirs = calendarText(foreignEvent('f9', '20270405'));
    setup.standIn.writeAsSomebodyElse(cell, 'hrp-patching', theirs);
    expect(await undoPush(document, receipt, nowMs)).toMatchObject({
      ok: false,
      error: { kind: 'stale-remote', defaultVersion: 3, latestVersion: 3 },
    });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(theirs);
  });

  it('does nothing twice', async () => {
    const { receipt, document } = await pushed();
    const undone = { ...receipt, undoneAtMs: nowMs };
    expect(await undoPush(document, undone, nowMs)).toMatchObject({
      error: { kind: 'nothing-to-undo' },
    });
  });
});
