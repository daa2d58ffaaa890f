import { describe, expect, it } from 'vitest';
import { undoPush } from '../../electron/services/undo-push.ts';
import { aChange, before, push } from '../support/a-calendar-push.ts';
import { aCloud, aDocument, calendarText, cell, foreignEvent, nowMs } from '../support/a-cloud.ts';

async function pushed(setup = aCloud({ documents: [aDocument(before)] })) {
  const { receipts } = await push(setup, [aChange(before)]);
  const document = setup.cloud.document({ cell, name: 'hrp-patching' });
  return { setup, receipt: receipts[0]!, document };
}

describe('taking back', () => {
  it('makes the version before the default again, byte for byte', async () => {
    const { setup, receipt, document } = await pushed();
    expect(await undoPush(document, receipt, nowMs)).toMatchObject({
      ok: true,
      value: { undoneAtMs: nowMs },
    });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(before);
  });

  it('lets the same text be put in force again, without writing it a second time', async () => {
    const { setup, receipt, document } = await pushed();
    await undoPush(document, receipt, nowMs);
    const again = { ...aChange(before), baseVersion: 2, defaultVersion: 1 };
    const { receipts } = await push(setup, [again], { pushId: 'p2' });
    expect(receipts[0]).toMatchObject({ outcome: { kind: 'already-there' }, versionAfter: 2 });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(again.textAfter);
    expect(setup.standIn.documentVersions(cell, 'hrp-patching')?.numbers).toEqual([1, 2]);
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

  it('of a version that was never put in force needs no call that writes', async () => {
    const deniedActions = ['ssm:UpdateDocumentDefaultVersion'];
    const { setup, receipt, document } = await pushed(aCloud({ behaviour: { deniedActions } }));
    expect(receipt.outcome).toMatchObject({ kind: 'failed', written: true });
    const calls = setup.standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' });
    expect(await undoPush(document, receipt, nowMs)).toMatchObject({
      value: { undoneAtMs: nowMs },
    });
    expect(setup.standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' })).toBe(calls);
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(before);
  });

  it('is done when the switch took place and only its answers were lost', async () => {
    const { setup, receipt, document } = await pushed();
    const operation = 'UpdateDocumentDefaultVersion';
    setup.standIn.failNext({ cell, operation, fault: 'lost-answer', count: 3 });
    expect(await undoPush(document, receipt, nowMs)).toMatchObject({
      value: { undoneAtMs: nowMs },
    });
    expect(setup.standIn.documentText(cell, 'hrp-patching')).toBe(before);
  });
});
