import { assertNever } from '../kernel/assert-never.ts';
import type { IsoDate, LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { wallMsOf } from '../time/wall-ms.ts';
import { toInstant } from '../time/zone.ts';

/** A moment as calendar text writes it. Plain data: it may be compared, stored and sent. */
export type CalendarTime =
  | { readonly kind: 'zoned'; readonly local: LocalDateTime; readonly zone: Zone }
  | { readonly kind: 'utc'; readonly epochMs: EpochMs }
  /** A whole day, from its first midnight; `zone` null means that of UTC (aws-facts 1.5). */
  | { readonly kind: 'date'; readonly date: IsoDate; readonly zone: Zone | null }
  /** A wall clock without a zone; read as UTC, never written (aws-facts 1.5). */
  | { readonly kind: 'floating'; readonly local: LocalDateTime };

/** The instant a calendar time stands for. Gaps and folds as `toInstant` of zone.ts says. */
export function toInstantOf(time: CalendarTime): EpochMs {
  switch (time.kind) {
    case 'utc':
      return time.epochMs;
    case 'zoned':
      return toInstant(time.local, time.zone).epochMs;
    case 'date':
      return time.zone === null
        ? wallMsOf(`${time.date}T00:00`)
        : toInstant(`${time.date}T00:00`, time.zone).epochMs;
    case 'floating':
      return wallMsOf(time.local);
    default:
      return assertNever(time);
  }
}
