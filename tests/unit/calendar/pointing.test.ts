import { describe, expect, it } from 'vitest';
import {
  crossMs,
  type PointedEvent,
  restMs,
  startPointing,
} from '../../../renderer/calendar/hover/pointing.ts';

// The clock reads one fact of an element: whether it is still on the page.
const anElement = (isConnected = true) => ({ isConnected }) as HTMLElement;
const pointed = (key: string, by: PointedEvent['by'] = 'pointer'): PointedEvent => ({
  key,
  by,
  element: anElement(),
});

/** A clock that goes on when it is told to. */
function aClock() {
  let nowMs = 0;
  let waiting: readonly { readonly atMs: number; readonly act: () => void }[] = [];
  return {
    after: (delayMs: number, act: () => void) => {
      const one = { atMs: nowMs + delayMs, act };
      waiting = [...waiting, one];
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass: (ms: number): void => {
      nowMs += ms;
      for (const one of waiting.toSorted((a, b) => a.atMs - b.atMs)) {
        if (one.atMs > nowMs || !waiting.includes(one)) continue;
        waiting = waiting.filter((other) => other !== one);
        one.act();
      }
    },
  };
}

function aPage() {
  const { after, pass } = aClock();
  const seen: { shown: string | null; lit: string | null } = { shown: null, lit: null };
  const hand = startPointing({
    show: (event) => {
      seen.shown = event?.key ?? null;
    },
    light: (key) => {
      seen.lit = key;
    },
    after,
  });
  return { seen, hand, pass };
}

describe('the card of what is pointed at', () => {
  it('comes once the pointer rests, never while it is on its way', () => {
    const { seen, hand, pass } = aPage();
    hand.arrive(pointed('a'));
    pass(restMs - 1);
    expect(seen).toEqual({ shown: null, lit: 'a' });
    hand.arrive(pointed('b'));
    pass(restMs - 1);
    expect(seen).toEqual({ shown: null, lit: 'b' });
    pass(1);
    expect(seen.shown).toBe('b');
  });

  it('stays as long as the pointer is on it, whatever that crossed on its way', () => {
    const { seen, hand, pass } = aPage();
    hand.arrive(pointed('a'));
    pass(restMs);
    hand.leaveSoon();
    hand.arrive(pointed('between'));
    pass(crossMs - 1);
    hand.stay();
    pass(60_000);
    expect(seen.shown).toBe('a');
  });

  it('stays when its event is come back to, and goes a moment after it was left', () => {
    const { seen, hand, pass } = aPage();
    const a = pointed('a');
    hand.arrive(a);
    pass(restMs);
    hand.leaveSoon();
    hand.arrive(a);
    pass(60_000);
    expect(seen).toEqual({ shown: 'a', lit: 'a' });
    hand.leaveSoon();
    pass(crossMs);
    expect(seen).toEqual({ shown: null, lit: null });
  });

  it('leads on to what lies beside its event after the pointer was on it', () => {
    const { seen, hand, pass } = aPage();
    const between = pointed('between');
    hand.arrive(pointed('a'));
    pass(restMs);
    hand.arrive(between);
    hand.stay();
    hand.arrive(between);
    pass(restMs);
    expect(seen.shown).toBe('between');
  });

  it('is gone at once when it is dismissed, and comes back only after its event was left', () => {
    const { seen, hand, pass } = aPage();
    const a = pointed('a');
    hand.arrive(a);
    pass(restMs);
    hand.dismiss();
    expect(seen).toEqual({ shown: null, lit: null });
    hand.arrive(a);
    pass(60_000);
    expect(seen.shown).toBe(null);
    hand.leaveSoon();
    hand.arrive(a);
    pass(restMs);
    expect(seen.shown).toBe('a');
  });

  it('is not taken from the keyboard by a pointer that passes by, only by one that rests', () => {
    const { seen, hand, pass } = aPage();
    hand.arrive(pointed('a', 'keys'));
    pass(restMs);
    hand.arrive(pointed('b'));
    expect(hand.isHeldBy('keys')).toBe(true);
    pass(restMs - 1);
    expect(seen.shown).toBe('a');
    pass(1);
    expect(seen.shown).toBe('b');
  });

  it('is not shown of an event that is no longer drawn', () => {
    const { seen, hand, pass } = aPage();
    hand.arrive({ key: 'a', by: 'pointer', element: anElement(false) });
    pass(restMs);
    expect(seen.shown).toBe(null);
  });
});
