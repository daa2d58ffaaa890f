import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairReminders } from '../../../shared/negotiation/fair-reminders.ts';
import type { Reminder } from '../../../shared/negotiation/reminders.ts';
import { aWindow } from '../../support/a-window.ts';

const windowKinds = ['window-soon', 'window-begins', 'window-ends', 'unpushed'] as const;
const window = aWindow();

const about = (kind: (typeof windowKinds)[number], startMs: number): Reminder => ({
  kind,
  key: `${kind} ${startMs}`,
  window: { ...window, startMs, endMs: startMs + 1 },
});
const signIn = (untilMs: number): Reminder => ({
  kind: 'sign-in-ends',
  key: `sign-in-ends ${untilMs}`,
  session: { name: 'hrp-sso', untilMs, renews: false },
});
const keys = (reminders: readonly Reminder[]) => reminders.map(({ key }) => key);

describe('of more reminders than can be told', () => {
  it('each kind is told the soonest first, in turns', () => {
    const due = [about('window-soon', 3), about('window-soon', 1), about('window-soon', 2)];
    const told = fairReminders([...due, about('unpushed', 9), signIn(5)], 4);
    expect(keys(told)).toEqual(['window-soon 1', 'unpushed 9', 'sign-in-ends 5', 'window-soon 2']);
  });

  it('a flood of one kind keeps no other from being told', () => {
    const flood = Array.from({ length: 5_000 }, (_, at) => about('window-soon', at));
    const told = fairReminders([...flood, about('unpushed', 1), signIn(1)], 1_000);
    expect(told).toHaveLength(1_000);
    expect(keys(told)).toEqual(expect.arrayContaining(['unpushed 1', 'sign-in-ends 1']));
    expect(keys(told)).not.toContain('window-soon 998');
  });

  it('every kind has its share, nothing is made up, and no room is wasted', () => {
    const anyDue = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...windowKinds), fc.nat(99)).map((each) => about(...each)),
      { selector: ({ key }) => key, maxLength: 60 },
    );
    fc.assert(
      fc.property(anyDue, fc.nat(40), (due, most) => {
        const told = fairReminders(due, most);
        expect(told).toHaveLength(Math.min(due.length, most));
        expect(new Set(told).size).toBe(told.length);
        for (const kind of windowKinds) {
          const all = due.filter((each) => each.kind === kind);
          const mine = told.filter((each) => each.kind === kind);
          const share = Math.floor(most / windowKinds.length);
          expect(mine.length).toBeGreaterThanOrEqual(Math.min(all.length, share));
          const soonest = keys(all).toSorted((a, b) => at(a) - at(b));
          expect(keys(mine)).toEqual(soonest.slice(0, mine.length));
        }
      }),
    );
  });
});

const at = (key: string): number => Number(key.split(' ')[1]);
