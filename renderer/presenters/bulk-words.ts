/** Edits of many windows in words: what is done, and what becomes of each. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { BulkEdit } from '../../shared/planning/bulk-edit.ts';
import { teamOf } from './display-zone.ts';
import { formatDuration, formatRange } from './format-time.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';

/** `1 window`, `12 windows`. */
export const windowCount = (count: number): string =>
  count === 1 ? '1 window' : `${count} windows`;

/** Completes "Undo": `Shift 12 windows`. */
export function bulkLabel({ kind }: BulkEdit, count: number): string {
  const verbs = {
    shift: 'Shift',
    zone: 'Change the zone of',
    duration: 'Change the length of',
    state: 'Set the state of',
    team: 'Assign',
    skip: 'Take out',
  } as const;
  return `${verbs[kind]} ${windowCount(count)}`;
}

/** What a window is before an edit, or after it. */
export function bulkRowWords(
  window: PatchWindow,
  edit: BulkEdit,
  organization: Organization,
): string {
  switch (edit.kind) {
    case 'shift':
    case 'zone':
      return `${formatRange(window, window.zone)} ${zoneCity(window.zone)}`;
    case 'duration':
      return formatDuration(window.durationMinutes);
    case 'state':
      return stateWord(window.state);
    case 'team':
      return teamWords(window, organization);
    case 'skip':
      return formatRange(window, window.zone);
    default:
      return assertNever(edit);
  }
}

const teamWords = (window: PatchWindow, organization: Organization): string =>
  teamOf(window, organization)?.name ?? 'nobody';
