/** Sign-offs and what moved since, in words. */
import type { SignOff } from '../../shared/model/sign-off.ts';
import type { Variance, WindowVariance } from '../../shared/review/variance.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatDay, formatDuration, formatRange } from './format-time.ts';
import { daysAway } from './count-messages.ts';
import { changeMessages } from './change-messages.ts';

const order = ['moved', 'changed', 'cancelled', 'added'] as const;

/** `2 moved, 1 cancelled`; `nothing changed`. */
export function varianceWords({ items }: Pick<Variance, 'items'>): string {
  const parts = order.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [changeMessages[kind](count)];
  });
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

/** `Signed off Mon 11 Jan 2027 by Dana Reyes`. */
export const signedWords = ({ signedAtMs, signedBy }: SignOff, zone: Zone): string =>
  `Signed off ${formatDay(signedAtMs, zone)} by ${signedBy}`;

/** The first digits of a hash in groups, as they stand on paper: `3f9a 01bc 77de`. */
export const shortHash = (hash: string): string =>
  (hash.slice(0, 12).match(/.{4}/g) ?? [hash]).join(' ');

/** `3 days later`, `2 h shorter`, `cancelled`, `added`: what became of a window, in few words. */
export function becameWords({ kind, signed, now }: WindowVariance): string {
  if (signed === null || now === null || kind === 'cancelled' || kind === 'added') return kind;
  if (kind === 'moved') return `moved ${awayWords(now.startMs - signed.startMs)}`;
  const minutes = now.durationMinutes - signed.durationMinutes;
  if (minutes === 0) return 'on something else';
  const length = formatDuration(Math.abs(minutes));
  return minutes < 0 ? `${length} shorter` : `${length} longer`;
}

function awayWords(byMs: number): string {
  const minutes = Math.abs(byMs) / 60_000;
  const days = Math.round(minutes / 1_440);
  if (days >= 1) return daysAway(byMs < 0 ? -days : days);
  return byMs < 0 ? `${formatDuration(minutes)} earlier` : `${formatDuration(minutes)} later`;
}

/** When it was signed for, on its own wall; `–` where nobody signed it. */
export const signedTimeWords = ({ signed }: WindowVariance): string =>
  signed === null ? '–' : formatRange(signed, signed.zone);

/** When it is now, on its own wall; `–` where it does not happen. */
export const currentTimeWords = ({ kind, now }: WindowVariance): string =>
  now === null || kind === 'cancelled' ? '–' : formatRange(now, now.zone);
