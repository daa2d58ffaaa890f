/** Reminders in words: what is due, and what to do. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { ReminderKind } from '../../shared/model/reminder-kind.ts';
import type { Organization } from '../../shared/model/target.ts';
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
    kind: 'window-soon',
    label: 'A window that begins',
    description: '24 hours before.',
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

/** Title and text of a reminder. `zone` is that of this computer, for what has none of its own. */
export function reminderWords(
  reminder: Reminder,
  { organization, zone }: { readonly organization: Organization; readonly zone: Zone },
): { readonly title: string; readonly body: string } {
  switch (reminder.kind) {
    case 'notice': {
      const { window, countdown } = reminder;
      const customer = organization.customers.find(({ id }) => id === window.target.customerId);
      const body = customer === undefined ? '' : `${countdownWords(countdown, customer)}.`;
      return { title: `${window.name}: ${lowerFirst(dueWords(countdown))}`, body };
    }
    case 'window-soon': {
      const { name, startMs, state, zone: own } = reminder.window;
      return {
        title: `${name} begins ${formatInstant(startMs, own)} ${zoneCity(own)}`,
        body: `${formatRange(reminder.window, 'UTC')} UTC. It is ${stateWord(state).toLowerCase()}.`,
      };
    }
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

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
