import { describe, expect, it } from 'vitest';
import { clearSlotWords } from '../../../renderer/presenters/clear-slot-words.ts';
import type { CheckFacts } from '../../../renderer/state/check/check-facts.ts';
import { startFullCheck } from '../../../renderer/state/check/full-check.ts';
import { prepareFingerprints } from '../../../shared/conflicts/fingerprint.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 2, 10, 14);
const empty = aPlan();
const [customer] = empty.organization.customers;
const [environment] = customer?.environments ?? [];
if (customer === undefined || environment === undefined) throw new Error('No environment');
const cell = { accountId: '1', region: 'us-east-1' };
const plan = {
  ...empty,
  organization: {
    ...empty.organization,
    customers: [{ ...customer, environments: [{ ...environment, cells: [cell] }] }],
  },
  series: [aSeries({ rule: { kind: 'dates', dates: ['2027-04-03'] } })],
};
const [window] = expandPlan(plan, horizonOf(nowMs));
if (window === undefined) throw new Error('No window');

function answersWith(status: CellStatus, reading = false) {
  const check = startFullCheck();
  const facts: CheckFacts = {
    ...{ plan, live: [], calendars: [], reading, nowMs },
    cells: [{ cell, status, readAtMs: nowMs, problems: [] }],
  };
  const told = check.all(facts);
  const asked = check.answer({ kind: 'ask', askId: 1, window: window! });
  const wished = check.answer({ kind: 'suggest', askId: 2, wish: { window: window! } });
  if (asked.kind !== 'answer' || wished.kind !== 'suggested') throw new Error('Another answer');
  const { suggestion } = wished;
  const slot = suggestion.kind === 'slots' ? suggestion.slots[0] : undefined;
  const isUnread = ({ rule }: { readonly rule: string }): boolean => rule === 'C20';
  return {
    told: told.some(isUnread),
    asked: asked.conflicts.some(isUnread),
    slot: slot === undefined ? '' : clearSlotWords(slot),
  };
}

describe('a check over a cell that was not read', () => {
  it('says so of a window that is dragged as of one that stands, and of every slot', () => {
    const { slot, ...answers } = answersWith('denied');
    expect(answers).toEqual({ told: true, asked: true });
    expect(slot).toMatch(/^Clear of the plan’s freezes/);
    expect(slot).toContain('Not known: calendars and live windows');
  });

  it('is clear of what is live only where it was', () => {
    const { slot, ...answers } = answersWith('fresh');
    expect(answers).toEqual({ told: false, asked: false });
    expect(slot).toMatch(/^Clear of freezes, calendars, live windows/);
  });

  it('warns of no cell that is just being read, yet calls no slot clear of it', () => {
    const { slot, ...answers } = answersWith('reading', true);
    expect(answers).toEqual({ told: false, asked: false });
    expect(slot).toContain('Not known: calendars and live windows');
  });
});

describe('a waiver whose last day ends while the plan is open', () => {
  it('holds until midnight in UTC, and opens the finding again by the clock alone', () => {
    const check = startFullCheck();
    const freeze = {
      ...{ id: 'f', name: 'f', hardness: 'hard' as const, guards: ['install' as const] },
      ...{ targets: [], startMs: window.startMs, endMs: window.endMs },
    };
    const frozen = { ...plan, freezes: [freeze] };
    const facts = (at: Partial<CheckFacts>): CheckFacts => ({
      ...{ plan: frozen, live: [], calendars: [], cells: [], reading: false, nowMs },
      ...at,
    });
    const blocked = check.all(facts({})).find(({ rule }) => rule === 'C01');
    if (blocked === undefined) throw new Error('The freeze forbids it.');
    const prints = prepareFingerprints({ ...frozen, windows: [window], live: [] })(blocked);
    const waiver = {
      ...{ id: 'w', findingId: blocked.id, reason: 'agreed', who: 'A. Rao' },
      ...{ subjectFingerprint: prints.subject, counterpartFingerprint: prints.counterpart },
      untilDate: '2027-03-20',
    };
    const waived = { ...frozen, waivers: [waiver] };
    const isAccepted = (at: string): boolean | undefined => {
      const found = check.all(facts({ plan: waived, nowMs: Date.parse(at) }));
      const own = found.find(({ id }) => id === blocked.id);
      return own === undefined ? undefined : own.accepted !== undefined;
    };
    expect([isAccepted('2027-03-20T23:59Z'), isAccepted('2027-03-21T00:00Z')]).toEqual([
      true,
      false,
    ]);
  });
});
