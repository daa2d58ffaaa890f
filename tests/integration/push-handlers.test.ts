import { describe, expect, it } from 'vitest';
import type { CalendarChange, ChangeSet } from '../../shared/changes/change-set.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { setWindowState } from '../../shared/planning/edit-plan.ts';
import { sampleSession } from '../support/sample-session.ts';
import { containing } from '../support/containing.ts';

/** The accounts of the windows below. */
const accountIds = ['111122220105', '111122220108'];

const draft = 'hrp-northwind-prod@2027-03-13T22:00';
const moved = 'hrp-fabrikam-nonprod@2027-03-18T20:00';
const cancelled = 'hrp-proseware-nonprod@2027-04-10T20:00';

type Sample = Awaited<ReturnType<typeof sampleSession>>;

async function prepare({ handlers, plan }: Sample, windowIds: readonly string[], of: Plan = plan) {
  const reply = await handlers['push:prepare']({ plan: of, windowIds: [...windowIds] });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const start = (
  { handlers }: Sample,
  { id, hash, calendars }: ChangeSet,
  keys?: readonly string[],
) =>
  handlers['push:start']({
    changeSetId: id,
    hash,
    calendarKeys: [...(keys ?? calendars.map(({ calendarKey }) => calendarKey))],
    reason: 'the March round',
  });

async function push(sample: Sample, windowIds: readonly string[], plan?: Plan) {
  const changeSet = await prepare(sample, windowIds, plan);
  const reply = await start(sample, changeSet);
  if (!reply.ok) throw new Error(reply.error.message);
  return { changeSet, receipts: reply.value.receipts };
}

const outcomes = (receipts: readonly { readonly outcome: { readonly kind: string } }[]) =>
  receipts.map(({ outcome }) => outcome.kind);
const textNow = ({ standIn }: Sample, { cell, calendarName }: CalendarChange) =>
  standIn.documentText(cell, calendarName);

describe('a push in the sample organization', () => {
  it('writes exactly what was shown, proves it, and reads the cells again', async () => {
    const sample = await sampleSession({ accountIds });
    const { changeSet, receipts } = await push(sample, [draft, moved, cancelled]);
    expect(outcomes(receipts)).toEqual(receipts.map(() => 'verified'));
    expect(receipts).toHaveLength(3);
    for (const change of changeSet.calendars) {
      expect(textNow(sample, change)).toBe(change.textAfter);
    }
    await sample.live.snapshot.settled();
    expect(sample.live.snapshot.calendar(changeSet.calendars[0]!.calendarKey)?.text).toBe(
      changeSet.calendars[0]!.textAfter,
    );
    const listed = await sample.handlers['push:list']({});
    expect(listed.ok && new Set(listed.value)).toEqual(new Set(receipts));
    expect(sample.steps.filter(([, step]) => step === 'done')).toHaveLength(3);
  });

  it('is asked for natively, by counts and hash, and writes nothing without a yes', async () => {
    const sample = await sampleSession({ accountIds });
    const changeSet = await prepare(sample, [draft]);
    sample.answers.confirm = false;
    expect(await start(sample, changeSet)).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(sample.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
    expect(sample.questions).toEqual([
      {
        message: 'Write 2 calendars in 1 account of the sample organization?',
        detail: containing(changeSet.hash.slice(0, 12)),
      },
    ]);
    sample.answers.confirm = true;
    expect((await start(sample, changeSet)).ok).toBe(true);
  });

  it('leaves an entry in the audit for each calendar, and one for what is taken back', async () => {
    const sample = await sampleSession({ accountIds });
    const { receipts } = await push(sample, [draft]);
    await sample.handlers['push:undo']({ receiptId: receipts[0]!.id });
    const { entries } = await sample.audit.read();
    expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['taken-back', ''],
      ['pushed', 'the March round'],
      ['pushed', 'the March round'],
    ]);
    expect(entries[0]).toMatchObject({ subject: receipts[0]!.calendarKey });
  });

  it('is known to the next run by its journal, and can be taken back there', async () => {
    const sample = await sampleSession({ accountIds });
    const { receipts } = await push(sample, [draft]);
    const pushes = await sample.journals.list();
    expect(pushes.map(({ begun }) => begun.reason)).toEqual(['the March round']);
    expect([...pushes[0]!.receipts.values()]).toEqual(receipts);
  });

  it('leaves nothing to push behind', async () => {
    const sample = await sampleSession({ accountIds });
    await push(sample, [draft]);
    const again = await prepare(sample, [draft]);
    expect(again.calendars.map(({ textBefore, textAfter }) => textBefore === textAfter)).toEqual([
      true,
      true,
    ]);
  });

  it('writes only the calendars that are named', async () => {
    const sample = await sampleSession({ accountIds });
    const changeSet = await prepare(sample, [draft]);
    const [first, second] = changeSet.calendars;
    expect(await start(sample, changeSet, [first!.calendarKey])).toMatchObject({
      value: { receipts: [{ calendarKey: first!.calendarKey }] },
    });
    expect(textNow(sample, second!)).toBe(second!.textBefore);
  });

  it('is not prepared while a cell that it is about is being read', async () => {
    const sample = await sampleSession({ accountIds });
    const cell = { accountId: '111122220105', region: 'us-east-1' };
    sample.standIn.behave(cell, { latencyMs: 20 });
    const theirs = sample.standIn
      .documentText(cell, 'hrp-patching')!
      .replace('X-WR', 'X-NOW:1\r\nX-WR');
    sample.standIn.writeAsSomebodyElse(cell, 'hrp-patching', theirs);
    sample.live.snapshot.refresh([cell]);
    const changeSet = await prepare(sample, [draft]);
    expect(changeSet.calendars[0]?.textBefore).toBe(theirs);
  });

  it('does not call a cell clear that could not be read whole', async () => {
    const sample = await sampleSession({ accountIds });
    const cell = { accountId: '111122220105', region: 'us-east-1' };
    sample.standIn.behave(cell, { deniedActions: ['ssm:DescribeMaintenanceWindows'] });
    sample.live.snapshot.refresh([cell]);
    const { calendars } = await prepare(sample, [draft]);
    const check = calendars[0]?.preflight.find(({ kind }) => kind === 'conflicts');
    expect(check).toMatchObject({ level: 'warn', facts: { unread: 1 } });
  });
});

describe('a push that is refused', () => {
  it.each([
    ['another hash', { hash: 'other' }],
    ['another change set', { id: 'other' }],
  ])('because of %s', async (_what, differs) => {
    const sample = await sampleSession({ accountIds });
    const changeSet = await prepare(sample, [draft]);
    expect(await start(sample, { ...changeSet, ...differs })).toMatchObject({
      error: { kind: 'change-set-outdated' },
    });
    expect(sample.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
  });

  it('because a later one was prepared, or another plan was opened', async () => {
    const sample = await sampleSession({ accountIds });
    const first = await prepare(sample, [draft]);
    const second = await prepare(sample, [draft]);
    const outdated = { error: { kind: 'change-set-outdated' } };
    expect(await start(sample, first)).toMatchObject(outdated);
    sample.session.open({ planId: 'other', path: null }, sample.live.source);
    expect(await start(sample, second)).toMatchObject(outdated);
  });

  it('because it was made already', async () => {
    const sample = await sampleSession({ accountIds });
    const { changeSet } = await push(sample, [draft]);
    expect(await start(sample, changeSet)).toMatchObject({
      error: { kind: 'change-set-outdated' },
    });
  });

  it('because it names a calendar that was not shown', async () => {
    const sample = await sampleSession({ accountIds });
    const changeSet = await prepare(sample, [draft]);
    const keys = [changeSet.calendars[0]!.calendarKey, 'another'];
    expect(await start(sample, changeSet, keys)).toMatchObject({ error: { kind: 'bad-request' } });
    expect(sample.standIn.countCalls({ operation: 'UpdateDocument' })).toBe(0);
  });

  it('because one is running, as is taking one back', async () => {
    const sample = await sampleSession({ settleMs: 40, accountIds });
    const changeSet = await prepare(sample, [draft]);
    const running = start(sample, changeSet);
    expect(sample.session.isWriting()).toBe(true);
    const busy = { error: { kind: 'push-running' } };
    expect(await start(sample, changeSet)).toMatchObject(busy);
    expect(await sample.handlers['push:undo']({ receiptId: 'any' })).toMatchObject(busy);
    expect(await running).toMatchObject({ ok: true });
    expect(sample.session.isWriting()).toBe(false);
  });
});

describe('taking back in the sample organization', () => {
  it('puts the old text back, and the window can be pushed again', async () => {
    const sample = await sampleSession({ accountIds });
    const { changeSet, receipts } = await push(sample, [draft]);
    for (const { id } of receipts) {
      expect(await sample.handlers['push:undo']({ receiptId: id })).toMatchObject({ ok: true });
    }
    for (const change of changeSet.calendars) {
      expect(textNow(sample, change)).toBe(change.textBefore);
    }
    const again = await push(sample, [draft]);
    expect(outcomes(again.receipts)).toEqual(['verified', 'verified']);
    expect(again.changeSet.calendars[0]?.preflight).toContainEqual(
      expect.objectContaining({ kind: 'default-not-latest', level: 'warn' }),
    );
  });

  it('is asked for natively, once for all that are named together', async () => {
    const sample = await sampleSession({ accountIds });
    const { receipts } = await push(sample, [draft]);
    const [first, second] = receipts.map(({ id }) => id);
    const undo = () => sample.handlers['push:undo']({ receiptId: first!, alongWith: [second!] });
    sample.questions.length = 0;
    sample.answers.confirm = false;
    expect(await undo()).toMatchObject({ error: { kind: 'cancelled' } });
    expect(sample.standIn.countCalls({ operation: 'UpdateDocumentDefaultVersion' })).toBe(2);
    sample.answers.confirm = true;
    expect(await undo()).toMatchObject({ ok: true });
    sample.answers.confirm = false;
    expect(await sample.handlers['push:undo']({ receiptId: second! })).toMatchObject({ ok: true });
    expect(sample.questions.map(({ message }) => message)).toEqual([
      'Take back the push to 2 calendars in 1 account of the sample organization?',
      'Take back the push to 2 calendars in 1 account of the sample organization?',
    ]);
  });

  it('asks anew whoever names others than were agreed to, also fewer of them', async () => {
    const sample = await sampleSession({ accountIds });
    const { receipts } = await push(sample, [draft]);
    const [first, second] = receipts.map(({ id }) => id);
    sample.answers.confirm = true;
    const strange = { receiptId: first!, alongWith: [second!, 'another'] };
    expect(await sample.handlers['push:undo'](strange)).toMatchObject({ ok: true });
    sample.questions.length = 0;
    sample.answers.confirm = false;
    expect(await sample.handlers['push:undo']({ receiptId: second! })).toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(sample.questions).toHaveLength(1);
  });

  it('begins with the latest push to a calendar, and says so', async () => {
    const sample = await sampleSession({ accountIds });
    const first = await push(sample, [draft]);
    const plan = setWindowState(sample.plan, draft, { state: 'cancelled', atMs: 0 });
    const second = await push(sample, [draft], plan);
    const undo = (receiptId: string) => sample.handlers['push:undo']({ receiptId });
    expect(await undo(first.receipts[0]!.id)).toMatchObject({
      error: { kind: 'stale-remote', message: containing('the later push') },
    });
    expect(await undo(second.receipts[0]!.id)).toMatchObject({ ok: true });
    expect(await undo(first.receipts[0]!.id)).toMatchObject({ ok: true });
    expect(await undo(first.receipts[0]!.id)).toMatchObject({ error: { kind: 'not-found' } });
    const [change] = first.changeSet.calendars;
    expect(textNow(sample, change!)).toBe(change!.textBefore);
  });

  it('knows no push but those of the open cloud', async () => {
    const sample = await sampleSession({ accountIds });
    const { receipts } = await push(sample, [draft]);
    const { source } = sample.live;
    sample.session.open({ planId: 'other', path: null }, null);
    expect(await sample.handlers['push:list']({})).toEqual({ ok: true, value: [] });
    const undone = sample.handlers['push:undo']({ receiptId: receipts[0]!.id });
    expect(await undone).toMatchObject({ error: { kind: 'no-source' } });
    sample.session.open({ planId: sample.plan.id, path: null }, source);
    expect(await sample.handlers['push:list']({})).toMatchObject({ value: receipts.toReversed() });
  });
});

describe('a window that is called off after it was pushed', () => {
  it('leaves the calendar as it was before, and can be pushed once more', async () => {
    const sample = await sampleSession({ accountIds });
    const first = await push(sample, [draft]);
    const calledOff = setWindowState(sample.plan, draft, { state: 'cancelled', atMs: 0 });
    const gone = await push(sample, [draft], calledOff);
    expect(outcomes(gone.receipts)).toEqual(['already-there', 'already-there']);
    for (const change of first.changeSet.calendars) {
      expect(textNow(sample, change)).toBe(change.textBefore);
    }
    const back = await push(sample, [draft]);
    expect(outcomes(back.receipts)).toEqual(['verified', 'verified']);
  });
});
