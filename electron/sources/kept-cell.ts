/** A kept cell as text and back: checked by a hash, what was seen told as its difference to what is held. */
import type { KeptCell } from '../services/snapshot-cache-port.ts';
import type { CellReading } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';

const format = 'pwp-snapshot';
const version = 1;

export type Unpacked =
  | { readonly kind: 'kept'; readonly kept: KeptCell; readonly hash: string }
  /** Written by another version of the app: it is read anew. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'damaged'; readonly reason: string };

interface Keyed {
  readonly key: string;
}
/** An item of what was seen: whole, or only its key where it is the one that is held. */
type Packed<T extends Keyed> = T | { readonly sameAs: string };

/** First line: what it is and its hash. Second line: the cell. */
export function packKept(
  { reading, seen }: KeptCell,
  sha256: (text: string) => string,
): { readonly text: string; readonly hash: string } {
  const body = JSON.stringify({
    reading,
    seen: {
      calendars: packed(seen.calendars, reading.calendars),
      maintenanceWindows: packed(seen.maintenanceWindows, reading.maintenanceWindows),
      ...(seen.patchPolicies !== undefined && {
        patchPolicies: packed(seen.patchPolicies, reading.patchPolicies ?? []),
      }),
    },
  });
  const hash = sha256(body);
  return { text: `${JSON.stringify({ format, version, hash })}\n${body}\n`, hash };
}

const packed = <T extends Keyed>(seen: readonly T[], held: readonly T[]): readonly Packed<T>[] => {
  const same = new Set(held);
  return seen.map((each) => (same.has(each) ? { sameAs: each.key } : each));
};

/** Never throws: what is cut, changed or about another cell is damaged, with the reason. */
export function unpackKept(
  text: string,
  cell: CellRef,
  sha256: (text: string) => string,
): Unpacked {
  const end = text.indexOf('\n');
  const head = parse(text.slice(0, Math.max(0, end)));
  if (head === null || head['format'] !== format)
    return damaged('It does not begin as a snapshot.');
  if (head['version'] !== version) return { kind: 'other-version' };
  const body = text.slice(end + 1).replace(/\n$/, '');
  const hash = sha256(body);
  if (head['hash'] !== hash) return damaged('Its text is not the one that was written.');
  // The hash says that this is what `packKept` wrote, so it has its type.
  const { reading, seen } = parse(body) as unknown as {
    readonly reading: CellReading;
    readonly seen: PackedSeen;
  };
  if (cellKey(reading.cell) !== cellKey(cell)) return damaged('It is about another cell.');
  const kept: KeptCell = {
    reading,
    seen: {
      calendars: unpacked(seen.calendars, reading.calendars),
      maintenanceWindows: unpacked(seen.maintenanceWindows, reading.maintenanceWindows),
      ...(seen.patchPolicies !== undefined && {
        patchPolicies: unpacked(seen.patchPolicies, reading.patchPolicies ?? []),
      }),
    },
  };
  return { kind: 'kept', kept, hash };
}

interface PackedSeen {
  readonly calendars: readonly Packed<CellReading['calendars'][number]>[];
  readonly maintenanceWindows: readonly Packed<CellReading['maintenanceWindows'][number]>[];
  readonly patchPolicies?: readonly Packed<NonNullable<CellReading['patchPolicies']>[number]>[];
}

const unpacked = <T extends Keyed>(
  seen: readonly Packed<T>[],
  held: readonly T[],
): readonly T[] => {
  const byKey = new Map(held.map((each) => [each.key, each]));
  return seen.flatMap((each) => ('sameAs' in each ? (byKey.get(each.sameAs) ?? []) : [each]));
};

const damaged = (reason: string): Unpacked => ({ kind: 'damaged', reason });

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>) // any object has such members
      : null;
  } catch {
    // What is no JSON is damaged; the caller says so.
    return null;
  }
}

/** Whether the second says the same of the cell as the first, at whatever time: by what is the same object. */
export const isSameButAge = (a: KeptCell, b: KeptCell): boolean =>
  isSame(a.seen, b.seen, []) && isSame(a.reading, b.reading, ['cell', 'readAtMs']);

function isSame(a: object, b: object, apart: readonly string[]): boolean {
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].every((key) => apart.includes(key) || isSameValue(one.get(key), other.get(key)));
}

const isSameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((each, index) => Object.is(each, b[index]))
    : Object.is(a, b);
