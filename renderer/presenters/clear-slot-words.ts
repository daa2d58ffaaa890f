import type { Slot } from '../../shared/policy/suggest-slots.ts';
import { ruleName } from './conflict-words.ts';
import { cleanWords } from './slot-words.ts';

/** Stands above slots where it holds for any of them: nobody has to point at one to learn it. */
export const unreadNote =
  'Not known: calendars and live windows there were not all read or understood, or not lately.';

/** Whether what is live beside a slot is not known. */
export const isUnread = ({ keeps }: Pick<Slot, 'keeps'>): boolean =>
  keeps.some(({ rule }) => rule === 'C20');

/** What a slot is clear of: of what is live only where all of it was read. */
export function clearSlotWords(slot: Pick<Slot, 'keeps'>): string {
  if (!isUnread(slot)) return cleanWords(slot);
  const others = slot.keeps.filter(({ rule }) => rule !== 'C20');
  const stays = [...new Set(others.map(({ rule }) => ruleName(rule).toLowerCase()))].join(', ');
  return [
    'Clear of the plan’s freezes, hours, releases and other windows; every promise that is kept stays kept.',
    unreadNote,
    ...(stays === '' ? [] : [`To arrange or to accept: ${stays}.`]),
  ].join(' ');
}
