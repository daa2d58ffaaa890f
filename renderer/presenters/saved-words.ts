import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatTime } from './format-time.ts';

/** `Unsaved changes`, `Saved 09:41`, `Saved`, `Not saved to a file`. */
export function describeSaved(
  file: {
    readonly path: string | null;
    readonly savedAtMs: EpochMs | null;
    readonly dirty: boolean;
  },
  zone: Zone,
): string {
  if (file.dirty) return 'Unsaved changes';
  if (file.path === null) return 'Not saved to a file';
  return file.savedAtMs === null
    ? 'Saved'
    : `Saved ${formatTime(file.savedAtMs, zone).slice(0, 5)}`;
}
