/** Edits of many windows in words: what is done, and what becomes of each. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { BulkEdit } from '../../shared/planning/bulk-edit.ts';
import { bulkEditMessages, bulkMessages } from './bulk-messages.ts';
import { calendarMessages } from './calendar-messages.ts';
import { teamOf } from './display-zone.ts';
import { formatDuration, formatRange } from './format-time.ts';
import { stateWord } from './state-words.ts';
import { zoneCity } from './zone-words.ts';

/** Completes "Undo": `Shift 12 windows`. */
export const bulkLabel = ({ kind }: BulkEdit, count: number): string =>
  bulkEditMessages[kind](count);

/** What a window is before an edit, or after it. */
export function bulkRowWords(
  window: PatchWindow,
  edit: BulkEdit,
  organization: Organization,
): string {
  switch (edit.kind) {
    case 'shift':
    case 'zone':
      return calendarMessages.whenThere(formatRange(window, window.zone), zoneCity(window.zone));
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
  teamOf(window, organization)?.name ?? bulkMessages.nobody;
