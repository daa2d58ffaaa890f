import type { EventChange } from '../../shared/changes/change-set.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import { formatRange } from './format-time.ts';

/**
 * What an event does, in a sentence: `This event allows patching from Sat 13 Mar 2027 22:00 to …`.
 * Of a removed event: what it does no longer. Null where the calendar does not say what events mean.
 */
export function eventMeaning(
  { kind, before, after }: EventChange,
  polarity: Polarity | null,
): string | null {
  const time = after ?? before;
  if (polarity === null || time === null) return null;
  const [does, no] =
    polarity === 'DEFAULT_CLOSED'
      ? (['allows patching', 'allow patching'] as const)
      : (['blocks changes', 'block changes'] as const);
  const range = formatRange(time, time.zone).replace(' → ', ' to ');
  return kind === 'removed'
    ? `This event will no longer ${no} from ${range}.`
    : `This event ${does} from ${range}.`;
}
