/** Handlers of reminders: what is due comes from the window; what was told is remembered here, for good. */
import type { Settings } from '../../shared/ipc/contract.ts';
import type { Handlers, Input } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { ReminderKind } from '../../shared/model/reminder-kind.ts';

/** Something the desktop shows. */
export interface Notice {
  readonly kind: ReminderKind;
  readonly title: string;
  readonly body: string;
}

export interface ReminderHandlersPorts {
  readonly settings: () => Pick<Settings, 'remindersOff'>;
  /** Keys of what was told before, the oldest first. */
  readonly told: () => readonly string[];
  readonly keepTold: (keys: readonly string[]) => void;
  readonly show: (notice: Notice) => void;
}

/** More than these at once are told as one. */
const mostAtOnce = 3;
const mostListed = 4;
/** Older keys are of things that are long over. */
const mostKept = 2_000;

type Reminder = Input<'reminder:tell'>['reminders'][number];

export const reminderHandlers = (
  ports: ReminderHandlersPorts,
): Pick<Handlers, 'reminder:tell'> => ({
  'reminder:tell': async ({ reminders }) => {
    const off = new Set(ports.settings().remindersOff ?? []);
    const told = ports.told();
    const known = new Set(told);
    const fresh = reminders.filter(({ key, kind }) => {
      if (known.has(key) || off.has(kind)) return false;
      known.add(key);
      return true;
    });
    if (fresh.length === 0) return ok({ shown: 0 });
    // Kept first: whoever is told nothing misses one reminder, not their trust in all of them.
    // What is still due is kept longest: it is asked about again.
    const due = new Set(reminders.map(({ key }) => key));
    const over = told.filter((key) => !due.has(key));
    ports.keepTold([...over, ...[...due].filter((key) => known.has(key))].slice(-mostKept));
    for (const notice of noticesOf(fresh)) ports.show(notice);
    return ok({ shown: fresh.length });
  },
});

function noticesOf(fresh: readonly Reminder[]): readonly Notice[] {
  const [first] = fresh;
  if (first === undefined || fresh.length <= mostAtOnce) {
    return fresh.map(({ kind, title, body }) => ({ kind, title, body }));
  }
  const listed = fresh.slice(0, mostListed).map(({ title }) => title);
  const more = fresh.length - listed.length;
  const lines = more === 0 ? listed : [...listed, `and ${more} more`];
  return [{ kind: first.kind, title: `${fresh.length} reminders`, body: lines.join('\n') }];
}
