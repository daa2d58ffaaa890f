import { useEffect, useState } from 'react';
import { keyOfEvent, partsOf } from '../event-elements.ts';

/** What is under the pointer or has the keyboard's focus, and the element to stand beside. */
export interface PointedEvent {
  readonly key: string;
  readonly element: HTMLElement;
}

/** Long enough not to follow a pointer that is on its way. */
const restMs = 450;
const drawnEvent = '[data-calendar]:not([data-view="list"]) [data-event]';

/**
 * The event of the grid that the pointer rests on, or that the keyboard stands at. Gone with Escape, a
 * press, a wheel, or when pointer or focus leave. All parts of an event are lit at once.
 */
export function usePointedEvent(): PointedEvent | null {
  const [pointed, setPointed] = useState<PointedEvent | null>(null);
  useEffect(() => follow(setPointed), []);
  return pointed;
}

function follow(show: (pointed: PointedEvent | null) => void): () => void {
  let timer = 0;
  let lit: readonly Element[] = [];
  const leave = (): void => {
    clearTimeout(timer);
    for (const part of lit) part.removeAttribute('data-lit');
    lit = [];
    show(null);
  };
  const arrive = ({ target }: Event): void => {
    const element = target instanceof Element ? target.closest<HTMLElement>(drawnEvent) : null;
    const key = keyOfEvent(element);
    leave();
    if (element === null || key === null || key.startsWith('more:')) return;
    lit = partsOf(key);
    for (const part of lit) part.setAttribute('data-lit', '');
    timer = window.setTimeout(() => {
      if (element.isConnected) show({ key, element });
    }, restMs);
  };
  const arriveByKeys = (event: FocusEvent): void => {
    // A press gives the focus, too: what was pressed is told by the inspector.
    if (event.target instanceof Element && event.target.matches(':focus-visible')) arrive(event);
  };
  const leaveByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' || key === 'Enter') leave();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  document.addEventListener('pointerover', arrive, options);
  document.addEventListener('focusin', arriveByKeys, options);
  document.addEventListener('focusout', leave, options);
  document.addEventListener('pointerdown', leave, options);
  document.addEventListener('wheel', leave, options);
  document.addEventListener('keydown', leaveByKey, options);
  document.documentElement.addEventListener('pointerleave', leave, options);
  return () => {
    stop.abort();
    leave();
  };
}
