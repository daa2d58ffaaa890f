import { describe, expect, it } from 'vitest';
import { aCloud, calendarText, cell, foreignEvent, otherCell } from '../support/a-cloud.ts';
import { containing } from '../support/containing.ts';
import { aChange, before, push, uid } from '../support/a-calendar-push.ts';

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
      requestIds: [containing('00000000-'), containing('00000000-')],
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

  it('is skipped where a window was over before its turn came, and brought to its end if begun', async () => {
    const setup = aCloud();
    const change = aChange(before);
    const atMs = change.events[0]!.after!.endMs;
    const { receipts } = await push(setup, [change], { atMs });
    expect(receipts[0]?.outcome).toEqual({
      kind: 'skipped',
      message: 'patch-northwind-prod is over by now: prepare the push again without it.',
    });
    expect(setup.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
    const begunKeys = new Set([change.calendarKey]);
    const begun = await push(setup, [change], { atMs, begunKeys, pushId: 'p2' });
    expect(begun.receipts[0]?.outcome).toEqual({ kind: 'verified' });
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
