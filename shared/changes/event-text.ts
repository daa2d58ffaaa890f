/** What our events say in a calendar. */
import type { PatchWindow, WindowKind } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { PlaceRole } from './window-places.ts';

/** Title and text of an event. */
export interface EventText {
  readonly summary: string;
  readonly description: string;
}

const prefixes: Readonly<Record<WindowKind, string>> = {
  scan: 'scan',
  install: 'patch',
  infrastructure: 'infrastructure',
  database: 'database',
  image: 'image',
};

/** Longest part of a name in a summary: two folded lines at most. */
const longestSlug = 60;

/**
 * A summary such as `patch-northwind-prod-2027-03-13`, the date being the one its zone shows, and
 * a description with the name as people know it. Only `[A-Za-z0-9._-]` in the summary, or the
 * console could no longer edit the event (aws-facts 1.4).
 *
 * In a calendar that freezes releases it begins with `freeze`.
 *
 * The description says that the window is pushed, which is its state once the event is there. It
 * does not follow the negotiation: else every step of it would have to be pushed again.
 */
export const eventTextOf = (window: PatchWindow, role: PlaceRole = 'patching'): EventText => {
  const prefix = role === 'freeze' ? 'freeze' : prefixes[window.kind];
  const what = role === 'freeze' ? `no other changes during the ${window.kind}` : window.kind;
  return {
    summary: `${prefix}-${slugOf(window)}-${isoDateOf(window.localStart)}`,
    description: `${plainText(window.name)}: ${what} window, pushed by Patch Window Planner.`,
  };
};

/** As `eventTextOf`, of one event that stands for every week of a series: no date. */
export function weeklyTextOf(window: PatchWindow, role: PlaceRole = 'patching'): EventText {
  const { summary, description } = eventTextOf(window, role);
  const date = isoDateOf(window.localStart);
  return { summary: `${summary.slice(0, -date.length)}weekly`, description };
}

const slugOf = ({ name, target }: PatchWindow): string =>
  slugOfText(name) || slugOfText(targetPath(target)) || 'window';

/** Lower-case letters, digits, dots and underscores, everything else a single dash. */
const slugOfText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');

/** What calendar text cannot carry (see `findUnwritable`), and line breaks, which a name has no use for. */
const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
