import { useEffect, useEffectEvent } from 'react';

interface OfferKeys {
  /** Ticks the time of that place in the list, or takes the tick away. */
  readonly onTick: (index: number) => void;
  readonly onPropose: () => void;
}

/** Keys of these mean text. */
const typing = 'textarea, select, input:not([type=radio], [type=checkbox])';
const dialogs = '[role="dialog"][aria-modal="true"]';

/** Alt and a number ticks a time on offer, Ctrl Enter proposes what is ticked: wherever the keyboard stands on the Board. */
export function useOfferKeys({ onTick, onPropose }: OfferKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const { target, code, key } = event;
    if (target instanceof Element && target.matches(typing)) return;
    if (document.querySelector(dialogs) !== null) return;
    // A Mac's Alt makes other letters of numbers: the place of the key is what counts.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    if (event.altKey && digit !== undefined) onTick(Number(digit) - 1);
    else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) onPropose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const stop = new AbortController();
    // Before the focused button, which would take Enter for itself.
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
}
