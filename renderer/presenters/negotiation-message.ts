/** What is sent to a customer: the template filled with this window's facts, and files for calendars. */
import { writeCalendarForPeople } from '../../shared/ical/calendar-for-people.ts';
import type { MessageTemplate } from '../../shared/model/negotiation.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { BusinessUnit, Customer, Team } from '../../shared/model/target.ts';
import type { Result } from '../../shared/kernel/result.ts';
import {
  fillTemplate,
  type MessageValues,
  type TemplateFault,
} from '../../shared/negotiation/message-template.ts';
import { timeOfAlternative, type Negotiation } from '../../shared/negotiation/negotiate.ts';
import { negotiationEvents } from '../../shared/negotiation/negotiation-calendar.ts';
import { optionLetter } from '../../shared/negotiation/option-letter.ts';
import { noticeCountdown } from '../../shared/negotiation/notice-countdown.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { formatIsoDate, formatRange } from './format-time.ts';
import { lengthWords, noticeWords } from './negotiation-words.ts';
import { kindWord } from './state-words.ts';

/** What a message is made from. */
export interface MessageFacts {
  readonly plan: Pick<Plan, 'id' | 'holidays'>;
  readonly window: PatchWindow;
  readonly negotiation: Negotiation;
  readonly customer: Customer;
  readonly unit: BusinessUnit | undefined;
  readonly team: Team | undefined;
  readonly nowMs: EpochMs;
}

/** The filled message; the first fault of a template that cannot be filled. */
export const writeMessage = (
  template: MessageTemplate,
  facts: MessageFacts,
): Result<MessageTemplate, TemplateFault> => fillTemplate(template, messageValues(facts));

/** What every placeholder stands for. */
function messageValues(facts: MessageFacts): MessageValues {
  const { window, customer, unit, team, nowMs } = facts;
  const countdown = noticeCountdown(window, customer, { nowMs, holidays: facts.plan.holidays });
  const byDate = countdown === null || countdown.passed ? null : countdown.byDate;
  return {
    customer: customer.name,
    contact: contactOf(customer)?.name ?? customer.name,
    window: window.name,
    kind: kindWord(window.kind).toLowerCase(),
    duration: lengthWords(window),
    unit: unit?.name ?? '',
    options: optionsText(facts),
    answerBy: byDate === null ? 'as soon as you can' : `by ${formatIsoDate(byDate)}`,
    notice: noticeWords(customer),
    customerZone: customer.zone,
    team: team?.name ?? 'UTC',
    teamZone: team?.zone ?? 'UTC',
    watchers: window.facts?.watchers?.join(', ') ?? 'nobody else',
    ticket: window.facts?.ticket ?? 'none',
  };
}

/** Whom a message goes to: the first contact with a mail address, else the first with a name. */
export const contactOf = ({ contacts = [] }: Customer) =>
  contacts.find(({ mail }) => mail !== undefined && mail !== '') ??
  contacts.find(({ name }) => name !== undefined);

/** All mail addresses of a customer's contacts, each once. */
export const mailsOf = ({ contacts = [] }: Customer): string[] => [
  ...new Set(contacts.flatMap(({ mail = '' }) => (mail === '' ? [] : [mail]))),
];

/** The times a message is about: what may be chosen from, else the window's own. */
export const timesOf = ({
  window,
  negotiation,
}: Pick<MessageFacts, 'window' | 'negotiation'>): readonly TimeRange[] =>
  negotiation.alternatives.length === 0
    ? [{ startMs: window.startMs, endMs: window.endMs }]
    : negotiation.alternatives.map(timeOfAlternative);

/** Each time in the customer's zone, the team's and UTC, lettered where there are several. */
function optionsText(facts: MessageFacts): string {
  const times = timesOf(facts);
  return times
    .map((time, index) => {
      const [mark, indent] = times.length === 1 ? ['', ''] : [`${optionLetter(index)}. `, '   '];
      const [first, ...others] = timeLines(time, zonesOf(facts));
      return [`${mark}${first ?? ''}`, ...others.map((line) => indent + line)].join('\n');
    })
    .join('\n');
}

/** `Sat 13 Mar 2027 22:00 → Sun 04:00, America/New_York (6 h)`, then the same in the other zones. */
export const timeLines = (time: TimeRange, zones: readonly Zone[]): readonly string[] =>
  zones.map((zone, index) => {
    const length = index === 0 ? ` (${lengthWords(time)})` : '';
    return `${formatRange(time, zone)}, ${zone}${length}`;
  });

const zonesOf = ({ customer, team }: MessageFacts): readonly Zone[] => [
  ...new Set([customer.zone, team?.zone ?? 'UTC', 'UTC']),
];

/** A file for calendar applications, its times written in `zone` and told in all zones. */
export const calendarFile = (facts: MessageFacts, zone: Zone): string =>
  writeCalendarForPeople({
    zone,
    nowMs: facts.nowMs,
    events: negotiationEvents({
      planId: facts.plan.id,
      window: facts.window,
      negotiation: facts.negotiation,
      nowMs: facts.nowMs,
      describe: (time) => timeLines(time, zonesOf(facts)).join('\n'),
    }),
  });
