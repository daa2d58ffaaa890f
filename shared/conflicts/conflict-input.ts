import type { LiveOccurrence } from '../model/occurrence.ts';
import type { OnCallShift } from '../model/people.ts';
import type { Waiver } from '../model/policy.ts';
import type { DatabaseSlot, Freeze, Holiday, Release } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Polarity } from '../model/snapshot.ts';
import type { CellRef, Organization } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { ZoneClock } from '../time/zone-clock.ts';

/** A calendar as the rules need it. */
export interface KnownCalendar {
  readonly key: string;
  readonly cell: CellRef;
  readonly name: string;
  readonly polarity: Polarity | null;
  /** Closed by default, with events that allow, be they over or beyond what was expanded. */
  readonly permits?: true;
}

/** The facts that conflicts follow from. */
export interface ConflictInput {
  /** The plan the windows are of: tells their own pushed events from everybody else's. */
  readonly planId: string;
  readonly windows: readonly PatchWindow[];
  /** Live occurrences around the windows: every one that overlaps a window must be in it. */
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly releases: readonly Release[];
  readonly freezes: readonly Freeze[];
  readonly organization: Organization;
  readonly nowMs: EpochMs;
  /** Facts that came later: a rule whose facts are absent finds nothing. */
  readonly holidays?: readonly Holiday[];
  readonly databaseSlots?: readonly DatabaseSlot[];
  readonly onCall?: readonly OnCallShift[];
  readonly waivers?: readonly Waiver[];
  readonly clocks?: readonly ZoneClock[];
}
