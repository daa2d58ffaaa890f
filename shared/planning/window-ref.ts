import type { LocalDateTime } from '../time/local-date-time.ts';

/** What a window id is made of. */
export interface WindowRef {
  readonly seriesId: string;
  readonly originalStart: LocalDateTime;
}

/** Id of a window: `seriesId@originalStart`. */
export const toWindowId = ({ seriesId, originalStart }: WindowRef): string =>
  `${seriesId}@${originalStart}`;

/** Takes a window id apart; a local start holds no `@`, so the last one divides. Throws on other text. */
export function readWindowId(windowId: string): WindowRef {
  const at = windowId.lastIndexOf('@');
  if (at <= 0) throw new Error(`Not a window id: ${windowId}`);
  return { seriesId: windowId.slice(0, at), originalStart: windowId.slice(at + 1) };
}
