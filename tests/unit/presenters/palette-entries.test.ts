import { describe, expect, it } from 'vitest';
import { paletteEntries } from '../../../renderer/presenters/palette-entries.ts';
import { aWindow } from '../../support/a-window.ts';

const past = aWindow({ localStart: '2027-02-13T22:00', state: 'held' });
const next = aWindow({ localStart: '2027-03-13T22:00' });
const later = aWindow({ localStart: '2027-04-10T22:00' });
const commands = [
  { id: 'today', label: 'Go to today', keys: 'T' },
  { id: 'new-window', label: 'New window…' },
];
const labelsFor = (query: string) =>
  paletteEntries({
    query,
    commands,
    windows: [past, next, later],
    nowMs: Date.parse('2027-03-10T14:00Z'),
    zone: 'America/New_York',
  }).map(({ label, note }) => `${label} ${note}`.trim());

describe('the command palette', () => {
  it('lists commands alone while nothing is typed', () => {
    expect(labelsFor('')).toEqual(['Go to today T', 'New window…']);
  });

  it('finds windows by words of name, date and state, what is to come first', () => {
    expect(labelsFor('northwind')).toEqual([
      'Northwind prod Sat 13 Mar 22:00 · Agreed',
      'Northwind prod Sat 10 Apr 22:00 · Agreed',
      'Northwind prod Sat 13 Feb 22:00 · Held',
    ]);
    expect(labelsFor('apr north')).toEqual(['Northwind prod Sat 10 Apr 22:00 · Agreed']);
  });

  it('finds nothing for words that are nowhere', () => {
    expect(labelsFor('contoso')).toEqual([]);
  });
});
