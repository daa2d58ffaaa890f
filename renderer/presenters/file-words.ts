/** How the open plan stands to its file, in words. */
import type { LostEdits } from '../../shared/ipc/edits-contract.ts';
import type { PlanHolder } from '../../shared/ipc/plan-file-contract.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { dateIn, formatDay, formatTime } from './format-time.ts';
import { fileMessages } from './file-messages.ts';

const mostNamed = 5;

/** Which edits a damaged record still names: `3 earlier and “Move window”, “New window”`. */
export function onlyReadWords({ onlyRead = [] }: LostEdits): string {
  const damaged = 'The record of them is damaged where it begins.';
  if (onlyRead.length === 0) return `${damaged} Nothing of it can be read.`;
  // The newest are what a person still knows, and may do again.
  const named = onlyRead.slice(-mostNamed).map((label) => `“${label}”`);
  const others = onlyRead.length - named.length;
  const before = others === 0 ? '' : `${others} earlier and `;
  return `${damaged} Make again by hand what you still need: ${before}${named.join(', ')}.`;
}

/** `12 edits of HRP plan from 10:42 to 10:55 were not saved`; with the day where it is not today. */
export function lostEditsWords(lost: LostEdits, zone: Zone, nowMs: number): string {
  const { editCount, planName, firstAtMs, lastAtMs } = lost;
  if (editCount === 0) return `Unsaved edits of ${planName} cannot be made again.`;
  const at = (atMs: number): string => shortTime(atMs, zone);
  const isToday = dateIn(lastAtMs, zone) === dateIn(nowMs, zone);
  const day = isToday ? '' : `${formatDay(lastAtMs, zone)} `;
  const span =
    at(firstAtMs) === at(lastAtMs)
      ? `from ${day}${at(lastAtMs)}`
      : `from ${day}${at(firstAtMs)} to ${at(lastAtMs)}`;
  return fileMessages.notSaved(planName, span, editCount);
}

/** `Priya on LAPTOP-7 has this plan open since 09:12`. */
export const holderWords = ({ user, host, sinceMs }: PlanHolder, zone: Zone): string =>
  `${user} on ${host} has this plan open since ${shortTime(sinceMs, zone)}.`;

const shortTime = (atMs: number, zone: Zone): string => formatTime(atMs, zone).slice(0, 5);
