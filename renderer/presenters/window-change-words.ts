/** What became of windows that people count on, in words for a question and for the audit. */
import type { PatchWindow } from '../../shared/model/series.ts';
import { bulkMessages } from './bulk-messages.ts';
import { calendarMessages } from './calendar-messages.ts';
import { formatRange } from './format-time.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';

/** A window before an edit and after it; null: it is gone. */
export interface WindowChange {
  readonly before: PatchWindow;
  readonly after: PatchWindow | null;
}

/** `Sat 13 Mar 2027 22:00 → Sun 04:00 New York, agreed`. */
export const windowTimeWords = (window: PatchWindow | null): string =>
  window === null
    ? 'skipped'
    : `${formatRange(window, window.zone)} ${zoneCity(window.zone)}, ${stateWord(window.state).toLowerCase()}`;

/** Most windows that are told one by one; the rest are counted. */
const told = 5;

/** Subject, before and after as texts; many windows are told up to the fifth. */
export function windowsWords(
  name: string,
  changes: readonly WindowChange[],
): { readonly subject: string; readonly before: string; readonly after: string } {
  const rest = changes.length - told;
  const list = (words: (change: WindowChange) => string): string =>
    [
      ...changes.slice(0, told).map(words),
      ...(rest > 0 ? [calendarMessages.andMore(rest)] : []),
    ].join('; ');
  return {
    subject: changes.length === 1 ? name : bulkMessages.several(name, changes.length),
    before: list(({ before }) => windowTimeWords(before)),
    after: list(({ after }) => windowTimeWords(after)),
  };
}
