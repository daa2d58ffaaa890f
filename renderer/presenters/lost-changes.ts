/** What an edit of a rule takes away from single dates, in words. */
import type { OccurrenceChange } from '../../shared/model/series.ts';
import { formatIsoDate } from './format-time.ts';
import { seriesMessages } from './series-messages.ts';
import { stateWord } from './state-words.ts';

/** "Sat 13 Mar 2027 22:00: agreed, moved to Sun 14 Mar 2027 02:00 (audit)". */
export function lostChangeWords(change: OccurrenceChange): string {
  const { originalStart, movedTo, skipped, state, durationMinutes, reason } = change;
  const said = [
    ...(state === undefined ? [] : [stateWord(state).toLowerCase()]),
    ...(skipped === true ? [seriesMessages.lostSkip] : []),
    ...(movedTo === undefined ? [] : [seriesMessages.lostMove(atWords(movedTo))]),
    ...(durationMinutes === undefined ? [] : [seriesMessages.lostLength]),
  ];
  const start = atWords(originalStart);
  const what = said.length === 0 ? [seriesMessages.lostNote] : said;
  return reason === undefined
    ? seriesMessages.lostDate(start, what)
    : seriesMessages.lostDateWhy(start, what, reason);
}

const atWords = (local: string): string =>
  `${formatIsoDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
