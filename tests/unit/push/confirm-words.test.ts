import { describe, expect, it } from 'vitest';
import {
  changesInWords,
  countChanges,
  isConfirmed,
  summarizePush,
} from '../../../renderer/push/confirm-words.ts';
import { aCalendarChange, anEventChange } from '../../support/a-push.ts';

describe('changesInWords', () => {
  const none = { added: 0, moved: 0, changed: 0, removed: 0 };
  it.each([
    [none, 'nothing'],
    [{ ...none, moved: 1, removed: 2 }, '1 event moved and 2 removed'],
    [{ ...none, changed: 1 }, '1 event changed'],
    [{ ...none, added: 9 }, '9 events added'],
    [{ ...none, added: 9, moved: 2 }, '9 events added and 2 moved'],
    [
      { added: 9, moved: 2, changed: 3, removed: 1 },
      '9 events added, 2 moved, 3 changed and 1 removed',
    ],
  ])('says %o as %s', (counts, words) => {
    expect(changesInWords(counts)).toBe(words);
  });
});

describe('countChanges', () => {
  it('leaves out untouched events, and calls none moved that stays at its time', () => {
    const kinds = ['added', 'moved', 'changed', 'removed', 'untouched'] as const;
    const events = kinds.map((kind) => anEventChange({ kind }));
    expect(countChanges(events)).toEqual({ added: 1, moved: 1, changed: 1, removed: 1 });
  });
});

describe('summarizePush', () => {
  const calendarIn = (accountId: string, production: boolean) =>
    aCalendarChange({
      calendarKey: `${accountId}/us-east-1/x`,
      cell: { accountId, region: 'us-east-1' },
      production,
      foreignCount: 10,
      preflight: [
        { kind: 'size', level: 'ok', facts: {} },
        { kind: 'ungated', level: 'warn', facts: {} },
      ],
    });
  const lab = (count: number) =>
    Array.from({ length: count }, (_, n) => calendarIn(String(n), false));

  it('counts calendars, accounts, events of others and warnings', () => {
    expect(summarizePush([calendarIn('1', true), calendarIn('1', false)])).toEqual({
      calendarCount: 2,
      accountIds: ['1'],
      productionCount: 1,
      foreignCount: 20,
      warningCount: 2,
      changes: { added: 2, moved: 0, changed: 0, removed: 0 },
      typed: true,
    });
  });

  it.each([
    ['one production calendar', [calendarIn('1', true)], true],
    ['five accounts without production', lab(5), false],
    ['six accounts without production', lab(6), true],
  ])('asks for a typed answer or not: %s', (_name, calendars, typed) => {
    expect(summarizePush(calendars).typed).toBe(typed);
  });
});

describe('isConfirmed', () => {
  const summary = { ...summarizePush([aCalendarChange(), aCalendarChange()]), typed: true };

  it.each([
    ['push', true],
    [' PUSH ', true],
    ['2', true],
    ['3', false],
    ['', false],
    ['pushed', false],
  ])('takes %o or not', (answer, expected) => {
    expect(isConfirmed(answer, summary)).toBe(expected);
  });

  it('needs nothing typed where nothing has to be', () => {
    expect(isConfirmed('', { ...summary, typed: false })).toBe(true);
  });
});
