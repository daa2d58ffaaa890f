import { describe, expect, it } from 'vitest';
import {
  chosenHolidays,
  holidayCountries,
  holidayWords,
} from '../../../renderer/presenters/holiday-choices.ts';
import { lostChangeWords } from '../../../renderer/presenters/lost-changes.ts';
import type { OccurrenceChange } from '../../../shared/model/series.ts';

const originalStart = '2027-03-13T22:00';

describe('lostChangeWords', () => {
  it.each<[Partial<OccurrenceChange>, string]>([
    [{ state: 'held' }, 'Sat 13 Mar 2027 22:00: held'],
    [{ skipped: true, reason: 'audit' }, 'Sat 13 Mar 2027 22:00: skipped (audit)'],
    [
      { state: 'agreed', movedTo: '2027-03-14T02:00', durationMinutes: 60 },
      'Sat 13 Mar 2027 22:00: agreed, moved to Sun 14 Mar 2027 02:00, of another length',
    ],
    [{ databaseAnswer: 'confirmed' }, 'Sat 13 Mar 2027 22:00: noted'],
  ])('%j', (change, words) => {
    expect(lostChangeWords({ originalStart, ...change })).toBe(words);
  });
});

describe('holidays', () => {
  it('none is no strategy; the others are themselves', () => {
    expect(chosenHolidays('none', 'US')).toBeUndefined();
    expect(chosenHolidays('next', 'IN')).toEqual({ strategy: 'next', country: 'IN' });
  });

  it('are told in words, where they make a difference', () => {
    expect(holidayWords({ holidays: { strategy: 'previous', country: 'US' } })).toBe(
      'On US holidays: the day before',
    );
    expect(holidayWords({})).toBeNull();
  });

  it('are of the countries of the plan, each once', () => {
    const holiday = (country: string) => ({
      id: country,
      name: 'Off',
      country,
      date: '2027-01-01',
    });
    expect(holidayCountries(['US', 'IN', 'US'].map(holiday))).toEqual(['US', 'IN']);
  });
});
