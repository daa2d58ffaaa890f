/** The moments around a window, in words. */
import { isReminderKind, type ReminderKind } from '../../shared/model/reminder-kind.ts';
import type { MomentKind, TimelineMoment } from '../../shared/negotiation/window-timeline.ts';

const words: Readonly<Record<MomentKind, string>> = {
  agreement: 'Agree before',
  notification: 'Tell before',
  'window-early': '96 h before',
  'window-soon': '24 h before',
  'window-begins': 'Begins',
  'window-ends': 'Ends',
  'on-call-ends': 'On call until',
  result: 'Result due',
};

/** `Agree before`. */
export const momentWord = (kind: MomentKind): string => words[kind];

const standings: Readonly<Record<TimelineMoment['standing'], string>> = {
  done: 'done',
  late: 'late',
  over: 'passed',
  ahead: '',
};

/** `done`, `late`, `reminder`, `reminder off`: what is to be said beside a moment; empty: nothing. */
export function momentNote(
  { kind, standing }: TimelineMoment,
  remindersOff: readonly ReminderKind[],
): string {
  if (standing !== 'ahead') return standings[standing];
  const reminder = reminderOf(kind);
  if (reminder === null) return '';
  return remindersOff.includes(reminder) ? 'reminder off' : 'reminder';
}

/** What tells of it on the desktop; null: nothing does. */
function reminderOf(kind: MomentKind): ReminderKind | null {
  if (kind === 'agreement' || kind === 'notification') return 'notice';
  return isReminderKind(kind) ? kind : null;
}
