/**
 * The offsets of a zone as sorted tables, read once from the tz data of the runtime (`Intl`) and
 * kept. A table covers five years and is made when a time in it is first asked for (about half a
 * millisecond); after that a conversion is a binary search among some ten numbers.
 */
import { isIanaName } from './iana-name.ts';
import type { Zone } from './local-date-time.ts';
import type { EpochMs } from './time-range.ts';
import type { WallMs } from './wall-ms.ts';
import { dayMs } from './wall-ms.ts';

/** Offsets of one zone over one stretch; `offsetsMs[i]` holds before `atMs[i]`, `offsetsMs[i + 1]` from it on. */
export interface ZoneTable {
  /** Instants in `fromMs <= t < toMs` belong to this table. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** Instants at which the offset changes, ascending, up to three days outside the stretch. */
  readonly atMs: Float64Array;
  /** One more than `atMs`. Local minus UTC; whole minutes since 1972. */
  readonly offsetsMs: Float64Array;
  /** First wall reading that the offset after change `i` answers for: gaps and folds are the old offset's. */
  readonly wallLimitsMs: Float64Array;
  /** Between those limits, in order, every wall reading takes one offset. */
  readonly steady: readonly SteadyWall[];
}

/** Wall readings `fromMs <= wall < toMs` that all take one offset: their instants are a subtraction. */
export interface SteadyWall {
  readonly fromMs: WallMs;
  readonly toMs: WallMs;
  readonly offsetMs: number;
}

/** A zone with the tables made so far. */
export interface ZoneTables {
  readonly zone: Zone;
  readonly format: Intl.DateTimeFormat;
  /** The table last used: nearly all questions in a row concern the same years. */
  latest: ZoneTable;
  readonly byStretch: Map<number, ZoneTable>;
}

const stretchMs = 5 * 365.2425 * dayMs;
/** Stretches are counted from here, so that a plan's two or three years lie in one table. */
const originMs = Date.UTC(2025, 0, 1);
/** Shortest there-and-back change of any zone since 1970: 6.96 days (Recife 2000, Gaza 2040). */
const probeStepMs = 6.5 * dayMs;
/** Beyond this a wall reading belongs to the next table: no offset has ever exceeded 16 hours. */
const marginMs = 3 * dayMs;
/** Before 1973 some offsets changed at odd seconds; since then at whole minutes. */
const oddSecondsUntilMs = Date.UTC(1973, 0, 1);
const latestDateMs = 8.64e15;
const tablesPerZone = 64;
const zonesKept = 1_024;

/** Answers for no instant: what a zone begins with, so that knowing a name costs no table. */
const noTable: ZoneTable = {
  fromMs: Infinity,
  toMs: -Infinity,
  atMs: new Float64Array(),
  offsetsMs: new Float64Array(),
  wallLimitsMs: new Float64Array(),
  steady: [],
};

const known = new Map<Zone, ZoneTables | null>();

/** The tables of a zone, or null when IANA or the runtime has no such zone. Bare offsets are no zones. */
export function findZoneTables(zone: Zone): ZoneTables | null {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const made = makeZoneTables(zone);
  // Only hostile text brings this many names; forgetting costs time, never truth.
  if (known.size >= zonesKept) known.clear();
  known.set(zone, made);
  return made;
}

/** As `findZoneTables`, for names that were checked before. Throws on an unknown zone. */
export function zoneTablesOf(zone: Zone): ZoneTables {
  const tables = findZoneTables(zone);
  if (tables === null) throw new Error(`Unknown time zone: ${zone}`);
  return tables;
}

/** The table an instant belongs to. */
export function tableAt(tables: ZoneTables, epochMs: EpochMs): ZoneTable {
  const { latest } = tables;
  return epochMs >= latest.fromMs && epochMs < latest.toMs ? latest : otherTable(tables, epochMs);
}

/** Index into `offsetsMs` of the offset in force at an instant of the table. */
export const offsetIndexAt = (table: ZoneTable, epochMs: EpochMs): number =>
  countUpTo(table.atMs, epochMs);

/** Index into `offsetsMs` of the offset that answers for a wall reading. */
export const offsetIndexOfWall = (table: ZoneTable, wallMs: WallMs): number =>
  countUpTo(table.wallLimitsMs, wallMs);

/** How many of the ascending numbers are at most `value`. */
function countUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Reading past the end cannot happen: middle < high <= length.
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeZoneTables(zone: Zone): ZoneTables | null {
  if (!isIanaName(zone)) return null;
  const format = makeFormat(zone);
  if (format === null) return null;
  return { zone, format, latest: noTable, byStretch: new Map() };
}

function makeFormat(zone: Zone): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // The one way Intl has to say that it knows no such zone.
    return null;
  }
}

function otherTable(tables: ZoneTables, epochMs: EpochMs): ZoneTable {
  const stretch = Math.floor((epochMs - originMs) / stretchMs);
  let table = tables.byStretch.get(stretch);
  if (table === undefined) {
    table = makeTable(tables.format, stretch);
    if (tables.byStretch.size >= tablesPerZone) tables.byStretch.clear();
    tables.byStretch.set(stretch, table);
  }
  tables.latest = table;
  return table;
}

function makeTable(format: Intl.DateTimeFormat, stretch: number): ZoneTable {
  const fromMs = originMs + stretch * stretchMs;
  const toMs = fromMs + stretchMs;
  const atMs: number[] = [];
  const endMs = clampToDates(toMs + marginMs);
  let leftMs = clampToDates(fromMs - marginMs);
  // Offsets are compared as they are written, and read only where they change.
  let left = offsetTextAt(format, leftMs);
  const offsetsMs = [offsetMsOf(left)];
  while (leftMs < endMs) {
    const rightMs = Math.min(leftMs + probeStepMs, endMs);
    if (offsetTextAt(format, rightMs) === left) {
      leftMs = rightMs;
      continue;
    }
    leftMs = changeBetween(format, leftMs, rightMs);
    left = offsetTextAt(format, leftMs);
    atMs.push(leftMs);
    offsetsMs.push(offsetMsOf(left));
  }
  return withWallLimits(fromMs, toMs, { atMs, offsetsMs });
}

function withWallLimits(
  fromMs: EpochMs,
  toMs: EpochMs,
  changes: { readonly atMs: readonly number[]; readonly offsetsMs: readonly number[] },
): ZoneTable {
  const { atMs, offsetsMs } = changes;
  const wallLimitsMs = atMs.map(
    (at, index) => at + Math.max(offsetsMs[index] ?? 0, offsetsMs[index + 1] ?? 0),
  );
  return {
    fromMs,
    toMs,
    atMs: Float64Array.from(atMs),
    offsetsMs: Float64Array.from(offsetsMs),
    wallLimitsMs: Float64Array.from(wallLimitsMs),
    steady: offsetsMs.map((offsetMs, index) => ({
      fromMs: Math.max(fromMs, wallLimitsMs[index - 1] ?? fromMs),
      toMs: Math.min(toMs, wallLimitsMs[index] ?? toMs),
      offsetMs,
    })),
  };
}

/** First instant after `leftMs` whose offset is not that of `leftMs`; there is one up to `rightMs`. */
function changeBetween(format: Intl.DateTimeFormat, leftMs: EpochMs, rightMs: EpochMs): EpochMs {
  const unitMs = leftMs < oddSecondsUntilMs ? 1_000 : 60_000;
  const old = offsetTextAt(format, leftMs);
  let low = Math.floor(leftMs / unitMs);
  let high = Math.ceil(rightMs / unitMs);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetTextAt(format, middle * unitMs) === old) low = middle;
    else high = middle;
  }
  return high * unitMs;
}

/** What stands behind the `GMT` at the end of the formatted text: nothing, `-05:00` or `-04:56:02`. */
function offsetTextAt(format: Intl.DateTimeFormat, epochMs: EpochMs): string {
  const text = format.format(epochMs);
  return text.slice(text.lastIndexOf('GMT') + 3);
}

function offsetMsOf(text: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = text.slice(1).split(':');
  const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  // ICU writes the minus sign as a hyphen in English.
  return (text.startsWith('-') ? -size : size) * 1_000;
}

const clampToDates = (epochMs: EpochMs): EpochMs =>
  Math.min(Math.max(epochMs, -latestDateMs), latestDateMs);
