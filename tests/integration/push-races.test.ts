import { describe, expect, it } from 'vitest';
import type { CalendarDocumentPort } from '../../electron/services/cloud-port.ts';
import { editCalendar } from '../../shared/ical/edit-calendar.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { aChange, before, push, uid } from '../support/a-calendar-push.ts';
import { aCloud, aDocument, calendarText, cell, foreignEvent } from '../support/a-cloud.ts';
import { containing } from '../support/containing.ts';

const name = 'hrp-patching';
const theirs = calendarText([...foreignEvent('f1', '20270401'), ...foreignEvent('f9', '20270405')]);

type Setup = ReturnType<typeof aCloud>;

/** Somebody else writes just before, or after, one kind of call of ours, the given time round. */
function meddling(
  setup: Setup,
  { call, round, when }: { call: keyof CalendarDocumentPort; round: number; when: string },
) {
  const document = setup.cloud.document({ cell, name });
  const meddle = (): void => void setup.standIn.writeAsSomebodyElse(cell, name, theirs);
  let calls = 0;
  const watched = new Proxy(document, {
    get(target, key: keyof CalendarDocumentPort) {
      if (key !== call) return target[key];
      return async (...input: never[]) => {
        calls += 1;
        const isTheRound = calls === round;
        if (isTheRound && when === 'before') meddle();
        const answer = await (target[key] as (...input: never[]) => Promise<unknown>)(...input);
        if (isTheRound && when === 'after') meddle();
        return answer;
      };
    },
  });
  return { ...setup, cloud: { ...setup.cloud, document: () => watched } };
}

describe('a push while somebody else writes', () => {
  it.each([
    { call: 'versions', round: 1, when: 'before' },
    { call: 'versions', round: 1, when: 'after' },
    { call: 'text', round: 1, when: 'after' },
    { call: 'pushNewVersion', round: 1, when: 'before' },
    { call: 'pushNewVersion', round: 1, when: 'after' },
    { call: 'versions', round: 2, when: 'after' },
  ] as const)('leaves their text in force: $when $call, time $round', async (moment) => {
    const setup = aCloud();
    const { receipts } = await push(meddling(setup, moment), [aChange(before)]);
    expect(setup.standIn.documentText(cell, name)).toBe(theirs);
    expect(['stale', 'failed']).toContain(receipts[0]?.outcome.kind);
  });

  it('says that its own version exists when theirs came while AWS was taking it', async () => {
    const setup = aCloud();
    const moment = { call: 'pushNewVersion', round: 1, when: 'after' } as const;
    const { receipts } = await push(meddling(setup, moment), [aChange(before)]);
    expect(receipts[0]).toMatchObject({
      versionAfter: 2,
      outcome: { kind: 'failed', written: true, message: containing('Somebody') },
    });
    expect(setup.standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' })).toBe(0);
  });

  it('never says "verified" of a calendar that was changed while it was put in force', async () => {
    const setup = aCloud();
    const moment = { call: 'pushDefaultVersion', round: 1, when: 'after' } as const;
    const { receipts } = await push(meddling(setup, moment), [aChange(before)]);
    expect(receipts[0]?.outcome.kind).toBe('unverified');
    expect(setup.standIn.documentText(cell, name)).toBe(theirs);
  });

  it('refuses a calendar that was deleted and made again under the same numbers', async () => {
    const setup = aCloud({ documents: [aDocument(theirs)] });
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]?.outcome).toEqual({ kind: 'stale', remoteVersion: 1, remoteText: theirs });
    expect(setup.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
  });

  it('names their staged version when only that is new', async () => {
    const setup = aCloud();
    const document = setup.cloud.document({ cell, name });
    await document.pushNewVersion({ text: theirs, baseVersion: 1, versionName: 'theirs' });
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]?.outcome).toEqual({ kind: 'stale', remoteVersion: 2, remoteText: theirs });
  });
});

describe('a push of a text that AWS held before', () => {
  it('puts the old version in force, and says that nothing new was written', async () => {
    const setup = aCloud();
    const added = aChange(before);
    await push(setup, [added]);
    const removed = editCalendar(parseCalendarDocument(added.textAfter), {
      put: [],
      removeUids: [uid],
    });
    if (!removed.ok) throw new Error('The fixture cannot be edited.');
    expect(removed.value).toBe(before);
    const takenOut = {
      ...added,
      textBefore: added.textAfter,
      textAfter: before,
      baseVersion: 2,
      defaultVersion: 2,
    };
    const { receipts } = await push(setup, [takenOut], { pushId: 'p2' });
    expect(receipts[0]).toMatchObject({
      outcome: { kind: 'already-there' },
      versionBefore: 2,
      versionAfter: 1,
    });
    expect(setup.standIn.documentVersions(cell, name)).toEqual({
      numbers: [1, 2],
      defaultNumber: 1,
      latestNumber: 2,
    });
  });

  it('calls nothing that writes when there is nothing to write', async () => {
    const setup = aCloud();
    const change = { ...aChange(before), textAfter: before, events: [] };
    const { receipts } = await push(setup, [change]);
    expect(receipts[0]).toMatchObject({ outcome: { kind: 'already-there' }, versionAfter: 1 });
    expect(setup.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
    expect(setup.standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' })).toBe(0);
  });
});
