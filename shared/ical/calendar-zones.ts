import type { EpochMs } from '../time/time-range.ts';
import { civilOf, dayMs, type WallMs } from '../time/wall-ms.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import {
  firstZonedMs,
  instantInZone,
  isNear,
  lastZonedMs,
  type CalendarZone,
} from './calendar-zone.ts';
import { matchZone } from './match-zone.ts';
import { readVTimezone, tableOfVTimezone, type VTimezone } from './vtimezone.ts';
import { zoneOfTzid } from './zone-of-tzid.ts';

/** Where a VTIMEZONE stands in the text. */
export interface TimezoneBlock {
  readonly from: number;
  readonly to: number;
  readonly firstLine: number;
}

const mostTzids = 1_000;
const mostOwnZones = 16;
const mostHints = 4;
/** A stretch of zone table costs half a millisecond: only hostile text needs this many. */
const mostTables = 1_000;
/** How far ahead of its last event a zone without a name must agree with one that has one. */
const yearsAhead = 10;

/**
 * The zones one calendar's text speaks of, by TZID.
 *
 * A TZID that names a zone by itself is that zone, whatever a VTIMEZONE of its name says: AWS
 * resolves names itself (aws-facts 1.5). Only a TZID that names none is looked up among the
 * VTIMEZONEs; those may come after the events, so `learn` serves a second reading of the text.
 */
export class CalendarZones {
  private readonly byTzid = new Map<string, CalendarZone | null>();
  private readonly byPlainTzid = new Map<string, CalendarZone>();
  /** Years in which the text uses TZIDs that name no zone. */
  private readonly unnamed = new Map<string, { firstMs: WallMs; lastMs: WallMs }>();
  private readonly faults = new Map<string, { readonly line: number; readonly reason: string }>();
  private tablesMade = 0;
  private lastTzid = '';
  private lastZone: CalendarZone | null = null;

  /** Whether the text used a TZID that only a VTIMEZONE could explain. */
  get wantsTimezones(): boolean {
    return this.unnamed.size > 0;
  }

  /** The zone of a TZID, or null. */
  find(tzid: string): CalendarZone | null {
    const known = this.byTzid.get(tzid);
    if (known !== undefined) return known;
    const zone = this.byTzid.size < mostTzids ? zoneOfTzid(tzid) : null;
    const found: CalendarZone | null =
      zone === null ? null : { kind: 'named', zone, tables: zoneTablesOf(zone) };
    if (this.byTzid.size < mostTzids) this.keep(tzid, found);
    return found;
  }

  /**
   * The zone of an unquoted TZID that stands from `from` to before `to`, if `find` found it before;
   * else null. Reads in place: this is asked twice for every event.
   */
  findPlain(text: string, from: number, to: number): CalendarZone | null {
    const { lastTzid } = this;
    if (to - from === lastTzid.length && text.startsWith(lastTzid, from)) return this.lastZone;
    const tzid = text.slice(from, to);
    const zone = this.byPlainTzid.get(tzid) ?? null;
    if (zone === null) return null;
    this.lastTzid = tzid;
    this.lastZone = zone;
    return zone;
  }

  /**
   * The instant of a wall clock. NaN beyond the years a zone is asked about, or when the text has
   * asked about more zones and years than any calendar does.
   */
  instantOf(wallMs: WallMs, zone: CalendarZone): EpochMs {
    if (!(wallMs >= firstZonedMs && wallMs < lastZonedMs)) return NaN;
    if (zone.kind === 'rules') return instantInZone(wallMs, zone);
    if (this.tablesMade >= mostTables && !isNear(wallMs, zone.tables)) return NaN;
    const before = zone.tables.byStretch.size;
    const epochMs = instantInZone(wallMs, zone);
    if (zone.tables.byStretch.size !== before) this.tablesMade++;
    return epochMs;
  }

  /** Notes that the text uses a TZID that names no zone. */
  miss(tzid: string, wallMs: WallMs): void {
    const years = this.unnamed.get(tzid);
    if (years === undefined) {
      if (this.unnamed.size < mostTzids)
        this.unnamed.set(tzid, { firstMs: wallMs, lastMs: wallMs });
    } else {
      years.firstMs = Math.min(years.firstMs, wallMs);
      years.lastMs = Math.max(years.lastMs, wallMs);
    }
  }

  /** Why a TZID could not be explained, and where that shows; null if the text says nothing of it. */
  faultOf(tzid: string): { readonly line: number; readonly reason: string } | null {
    return this.faults.get(tzid) ?? null;
  }

  /** Explains the TZIDs that were missed by the VTIMEZONEs of the text. */
  learn(text: string, blocks: readonly TimezoneBlock[]): void {
    let learned = 0;
    for (const { from, to, firstLine } of blocks) {
      if (learned === mostOwnZones) return;
      const timezone = readVTimezone(text.slice(from, to), firstLine);
      const years = this.unnamed.get(timezone.tzid);
      if (years === undefined || this.byTzid.get(timezone.tzid)) continue;
      learned++;
      if (timezone.fault === null) this.learnRules(timezone, years, firstLine);
      else this.faults.set(timezone.tzid, timezone.fault);
    }
  }

  private learnRules(
    timezone: VTimezone,
    years: { readonly firstMs: WallMs; readonly lastMs: WallMs },
    line: number,
  ): void {
    const { year } = civilOf(Math.floor(Math.min(years.lastMs, lastZonedMs) / dayMs));
    const table = tableOfVTimezone(timezone, year + yearsAhead);
    if (table === null) {
      this.faults.set(timezone.tzid, { line, reason: 'The time zone has too many changes' });
      return;
    }
    const hints = timezone.hints.slice(0, mostHints).flatMap((hint) => zoneOfTzid(hint) ?? []);
    const range = {
      startMs: Math.max(years.firstMs, firstZonedMs) - 2 * dayMs,
      endMs: Date.UTC(year + yearsAhead, 0, 1),
    };
    const zone = matchZone(table, range, hints);
    this.keep(
      timezone.tzid,
      zone === null
        ? { kind: 'rules', table }
        : { kind: 'named', zone, tables: zoneTablesOf(zone) },
    );
  }

  private keep(tzid: string, zone: CalendarZone | null): void {
    this.byTzid.set(tzid, zone);
    // What stands unquoted in a line ends at these, so a TZID with them is never found in place.
    // Rules are left to the thorough way, which says where they do not suffice.
    if (zone?.kind === 'named' && !/[;:"]/.test(tzid)) this.byPlainTzid.set(tzid, zone);
  }
}
