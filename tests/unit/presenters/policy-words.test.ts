import { describe, expect, it } from 'vitest';
import {
  daysLeftWords,
  gapLine,
  promiseWords,
  reachWords,
} from '../../../renderer/presenters/policy-words.ts';
import {
  cleanWords,
  gapWords,
  movedWords,
  nightWords,
  noSlotWords,
} from '../../../renderer/presenters/slot-words.ts';
import type { CadenceGap } from '../../../shared/policy/cadence.ts';
import type { ScopeReach } from '../../../shared/policy/patch-reach.ts';
import type { SlotCost } from '../../../shared/policy/slot-cost.ts';

const gap: CadenceGap = {
  key: 'a',
  fromDate: '2027-07-18',
  toDate: '2027-08-22',
  dueDate: '2027-08-17',
  days: 35,
  excessDays: 5,
  beforeId: 'a',
  afterId: 'b',
  past: false,
};

describe('promises in words', () => {
  it.each([
    [0, 'due today'],
    [1, '1 day left'],
    [30, '30 days left'],
    [-2, '2 days over'],
  ])('%s days left is “%s”', (days, words) => {
    expect(daysLeftWords(days)).toBe(words);
  });

  it('tell a gap by days and by months, and the end of what is planned', () => {
    const rolling = { reading: 'rolling', days: 30 } as const;
    expect(gapLine(gap, rolling)).toBe('Sun 18 Jul → Sun 22 Aug 2027: 35 days, 5 too many');
    expect(gapLine({ ...gap, beforeId: null }, rolling)).toMatch(/^from today → Sun 22 Aug/);
    expect(gapLine({ ...gap, toDate: null }, rolling)).toBe(
      'nothing after Sun 18 Jul 2027; due by Tue 17 Aug 2027',
    );
    const monthly = { reading: 'calendar-month', days: 30 } as const;
    expect(gapLine({ ...gap, fromDate: '2027-07-01' }, monthly)).toBe('July 2027 has none');
    expect(promiseWords(rolling)).toBe('at most 30 days apart');
    expect(promiseWords(monthly)).toBe('in every calendar month');
  });

  it('tell how a scope stands with a patch', () => {
    const of = (differs: Partial<ScopeReach>, when: string | null = null) =>
      // Of a whole reach only these are told.
      reachWords({ status: 'reached', unsoakedWindowId: null, ...differs } as ScopeReach, when);
    expect(of({ status: 'late' }, 'Fri 9 Apr 2027')).toBe('late: Fri 9 Apr 2027');
    expect(of({ status: 'unreached', unsoakedWindowId: 'w' })).toBe(
      'no window brings it; a window before it comes too soon to have soaked',
    );
    expect(of({ status: 'open' })).toBe('not planned yet');
    expect(of({ status: 'waived' })).toBe('accepted by a waiver');
    expect(of({}, 'Sat 20 Mar 2027')).toBe('in time: Sat 20 Mar 2027');
  });
});

describe('slots in words', () => {
  const slot = (cost: Partial<SlotCost>) => ({
    cost: { daysMoved: 2, gapBeforeDays: 26, gapAfterDays: 24, nightMinutes: 0, ...cost },
  });

  it('tell what each costs', () => {
    expect([0, 1, 2, -3].map(movedWords)).toEqual([
      'the same day',
      '1 day later',
      '2 days later',
      '3 days earlier',
    ]);
    expect(gapWords(slot({}))).toBe('26 days after the last install, 24 before the next');
    expect(gapWords(slot({ gapBeforeDays: null }))).toBe('24 days before the next install');
    expect(gapWords(slot({ gapAfterDays: null }))).toBe('26 days after the last install');
    expect(gapWords(slot({ gapBeforeDays: null, gapAfterDays: null }))).toBe(
      'the only install on this target',
    );
    expect(nightWords(slot({}), 'Pune')).toBe('no night hours for Pune');
    expect(nightWords(slot({ nightMinutes: 330 }), 'Pune')).toBe('5 h 30 min of night for Pune');
  });

  it('tell what they are clear of, and what is still to be arranged', () => {
    const keeps = [{ rule: 'C08' }, { rule: 'C08' }] as unknown as Parameters<
      typeof cleanWords
    >[0]['keeps'];
    expect(cleanWords({ keeps: [] })).toMatch(/every promise that is kept stays kept\.$/);
    expect(cleanWords({ keeps })).toMatch(/To arrange or to accept: database pairing\.$/);
  });

  it('tell why there is none, by rule and days', () => {
    const because = [
      { rule: 'C01', days: 80 },
      { rule: 'C13', days: 11 },
    ] as const;
    expect(noSlotWords({ kind: 'none', daysTried: 91, because })).toBe(
      'No clean slot in 91 days, because of blocked on 80, cadence on 11.',
    );
    expect(noSlotWords({ kind: 'none', daysTried: 91, because: [] })).toBe(
      'No clean slot in 91 days.',
    );
    expect(noSlotWords({ kind: 'not-by-moving' })).toMatch(/^Moving it does not end this/);
  });
});
