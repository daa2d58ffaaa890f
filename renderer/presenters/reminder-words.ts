/** Reminders in words: what is due, and what to do. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Input } from '../../shared/ipc/types.ts';
import type { ReminderKind } from '../../shared/model/reminder-kind.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { fairReminders } from '../../shared/negotiation/fair-reminders.ts';
import type { Reminder } from '../../shared/negotiation/reminders.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatInstant, formatRange, formatTime } from './format-time.ts';
import { countdownWords, dueWords } from './negotiation-words.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';

/** Each kind with when it is told, for people who choose. */
export const reminderChoices: readonly {
  readonly kind: ReminderKind;
  readonly label: string;
  readonly description: string;
}[] = [
  {
    kind: 'notice',
    label: 'A notice that must be given',
    description: 'Two days before it is too late to agree with a customer, or to tell one.',
  },
  {
    kind: 'window-early',
    label: 'A window ahead',
    description: '96 hours before it begins.',
  },
  {
    kind: 'window-soon',
    label: 'A window that is near',
    description: '24 hours before it begins.',
  },
  {
    kind: 'window-begins',
    label: 'A window that begins',
    description: 'At its start, once it is agreed.',
  },
  {
    kind: 'window-ends',
    label: 'A window that ended',
    description: 'At its end, until somebody says what came of it.',
  },
  {
    kind: 'unpushed',
    label: 'An agreed window that is not pushed',
    description: 'A week before it begins, where it has a Change Calendar.',
  },
  {
    kind: 'sign-in-ends',
    label: 'A sign-in that ends',
    description: 'An hour before, unless it renews itself.',
  },
];

/** As many, and each as long, as main takes in one go. */
const most = { reminders: 1_000, title: 500, body: 2_000 } as const;

interface WordsContext {
  readonly organization: Organization;
  readonly zone: Zone;
}

/** What main is to tell, in its shape. Neither what is switched off nor another kind takes anybody's place. */
export const remindersToTell = (
  due: readonly Reminder[],
  { off, ...context }: WordsContext & { readonly off: readonly ReminderKind[] },
): Input<'reminder:tell'>['reminders'] =>
  fairReminders(
    due.filter(({ kind }) => !off.includes(kind)),
    most.reminders,
  ).map((reminder) => {
    const { title, body } = reminderWords(reminder, context);
    const { key, kind } = reminder;
    return { key, kind, title: title.slice(0, most.title), body: body.slice(0, most.body) };
  });

/** Title and text of a reminder. `zone` is that of this computer, for what has none of its own. */
function reminderWords(
  reminder: Reminder,
  { organization, zone }: WordsContext,
): { readonly title: string; readonly body: string } {
  switch (reminder.kind) {
    case 'notice': {
      const { window, countdown } = reminder;
      const customer = organization.customers.find(({ id }) => id === window.target.customerId);
      const body = customer === undefined ? '' : `${countdownWords(countdown, customer)}.`;
      return { title: `${window.name}: ${lowerFirst(dueWords(countdown))}`, body };
    }
    case 'window-early':
    case 'window-soon': {
      const { name, startMs, state, zone: own } = reminder.window;
      return {
        title: `${name} begins ${formatInstant(startMs, own)} ${zoneCity(own)}`,
        body: `${formatRange(reminder.window, 'UTC')} UTC. It is ${stateWord(state).toLowerCase()}.`,
      };
    }
    case 'window-begins':
    case 'window-ends':
      return nowWords(reminder.kind, reminder.window);
    case 'sign-in-ends': {
      const { name, untilMs } = reminder.session;
      return {
        title: `The sign-in ${name} ends at ${formatTime(untilMs, zone).slice(0, 5)}`,
        body: 'Sign in again before a long push: it would stop in the middle.',
      };
    }
    case 'unpushed': {
      const { name, startMs, zone: own } = reminder.window;
      return {
        title: `${name} is agreed and not pushed`,
        body: `It begins ${formatInstant(startMs, own)} ${zoneCity(own)}, and AWS does not know of it.`,
      };
    }
    default:
      return assertNever(reminder);
  }
}

/** At its start and at its end. */
function nowWords(
  kind: 'window-begins' | 'window-ends',
  { name, endMs, zone }: PatchWindow,
): { readonly title: string; readonly body: string } {
  const end = `${formatInstant(endMs, zone)} ${zoneCity(zone)}`;
  return kind === 'window-begins'
    ? { title: `${name} has begun`, body: `It ends ${end}, ${formatInstant(endMs, 'UTC')} UTC.` }
    : { title: `${name} has ended`, body: `It ended ${end}. Say what came of it.` };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
