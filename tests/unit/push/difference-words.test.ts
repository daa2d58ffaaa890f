import { describe, expect, it } from 'vitest';
import type { EventDifference } from '../../../shared/changes/event-differences.ts';
import {
  clashWords,
  differencesInWords,
  differenceWord,
  ownerWord,
} from '../../../renderer/push/difference-words.ts';

const a = (differs: Partial<EventDifference>): EventDifference => ({
  key: 'a||1',
  kind: 'added',
  uid: 'a',
  summary: 'a',
  owner: 'foreign',
  before: null,
  after: null,
  ...differs,
});

describe('what somebody did to a calendar, in words', () => {
  it('counts every kind that occurs, and what is no event', () => {
    const list = [a({}), a({ kind: 'moved' }), a({ kind: 'moved' })];
    expect(differencesInWords(list)).toBe('1 added, 2 moved.');
    expect(differencesInWords([], true)).toBe('lines that are no event’s changed.');
    expect(differencesInWords([])).toBe('No event differs.');
  });

  it('says what became of an event, and whose it is', () => {
    expect(differenceWord(a({ kind: 'removed' }))).toBe('Removed');
    expect(ownerWord(a({}))).toBe('somebody else’s');
    expect(ownerWord(a({ owner: 'this-plan' }))).toBe('ours');
    expect(ownerWord(a({ owner: 'other-plan' }))).toBe('another plan’s');
  });

  it('warns of events that both changed, and promises both where there is none', () => {
    expect(clashWords(0)).toMatch(/holds their changes and yours/);
    expect(clashWords(1)).toMatch(/^1 event of yours was changed by both/);
    expect(clashWords(2)).toMatch(/^2 events of yours were changed by both/);
  });
});
