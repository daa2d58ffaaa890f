import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { WallMs } from '../time/wall-ms.ts';
import { instantOfWall } from '../time/zone.ts';
import type { ZoneTables } from '../time/zone-table.ts';
import { instantByRules, type RuleTable } from './rule-table.ts';

/** What a TZID of a calendar stands for. */
export type CalendarZone =
  | { readonly kind: 'named'; readonly zone: Zone; readonly tables: ZoneTables }
  /** Rules of a VTIMEZONE that no IANA zone shares: good for instants, not for wall clocks elsewhere. */
  | { readonly kind: 'rules'; readonly table: RuleTable };

/** Years a wall clock in a zone may show; outside of them it is a slip of the pen. */
export const firstZonedMs = Date.UTC(1900, 0, 1);
export const lastZonedMs = Date.UTC(2200, 0, 1);

/** The instant of a wall clock: offset before the gap, first of the fold, as in zone.ts. */
export const instantInZone = (wallMs: WallMs, zone: CalendarZone): EpochMs =>
  zone.kind === 'named' ? instantOfWall(wallMs, zone.tables) : instantByRules(zone.table, wallMs);

/** Whether the tables answer for this reading without making another stretch. */
export const isNear = (wallMs: WallMs, { latest }: ZoneTables): boolean =>
  wallMs >= latest.fromMs && wallMs < latest.toMs;
