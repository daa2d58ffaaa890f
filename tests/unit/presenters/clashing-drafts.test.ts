import { describe, expect, it } from 'vitest';
import { clashingDrafts, clashingWords } from '../../../renderer/presenters/clashing-drafts.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { aWindow } from '../../support/a-window.ts';

const window = (id: string, differs: Partial<PatchWindow> = {}): PatchWindow => ({
  ...aWindow({ id, state: 'draft' }),
  ...differs,
});
const conflict = (windowId: string, differs: Partial<Conflict> = {}): Conflict => ({
  id: `C01|${windowId}`,
  rule: 'C01',
  severity: 'error',
  windowId,
  counterpart: { kind: 'calendar-event', id: 'e', name: 'Freeze', calendarKey: 'c' },
  evidence: [],
  cellKeys: [],
  ...differs,
});
const inFreeze = { kind: 'freeze', id: 'f', name: 'Freeze', hard: true } as const;
const accepted = { kind: 'emergency', reason: 'CVE' } as const;

describe('drafts held against AWS', () => {
  const windows = [
    window('a'),
    window('b', { state: 'agreed' }),
    window('c', { state: 'pushed' }),
    window('over', { endMs: 5 }),
  ];

  it.each<[string, readonly Conflict[], readonly string[]]>([
    ['none', [], []],
    ['each once, however much it meets', [conflict('b'), conflict('a'), conflict('a')], ['a', 'b']],
    ['not what is pushed, and not what is over', [conflict('c'), conflict('over')], []],
    ['not what the plan alone forbids', [conflict('a', { counterpart: inFreeze })], []],
    ['not what somebody accepted', [conflict('a', { accepted })], []],
  ])('clash: %s', (_what, conflicts, clashing) => {
    expect(clashingDrafts(windows, conflicts, 10)).toEqual({ drafts: 2, clashing });
  });

  it('are told with their numbers', () => {
    expect(clashingWords({ drafts: 31, clashing: ['a', 'b', 'c', 'd'] })).toBe(
      '4 of your 31 drafts now clash with what AWS has.',
    );
    expect(clashingWords({ drafts: 1, clashing: ['a'] })).toBe(
      '1 of your 1 draft now clashes with what AWS has.',
    );
  });
});
