import { describe, expect, it } from 'vitest';
import type { WindowState } from '../../../shared/model/series.ts';
import type { Customer } from '../../../shared/model/target.ts';
import type { BoardCell } from '../../../shared/negotiation/board.ts';
import { noticeCountdown } from '../../../shared/negotiation/notice-countdown.ts';
import { cardsShown, cellWords } from '../../../renderer/presenters/board-words.ts';
import {
  countdownWords,
  dueWords,
  leftWords,
  stepFacts,
  stepTitle,
  toneOfCountdown,
} from '../../../renderer/presenters/negotiation-words.ts';
import { remindersToTell } from '../../../renderer/presenters/reminder-words.ts';
import { reminderContract } from '../../../shared/ipc/reminder-contract.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const [customer] = organization.customers as readonly [Customer];
const window = aWindow({ state: 'proposed' });
const countdownAt = (nowMs: number) => {
  const countdown = noticeCountdown(window, customer, { nowMs, holidays: [] });
  if (countdown === null) throw new Error('Nothing is owed');
  return countdown;
};
const cellOf = (...states: readonly WindowState[]): BoardCell => ({
  month: '2027-03',
  cards: states.map((state, index) => ({
    window: aWindow({ seriesId: `s${index}`, name: `W${index}`, state }),
    countdown: null,
  })),
  missing: [],
});

describe('a countdown in words', () => {
  it.each([
    [
      Date.UTC(2027, 2, 1, 12),
      'plain',
      'Agree by Wed 10 Mar, New York, to keep the 10-day notice of Northwind: 8 working days left',
    ],
    [
      Date.UTC(2027, 2, 10, 12),
      'warn',
      'Agree by Wed 10 Mar, New York, to keep the 10-day notice of Northwind: 1 working day left, 17 h',
    ],
    [
      Date.UTC(2027, 2, 12, 12),
      'bad',
      'Notice missed: it was due Wed 10 Mar in New York, for the 10-day notice of Northwind',
    ],
  ])('at %d is %s: %s', (nowMs, tone, words) => {
    expect(toneOfCountdown(countdownAt(nowMs))).toBe(tone);
    expect(countdownWords(countdownAt(nowMs), customer)).toBe(words);
  });

  it('tells hours where no working day is left', () => {
    const weekend = { ...countdownAt(Date.UTC(2027, 2, 1)), workingDaysLeft: 0, hoursLeft: 30 };
    expect(leftWords(weekend)).toBe('no working day left, 30 h');
    expect(dueWords({ ...weekend, kind: 'notification' })).toBe('Tell by Wed 10 Mar');
  });
});

describe('a month on the board', () => {
  it('has what is open first, then what is agreed, then what is over', () => {
    const { shown, more } = cardsShown(cellOf('held', 'agreed', 'draft', 'cancelled'));
    expect(shown.map((card) => card.window.state)).toEqual([
      'draft',
      'agreed',
      'held',
      'cancelled',
    ]);
    expect(more).toBe(0);
  });

  it('counts what it has no room for', () => {
    expect(cardsShown(cellOf('draft', 'draft', 'draft', 'draft', 'draft'))).toMatchObject({
      more: 2,
    });
  });

  it('is one sentence with full dates and zone', () => {
    const noted = { ...window, facts: { databaseAnswer: 'requested' as const } };
    const cell = { ...cellOf(), cards: [{ window: noted, countdown: null }] };
    expect(cellWords(cell, customer)).toBe(
      'Northwind, March 2027: Northwind prod, proposed, Saturday 20 March 2027 22:00 to Sunday 04:00 America/New_York, database slot requested',
    );
    expect(cellWords(cellOf(), customer)).toBe('Northwind, March 2027: nothing');
  });
});

describe('a step in words', () => {
  const step = {
    id: 's1',
    atMs: Date.UTC(2027, 2, 1, 14),
    state: 'agreed' as const,
    startMs: window.startMs,
    durationMinutes: 360,
  };
  const option = {
    id: 'o1',
    localStart: '2027-03-20T22:00',
    zone: 'America/New_York',
    durationMinutes: 360,
  };

  it.each([
    [step, 'Agreed for Sat 20 Mar 2027 22:00 → Sun 04:00 New York'],
    [{ ...step, state: 'proposed' as const, alternatives: [option] }, 'Proposed a time'],
    [{ ...step, state: 'proposed' as const, alternatives: [option, option] }, 'Proposed 2 times'],
    [{ ...step, state: 'countered' as const }, 'Countered'],
    [
      { ...step, state: 'countered' as const, alternatives: [{ ...option, byCustomer: true }] },
      'Countered with a time',
    ],
  ])('%#', (one, words) => {
    expect(stepTitle(one, customer.zone)).toBe(words);
  });

  it('says when, who and over which channel, as far as is known', () => {
    expect(stepFacts({ ...step, who: 'Ana', channel: 'phone' }, customer.zone)).toBe(
      'Mon 1 Mar 2027 09:00 New York · Ana · Phone',
    );
    expect(stepFacts(step, 'UTC')).toBe('Mon 1 Mar 2027 14:00 UTC');
  });
});

describe('a reminder in words', () => {
  const context = { organization, zone: 'Europe/London', off: [] };
  it('names the thing, the time with its zone, and what to do', () => {
    const countdown = countdownAt(Date.UTC(2027, 2, 9, 12));
    const session = { name: 'hrp-sso', untilMs: Date.UTC(2027, 2, 10, 17, 40), renews: false };
    const told = remindersToTell(
      [
        { kind: 'notice', key: 'k', window, countdown },
        { kind: 'window-soon', key: 'k', window },
        { kind: 'unpushed', key: 'k', window },
        { kind: 'sign-in-ends', key: 'k', session },
      ],
      context,
    );
    expect(told.map(({ title }) => title)).toEqual([
      'Northwind prod: agree by Wed 10 Mar',
      'Northwind prod begins Sat 20 Mar 2027 22:00 New York',
      'Northwind prod is agreed and not pushed',
      'The sign-in hrp-sso ends at 17:40',
    ]);
    expect(told.every(({ body }) => body.length > 0)).toBe(true);
  });

  it('is never more, nor longer, than main takes, and leaves out what is switched off', () => {
    const long = { ...window, name: 'n'.repeat(500) };
    const many = Array.from({ length: 1_001 }, (_, at) => ({
      ...{ kind: 'window-begins' as const, key: String(at), window: long },
    }));
    const unpushed = { kind: 'unpushed', key: 'u', window } as const;
    const reminders = remindersToTell([...many, unpushed], context);
    expect(reminders).toHaveLength(1_000);
    expect(reminders.map(({ kind }) => kind)).toContain('unpushed');
    const { input } = reminderContract['reminder:tell'];
    expect(input.safeParse({ reminders }).error).toBeUndefined();
    const others = remindersToTell([...many, unpushed], { ...context, off: ['window-begins'] });
    expect(others.map(({ key }) => key)).toEqual(['u']);
  });
});
