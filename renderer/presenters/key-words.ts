/** Keys as the keyboard at hand names them. Shortcuts are written for Ctrl; a Mac has ⌘, ⌥ and ⇧. */

const macNames: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌫',
};

/** `Ctrl Shift Z`, on a Mac `⌘⇧Z`. */
export function keysInWords(keys: string, isMac: boolean): string {
  if (!isMac) return keys;
  return keys
    .split(' ')
    .map((key) => macNames[key] ?? key)
    .join('');
}

export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** What keys do while times are offered to a customer on the Board. */
export const boardKeys: readonly KeyHelp[] = [
  { keys: '← → ↑ ↓', does: 'from month to month and from customer to customer' },
  { keys: 'Enter', does: 'open the negotiation of the month' },
  { keys: 'Alt 1–9', does: 'tick a time to offer' },
  { keys: 'Ctrl Enter', does: 'propose the times that are ticked' },
  { keys: 'Esc', does: 'back to the months' },
];

/** What keys do on the calendar, beside the commands that have keys of their own. */
export const calendarKeys: readonly KeyHelp[] = [
  { keys: '← → ↑ ↓', does: 'from day to day and from item to item' },
  { keys: 'Ctrl ← → ↑ ↓', does: 'from day to day, over what is in it' },
  { keys: 'Home End', does: 'first and last day of the week' },
  { keys: 'PageUp PageDown', does: 'the same day a month, week or day earlier or later' },
  { keys: 'Enter', does: 'open the item; the day as a list' },
  { keys: 'Ctrl Enter', does: 'choose the window beside others, or let go of it' },
  { keys: 'Shift Enter', does: 'choose all windows from the one chosen last to this one' },
  { keys: 'N', does: 'a new window on the day that has the focus' },
  { keys: 'Alt ← →', does: 'move the window by a day' },
  { keys: 'Alt ↑ ↓', does: 'move it by a week in the month, else by 15 minutes' },
  { keys: 'Shift Alt ← →', does: 'shorten or lengthen it by an hour' },
  { keys: 'Shift Alt ↑ ↓', does: 'shorten or lengthen it by 15 minutes' },
  { keys: 'Ctrl Alt ↑ ↓', does: 'move its start by 15 minutes, its end stays' },
  { keys: 'M', does: 'move it to a date and time' },
  { keys: 'Ctrl D', does: 'duplicate it a week later' },
  { keys: 'Delete', does: 'delete it' },
  { keys: 'Shift F10', does: 'its menu' },
  { keys: 'Esc', does: 'back to the calendar' },
];
