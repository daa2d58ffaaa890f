/** What somebody did to events of a calendar, in words. */
import type { EventDifference } from '../../shared/changes/event-differences.ts';
import { outcomeMessages } from './push-messages.ts';

const words = {
  added: 'Added',
  moved: 'Moved',
  changed: 'Changed',
  removed: 'Removed',
} as const;

/** What became of the event: one past participle. */
export const differenceWord = ({ kind }: EventDifference): string => words[kind];

const owners = {
  'this-plan': 'ours',
  'other-plan': 'another plan’s',
  foreign: 'somebody else’s',
} as const;

/** Whose event it is. */
export const ownerWord = ({ owner }: EventDifference): string => owners[owner];

/** `1 moved, 2 removed`, or why the list is empty. */
export function differencesInWords(
  differences: readonly EventDifference[],
  isAroundChanged = false,
): string {
  const parts = (['added', 'moved', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = differences.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const around = isAroundChanged ? ['lines that are no event’s changed'] : [];
  const all = [...parts, ...around];
  return all.length === 0 ? 'No event differs.' : `${all.join(', ')}.`;
}

/** What a person has to know about events that both sides changed. */
export const clashWords = (count: number): string =>
  count === 0
    ? 'No event was changed by both: a rebase holds their changes and yours.'
    : outcomeMessages.changedByBoth(count);
