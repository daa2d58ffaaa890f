import type { EpochMs } from '../time/time-range.ts';
import { civilOf, dayMs, type WallMs } from '../time/wall-ms.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import { instantOfWall } from '../time/zone.ts';
import { firstZonedMs, isNear, lastZonedMs, type CalendarZone } from './calendar-zone.ts';
import { localLength, utcLength, wallMsAt } from './date-value.ts';
import { matchZone } from './match-zone.ts';
import { instantByRules } from './rule-table.ts';
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
const mostTables = 300;
/** How far ahead of its last event a zone without a name must agree with one that has one. */
const yearsAhead = 10;

const colon = 0x3a;
const letterZ = 0x5a;
const zoneParameter = ';TZID=';

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
  /** Stretches of zone tables that reading the text has cost so far. */
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
    if (this.byTzid.size < mostTzids) this.byTzid.set(tzid, found);
    return found;
  }

  /**
   * The instant of `:value` or `;TZID=zone:value`, which stands from `at` to before `to`: read in
   * place, since every event asks twice. NaN for any other form, which needs a thorough look.
   */
  instantAt(text: string, at: number, to: number): EpochMs {
    if (text.charCodeAt(at) === colon) return zonelessInstant(text, at + 1, to);
    const valueAt = to - localLength;
    if (text.charCodeAt(valueAt - 1) !== colon || !text.startsWith(zoneParameter, at)) return NaN;
    const zone = this.findPlain(text, at + zoneParameter.length, valueAt - 1);
    return zone === null ? NaN : this.instantOf(wallMsAt(text, valueAt, localLength), zone);
  }

  /**
   * The instant of a wall clock. NaN beyond the years a zone is asked about, or when the text has
   * asked about more zones and years than any calendar does.
   */
  instantOf(wallMs: WallMs, zone: CalendarZone): EpochMs {
    if (zone.kind === 'named' && isNear(wallMs, zone.tables))
      return instantOfWall(wallMs, zone.tables);
    if (!(wallMs >= firstZonedMs && wallMs < lastZonedMs)) return NaN;
    if (zone.kind === 'rules') return instantByRules(zone.table, wallMs);
    const { tables } = zone;
    const stretches = tables.byStretch.size;
    if (this.tablesMade >= mostTables) return NaN;
    const epochMs = instantOfWall(wallMs, tables);
    if (tables.byStretch.size !== stretches) this.tablesMade++;
    return epochMs;
  }

  /** Lifts the limit on years and zones: what was read within it may be read again at any time. */
  liftLimit(): void {
    this.tablesMade = -Infinity;
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
      const timezone = readVTimezone(text.slice(from, to), firstLine);
      const { tzid } = timezone;
      const years = this.unnamed.get(tzid);
      if (years === undefined || this.byTzid.get(tzid) || this.faults.has(tzid)) continue;
      const tooMany = { line: firstLine, reason: 'The text has too many time zones of its own' };
      const fault = learned++ < mostOwnZones ? timezone.fault : tooMany;
      if (fault === null) this.learnRules(timezone, years, firstLine);
      else this.faults.set(tzid, fault);
    }
  }

  /** The zone of a TZID that stands unquoted from `from` to before `to`; null if it names none. */
  private findPlain(text: string, from: number, to: number): CalendarZone | null {
    const { lastTzid } = this;
    if (to - from === lastTzid.length && text.startsWith(lastTzid, from)) return this.lastZone;
    const tzid = text.slice(from, to);
    let zone = this.byPlainTzid.get(tzid) ?? null;
    if (zone === null) {
      // What an unquoted TZID cannot hold belongs to something else on the line.
      if (/[;:"]/.test(tzid)) return null;
      zone = this.find(tzid);
    }
    // Rules are left to the thorough way, which says where they do not suffice.
    if (zone?.kind !== 'named') return null;
    this.byPlainTzid.set(tzid, zone);
    this.lastTzid = tzid;
    this.lastZone = zone;
    return zone;
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
    this.byTzid.set(
      timezone.tzid,
      zone === null
        ? { kind: 'rules', table }
        : { kind: 'named', zone, tables: zoneTablesOf(zone) },
    );
  }
}

function zonelessInstant(text: string, from: number, to: number): EpochMs {
  const length = to - from;
  const isUtc = length === utcLength && text.charCodeAt(to - 1) === letterZ;
  // A date without DTEND needs more than its instant, so dates go the thorough way.
  return isUtc || length === localLength ? wallMsAt(text, from, localLength) : NaN;
}
