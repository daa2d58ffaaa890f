/** Negotiations in words: what is owed by when, what was offered, who said what. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { AnswerChannel, NegotiationStep } from '../../shared/model/negotiation.ts';
import type { Customer } from '../../shared/model/target.ts';
import type { TemplateFault } from '../../shared/negotiation/message-template.ts';
import type { NoticeCountdown } from '../../shared/negotiation/notice-countdown.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { boardMessages } from './board-messages.ts';
import { formatDuration, formatInstant, formatRange, formatShortIsoDate } from './format-time.ts';
import { daysWords } from './measure-words.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';

const channels: Readonly<Record<AnswerChannel, string>> = {
  mail: 'Mail',
  phone: 'Phone',
  chat: 'Chat',
  meeting: 'Meeting',
  ticket: 'Ticket',
};

/** Channels to choose from. */
export const channelChoices = Object.entries(channels).map(([value, label]) => ({
  // Keys of the table above.
  value: value as AnswerChannel,
  label,
}));

/** How urgent a notice is: over, on its last working day, or with days in hand. */
export const toneOfCountdown = ({ passed, workingDaysLeft }: NoticeCountdown) =>
  passed ? ('bad' as const) : workingDaysLeft <= 1 ? ('warn' as const) : ('plain' as const);

/** `Agree by Wed 10 Mar`, `Tell by Wed 10 Mar`; `Notice missed since Wed 10 Mar`. */
export function dueWords({ kind, passed, byDate }: NoticeCountdown): string {
  const day = formatShortIsoDate(byDate);
  if (passed) return `Notice missed: it was due ${day}`;
  return `${kind === 'agreement' ? 'Agree' : 'Tell'} by ${day}`;
}

/** `8 working days left`, `today, 17 h left`, `no working day left, 40 h`. */
export function leftWords({ workingDaysLeft, hoursLeft }: NoticeCountdown): string {
  if (workingDaysLeft > 1) return `${workingDaysLeft} working days left`;
  if (workingDaysLeft === 1) return `1 working day left, ${hoursLeft} h`;
  return `no working day left, ${hoursLeft} h`;
}

/** `Agree by Wed 10 Mar to keep the 10-day notice of Northwind: 8 working days left`. */
export function countdownWords(countdown: NoticeCountdown, { name, zone }: Customer): string {
  const notice = `the ${countdown.daysBefore}-day notice of ${name}`;
  if (countdown.passed) return `${dueWords(countdown)} in ${zoneCity(zone)}, for ${notice}`;
  return `${dueWords(countdown)}, ${zoneCity(zone)}, to keep ${notice}: ${leftWords(countdown)}`;
}

/** `Agreed for Sat 13 Mar 2027 22:00 → Sun 04:00 New York`. */
export function stepTitle(step: NegotiationStep, zone: Zone): string {
  const { state, alternatives = [], startMs, durationMinutes } = step;
  const isOffer = state === 'proposed' && alternatives.length > 0;
  if (isOffer) return boardMessages.proposed(alternatives.length);
  const range = { startMs, endMs: startMs + durationMinutes * 60_000 };
  const wish = alternatives.find(({ byCustomer }) => byCustomer === true);
  if (state === 'countered') return wish === undefined ? 'Countered' : 'Countered with a time';
  return `${stateWord(state)} for ${formatRange(range, zone)} ${zoneCity(zone)}`;
}

/** `Sat 6 Mar 2027 09:00 · Ana Reyes · Phone`. */
export const stepFacts = ({ atMs, who, channel }: NegotiationStep, zone: Zone): string =>
  [
    `${formatInstant(atMs, zone)} ${zoneCity(zone)}`,
    ...(who === undefined ? [] : [who]),
    ...(channel === undefined ? [] : [channels[channel]]),
  ].join(' · ');

/** What is wrong with a message, and what to do. */
export function templateFaultWords(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'unknown-placeholder':
      return `{${fault.name}} is no placeholder. Use one of the list, or write {{ for a brace.`;
    case 'open-brace':
      return 'A brace is never closed. Close it, or write {{ for a brace.';
    case 'no-times':
      return 'The message does not say when: put {options} where the times belong.';
    case 'empty':
      return fault.field === 'subject' ? 'The subject is empty.' : 'The message is empty.';
    default:
      return assertNever(fault);
  }
}

/** `10 days`, for `{notice}`. */
export const noticeWords = ({ noticeDays, notices }: Customer): string =>
  daysWords(
    Math.max(0, ...(notices ?? [{ daysBefore: noticeDays }]).map((each) => each.daysBefore)),
  );

/** `6 h`. */
export const lengthWords = (range: { readonly startMs: number; readonly endMs: number }): string =>
  formatDuration(Math.round((range.endMs - range.startMs) / 60_000));
