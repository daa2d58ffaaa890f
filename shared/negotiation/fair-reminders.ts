/** Of more reminders than can be told at once, those that are told. */
import { assertNever } from '../kernel/assert-never.ts';
import type { ReminderKind } from '../model/reminder-kind.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { Reminder } from './reminders.ts';

/**
 * At most so many of what is due: the soonest of each kind, then the next of each, so that no kind keeps
 * another from being told. A kind that has less leaves its room to the others.
 */
export function fairReminders(due: readonly Reminder[], most: number): readonly Reminder[] {
  const queues = queuesByKind(due);
  const longest = queues.reduce((length, queue) => Math.max(length, queue.length), 0);
  const chosen: Reminder[] = [];
  for (let turn = 0; turn < longest && chosen.length < most; turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next !== undefined && chosen.length < most) chosen.push(next);
    }
  }
  return chosen;
}

function queuesByKind(due: readonly Reminder[]): readonly (readonly Reminder[])[] {
  const queues = new Map<ReminderKind, Reminder[]>();
  for (const reminder of due) {
    const queue = queues.get(reminder.kind);
    if (queue === undefined) queues.set(reminder.kind, [reminder]);
    else queue.push(reminder);
  }
  return [...queues.values()].map((queue) => queue.toSorted((a, b) => tellsOf(a) - tellsOf(b)));
}

/** The instant that a reminder is about. */
function tellsOf(reminder: Reminder): EpochMs {
  switch (reminder.kind) {
    case 'notice':
      return reminder.countdown.dueMs;
    case 'window-early':
    case 'window-soon':
    case 'window-begins':
    case 'unpushed':
      return reminder.window.startMs;
    case 'window-ends':
      return reminder.window.endMs;
    case 'sign-in-ends':
      return reminder.session.untilMs;
    default:
      return assertNever(reminder);
  }
}
