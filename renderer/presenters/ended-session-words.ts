/** What it means that a session ended, in whole sentences. */
import { isAhead } from '../../shared/model/reading-age.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatAge } from './format-time.ts';
import type { EndedSession } from './session-cells.ts';
import { namesInWords, pageOf } from './session-words.ts';
import { sessionMessages } from './session-messages.ts';

export interface EndedSessionWords {
  /** As people know it: `corp`, or its page. */
  readonly name: string;
  readonly title: string;
  /** Where it is made, what could not be read, what waits. */
  readonly sentences: readonly string[];
  /** What goes on by itself after a sign-in. */
  readonly goesOn: string;
}

/** Tells one ended session, however many cells wait for it. */
export function endedSessionWords(ended: EndedSession, nowMs: EpochMs): EndedSessionWords {
  const { session, cells, aliases, holdsPush } = ended;
  const name = session.style === 'session' ? session.key : pageOf(session.startUrl);
  const counts = sessionMessages.cellsOf(namesInWords(aliases), cells.length);
  const isUnread = cells.length > 0;
  return {
    name,
    title:
      session.state.kind === 'never' ? `Not signed in to ${name}.` : `Sign-in ${name} has ended.`,
    sentences: [
      ...(session.style === 'session' ? [`It is made at ${pageOf(session.startUrl)}.`] : []),
      ...(isUnread ? [unreadWords(counts, ended, nowMs)] : []),
      ...(holdsPush ? ['A push waits for it, and goes on by itself.'] : []),
    ],
    goesOn: holdsPush ? 'the push' : `reading ${counts}`,
  };
}

function unreadWords(counts: string, { readAtMs }: EndedSession, nowMs: EpochMs): string {
  if (readAtMs.length === 0) return `${counts} could not be read.`;
  if (readAtMs.some((atMs) => isAhead(atMs, nowMs)))
    return `${counts} could not be read; what is shown is of unknown age.`;
  const age = formatAge(Math.min(...readAtMs), nowMs);
  return age === 'now'
    ? `${counts} could not be read; what is shown was read a moment ago.`
    : `${counts} could not be read; what is shown is from ${age} or later.`;
}
