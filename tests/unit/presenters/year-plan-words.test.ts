import { describe, expect, it } from 'vitest';
import {
  actionWords,
  againstWords,
  becauseWords,
  gapWords,
  progressWords,
  proofWords,
  violationWords,
  whenPlanned,
} from '../../../renderer/presenters/year-plan-words.ts';
import type { ProposedWindow } from '../../../shared/generate/year-proposal.ts';
import { aWindow } from '../../support/a-window.ts';

const window = aWindow({ localStart: '2027-10-09T22:00' });
const proposed = (differs: Partial<ProposedWindow> = {}): ProposedWindow => ({
  ...{ action: 'moved', settled: false, window, fromMs: null, because: [], against: [] },
  ...differs,
});
const freeze = { rule: 'C01', name: 'Year-end freeze' } as const;
const cadence = { rule: 'C13', name: 'every 30 days' } as const;

describe('a planned year in words', () => {
  it('tells from where to where a window moves, the time only where it is another', () => {
    const aWeekBefore = window.startMs - 7 * 86_400_000;
    expect(whenPlanned(proposed({ fromMs: aWeekBefore }))).toBe(
      'Sat 2 Oct 2027 → Sat 9 Oct 2027 22:00',
    );
    expect(whenPlanned(proposed({ fromMs: aWeekBefore + 3_600_000 }))).toBe(
      'Sat 2 Oct 2027 23:00 → Sat 9 Oct 2027 22:00',
    );
    expect(whenPlanned(proposed({ action: 'added' }))).toBe('Sat 9 Oct 2027 22:00');
  });

  it('names the reasons by their rules', () => {
    expect(becauseWords({ because: [freeze, cadence] })).toBe(
      'Blocked: Year-end freeze, Cadence: every 30 days',
    );
    expect(becauseWords({ because: [{ rule: 'C15', name: '' }] })).toBe('Soak');
    expect(becauseWords({ because: [] })).toBe('to make room');
  });

  it('says what was tried where nothing helped', () => {
    const tried = { places: 42, rules: [{ ...freeze, places: 17 }] };
    expect(againstWords(proposed({ against: [freeze], tried }))).toBe(
      'Blocked: Year-end freeze. 42 other days tried: Blocked: Year-end freeze on 17.',
    );
    expect(againstWords(proposed({ against: [freeze], settled: true }))).toContain('so it stays');
    expect(
      gapWords(
        { reason: cadence, fromMs: window.startMs, toMs: null, tried: { places: 0, rules: [] } },
        'America/New_York',
      ),
    ).toBe('Cadence: every 30 days, between Sat 9 Oct 2027 and the end. There is no other day.');
  });

  it.each([
    [
      { kind: 'optimal' },
      'Proven: among the places tried no year has fewer conflicts and, with production planned first, none has fewer or shorter moves.',
    ],
    [
      {
        kind: 'within',
        ...{ errors: 1, warnings: 2, compromises: 30 },
        withProduction: { errors: 1, warnings: 2 },
      },
      'Not proven the best: another year could have at most 1 error and 2 warnings fewer.',
    ],
    [
      {
        kind: 'within',
        ...{ errors: 0, warnings: 25, compromises: 30 },
        withProduction: { errors: 0, warnings: 10 },
      },
      'Not proven the best: another year could have at most 25 warnings fewer; with production as it is here, at most 10 warnings.',
    ],
    [
      {
        kind: 'within',
        ...{ errors: 0, warnings: 0, compromises: 30 },
        withProduction: { errors: 0, warnings: 0 },
      },
      'Proven: among the places tried no year has fewer conflicts. One with fewer or shorter moves may exist.',
    ],
  ] as const)('says how good the year is: %o', (proof, words) => {
    expect(proofWords({ proof, leftAlone: [] })).toBe(words);
  });

  it('claims nothing of customers whose year is left as it is', () => {
    expect(proofWords({ proof: { kind: 'optimal' }, leftAlone: ['northwind'] })).toMatch(
      / This is without those left as they are\.$/,
    );
  });

  it('counts windows and conflicts', () => {
    const windows = [proposed(), proposed({ action: 'kept' }), proposed({ action: 'kept' })];
    const lane = { key: 'a', name: 'A', customerId: 'a', windows, gaps: [] };
    expect(actionWords([lane, lane])).toBe('0 added · 2 moved · 4 kept');
    expect(violationWords(undefined)).toBe('none');
    expect(violationWords({ errors: 1, warnings: 12 })).toBe('1 error, 12 warnings');
  });

  it('says how far it is', () => {
    expect(progressWords(null)).toBe('Starting');
    expect(progressWords({ doing: 'looking for places', done: 120, total: 812 })).toBe(
      'Looking for places: 120 of 812 environments',
    );
  });
});
