import { describe, expect, it } from 'vitest';
import { horizonWords } from '../../../renderer/presenters/horizon-words.ts';

const at = (from: string, to: string) => ({ startMs: Date.parse(from), endMs: Date.parse(to) });
const horizon = at('2027-01-07', '2028-07-11');

describe('days outside of what is drawn and checked', () => {
  it.each([
    ['well inside', at('2027-03-01', '2027-04-01'), true],
    ['up to its very end', at('2028-06-01', '2028-07-11'), true],
    ['over its end', at('2028-07-01', '2028-08-01'), false],
    ['over its beginning', at('2027-01-01', '2027-02-01'), false],
  ])('are told of unless the view is inside: %s', (_name, shown, isInside) => {
    expect(horizonWords(shown, horizon, 'UTC') === null).toBe(isInside);
  });

  it('say from when to when', () => {
    expect(horizonWords(at('2029-01-01', '2029-02-01'), horizon, 'UTC')).toBe(
      'Windows and live calendars are drawn and checked from Thu 7 Jan 2027 to Mon 10 Jul 2028 only.',
    );
  });
});
