import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { conflictsByWindow } from '../../../renderer/presenters/conflicts-by-window.ts';
import { gravestFirst } from '../../../renderer/presenters/gravest-first.ts';

const finding = (id: string, differs: Partial<Conflict>): Conflict => ({
  id,
  rule: 'C05',
  severity: 'warning',
  windowId: 'a',
  counterpart: { kind: 'window', id: 'b', name: 'B' },
  evidence: [],
  cellKeys: [],
  ...differs,
});
const clash = finding('clash', {});
const late = finding('late', {
  severity: 'error',
  counterpart: { kind: 'past', id: 'past', name: '' } as unknown as Conflict['counterpart'],
});

describe('findings by window', () => {
  it('have a clash of two windows at both, and anything else at its own', () => {
    const byWindow = conflictsByWindow([clash, late]);
    expect(byWindow.get('a')).toEqual([clash, late]);
    expect(byWindow.get('b')).toEqual([clash]);
  });

  it('stand with the gravest first, else in their order', () => {
    const info = finding('info', { severity: 'information' });
    const second = finding('second', {});
    expect(gravestFirst([info, clash, late, second]).map(({ id }) => id)).toEqual([
      'late',
      'clash',
      'second',
      'info',
    ]);
  });
});
