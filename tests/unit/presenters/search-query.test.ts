import { describe, expect, it } from 'vitest';
import { isEmptySearch, parseSearch } from '../../../renderer/presenters/search-query.ts';

const read = (text: string) => {
  const query = parseSearch(text, '2027-03-10');
  const parts = Object.entries(query) as [string, readonly string[]][];
  return Object.fromEntries(parts.filter(([, found]) => found.length > 0));
};

describe('a typed search', () => {
  it.each([
    ['', {}],
    ['Northwind prod', { words: ['northwind', 'prod'] }],
    ['"north wind"', { words: ['north wind'] }],
    ['customer:Acme', { customers: ['acme'] }],
    ['customer:"South Bay" db', { customers: ['south bay'], words: ['db'] }],
    ['state:proposed', { states: ['proposed'] }],
    ['state:draft,agreed', { states: ['draft', 'agreed'] }],
    ['state:agr', { states: ['agreed'] }],
    ['month:2027-03', { months: ['2027-03'] }],
    ['month:2027-3,2027-11', { months: ['2027-03', '2027-11'] }],
    ['month:march', { months: ['2027-03'] }],
    ['month:feb', { months: ['2028-02'] }],
    ['conflict:yes', { conflicts: ['yes'] }],
    ['conflict:none', { conflicts: ['no'] }],
    ['conflict:c13,c2', { conflicts: ['C13', 'C02'] }],
    ['unit:"Guiding Care" env:prod', { units: ['guiding care'], environments: ['prod'] }],
    ['team:Pune stale:yes', { teams: ['pune'], stale: ['yes'] }],
    ['uid:pwp-1@x', { words: ['uid:pwp-1@x'] }],
    // Still being typed: it narrows nothing yet.
    ['customer:', {}],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['state:maybe', /No state is called “maybe”/],
    ['month:2027-13', /“2027-13” is no month/],
    ['month:xy', /“xy” is no month/],
    ['stale:old', /“old” does not say whether/],
    ['conflict:perhaps', /“perhaps” says nothing of conflicts/],
  ])('tells that %s means nothing', (text, problem) => {
    const query = parseSearch(text, '2027-03-10');
    expect(query.problems).toEqual([expect.stringMatching(problem)]);
    expect(isEmptySearch(query)).toBe(true);
  });
});
