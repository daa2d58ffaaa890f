import { describe, expect, it } from 'vitest';
import { noteOnWindow } from '../../../shared/planning/note-on-window.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan } from '../../support/a-plan.ts';

const plan = aPlan();
const windowId = 'northwind-prod@2027-03-20T22:00';
const march = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };

describe('noteOnWindow', () => {
  it('puts facts on the window, keeps what was there, and takes them back', () => {
    const noted = noteOnWindow(plan, windowId, { databaseAnswer: 'not needed' });
    const more = noteOnWindow(noted, windowId, { emergencyReason: 'zero day' });
    expect(expandPlan(more, march).map(({ facts }) => facts)).toEqual([
      { databaseAnswer: 'not needed', emergencyReason: 'zero day' },
    ]);
    const none = { databaseAnswer: undefined, emergencyReason: undefined };
    expect(noteOnWindow(more, windowId, none)).toEqual(plan);
  });

  it('gives the same plan back when nothing changes, and throws without the series', () => {
    const noted = noteOnWindow(plan, windowId, { databaseAnswer: 'confirmed' });
    expect(noteOnWindow(noted, windowId, { databaseAnswer: 'confirmed' })).toBe(noted);
    expect(() => noteOnWindow(plan, 'gone@2027-03-20T22:00', {})).toThrow('No series gone');
  });
});
