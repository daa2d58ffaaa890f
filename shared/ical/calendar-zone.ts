import type { Zone } from '../time/local-date-time.ts';
import type { WallMs } from '../time/wall-ms.ts';
import type { ZoneTables } from '../time/zone-table.ts';
import type { RuleTable } from './rule-table.ts';

/** What a TZID of a calendar stands for. */
export type CalendarZone =
  | { readonly kind: 'named'; readonly zone: Zone; readonly tables: ZoneTables }
  /** Rules of a VTIMEZONE that no IANA zone shares: good for instants, not for wall clocks elsewhere. */
  | { readonly kind: 'rules'; readonly table: RuleTable };

/** Years a wall clock in a zone may show; outside of them it is a slip of the pen. */
export const firstZonedMs = Date.UTC(1900, 0, 1);
export const lastZonedMs = Date.UTC(2200, 0, 1);

/** Whether the tables answer for this reading without making another stretch. */
export const isNear = (wallMs: WallMs, { latest }: ZoneTables): boolean =>
  wallMs >= latest.fromMs && wallMs < latest.toMs;
