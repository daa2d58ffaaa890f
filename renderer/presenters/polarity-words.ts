import type { Polarity } from '../../shared/model/snapshot.ts';

/** What a calendar's events mean, in words. */
export function polarityWords(polarity: Polarity | null): string {
  if (polarity === null) return 'does not say what its events mean';
  return polarity === 'DEFAULT_CLOSED'
    ? 'closed by default: each event allows patching'
    : 'open by default: each event blocks changes';
}

/** The same in a few words, for tables. */
export function polarityInShort(polarity: Polarity | null): string {
  if (polarity === null) return 'unknown: the text does not say';
  return polarity === 'DEFAULT_CLOSED'
    ? 'closed by default, events allow'
    : 'open by default, events block';
}
