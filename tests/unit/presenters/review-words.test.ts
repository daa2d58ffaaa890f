import { describe, expect, it } from 'vitest';
import {
  driftWords,
  rolledWords,
  unknownWords,
} from '../../../renderer/presenters/drift-report-words.ts';
import {
  becameWords,
  shortHash,
  varianceWords,
} from '../../../renderer/presenters/review-words.ts';
import type { WindowVariance } from '../../../shared/review/variance.ts';
import { aSeries } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const signed = aWindow();
const moved = (now: Partial<typeof signed>, kind: WindowVariance['kind']): WindowVariance => ({
  ...{ kind, signed, reason: null },
  now: { ...signed, ...now },
});
const hour = 3_600_000;

describe('variance in words', () => {
  it.each([
    ['moved 7 days later', moved({ startMs: signed.startMs + 168 * hour }, 'moved')],
    ['moved 1 day earlier', moved({ startMs: signed.startMs - 24 * hour }, 'moved')],
    ['moved 2 h later', moved({ startMs: signed.startMs + 2 * hour }, 'moved')],
    ['2 h shorter', moved({ durationMinutes: 240 }, 'changed')],
    ['on something else', moved({ kind: 'scan' }, 'changed')],
    ['cancelled', moved({}, 'cancelled')],
  ])('says "%s"', (words, item) => {
    expect(becameWords(item)).toBe(words);
  });

  it('counts by kind in one order, and says it when nothing changed', () => {
    const items = [moved({}, 'cancelled'), moved({}, 'moved'), moved({}, 'moved')];
    expect(varianceWords({ items })).toBe('2 moved, 1 cancelled');
    expect(varianceWords({ items: [] })).toBe('nothing changed');
  });

  it('gives a hash in groups, as it is read out', () => {
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab');
  });
});

describe('drift in words', () => {
  it('says what is different, and what was done by hand', () => {
    const window = aWindow({ durationMinutes: 360 });
    expect(driftWords({ kind: 'patch-tuesday', window, days: 32, daysBefore: 4 })).toBe(
      '32 days after Patch Tuesday, was 4',
    );
    expect(driftWords({ kind: 'clock', window, wallMinutes: 420 })).toBe(
      '6 h are 7 h on the wall that night',
    );
    const change = { originalStart: '2027-05-08T22:00', skipped: true, reason: 'Audit' };
    expect(driftWords({ kind: 'by-hand', series: aSeries(), change })).toBe('was skipped: Audit');
  });

  it('never takes what the plan does not know for none', () => {
    expect(unknownWords({ unknown: ['holidays', 'freezes'] }, 2028)).toContain(
      'no holidays and no freezes of 2028 yet',
    );
    expect(unknownWords({ unknown: [] }, 2028)).toBe('');
  });

  it('counts what becomes of series', () => {
    const series = aSeries();
    expect(
      rolledWords(
        [
          { series, became: 'continued', next: series },
          { series, became: 'planned', next: null },
        ],
        2028,
      ),
    ).toBe(
      'Of its series 1 goes on as a draft, 1 is planned into 2028 already and stays as it is.',
    );
  });
});
