/** A kept cell as text and back: checked by a hash, what was seen told as its difference to what is held. */
import type { KeptCell } from '../services/snapshot-cache-port.ts';
import type { CellReading } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';

const format = 'pwp-snapshot';
const version = 1;

export type Unpacked =
  | { readonly kind: 'kept'; readonly kept: KeptCell }
  /** Written by another version of the app: it is read anew. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'damaged'; readonly reason: string };

interface Keyed {
  readonly key: string;
}
/** An item of what was seen: whole, or only its key where it is the one that is held. */
type Packed<T extends Keyed> = T | { readonly sameAs: string };

/** First line: what it is and its hash. Second line: the cell. */
export function packKept({ reading, seen }: KeptCell, sha256: (text: string) => string): string {
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
  return `${JSON.stringify({ format, version, hash: sha256(body) })}\n${body}\n`;
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
  if (head['hash'] !== sha256(body)) return damaged('Its text is not the one that was written.');
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
  return { kind: 'kept', kept };
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
