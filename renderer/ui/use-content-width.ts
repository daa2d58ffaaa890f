import { useCallback, useRef, useState, type RefCallback } from 'react';

/**
 * Pixels of an element between its edges and scroll bars, 0 until it is there. Mantine's hook counts a
 * scroll bar as room, so that what fits would have one of its own.
 */
export function useContentWidth<T extends Element>(): {
  readonly ref: RefCallback<T>;
  readonly width: number;
} {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: T | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.current.observe(element);
  }, []);
  return { ref, width };
}
