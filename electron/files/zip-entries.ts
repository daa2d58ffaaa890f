/**
 * Files of a ZIP archive of unknown origin, inflated under limits (APPNOTE.TXT 6.3.10). What the
 * directory promises is checked before anything is inflated, and nothing grows beyond its promise.
 */
import { inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** Why an archive is not read. */
export interface ZipRefusal {
  readonly kind: 'no-zip' | 'too-many-entries' | 'too-large' | 'broken';
}

const mostEntries = 1_000;
/** All wanted files together. Sheets of 200,000 rows have about as much. */
const mostBytes = 48 * 1024 * 1024;
/** Sheets shrink to a tenth; what shrinks to less than a hundredth of its megabytes is a bomb. */
const mostRatio = 100;
const smallBytes = 1024 * 1024;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
}

/** The wanted files by their names, inflated. Names are only compared: nothing is written anywhere. */
export function zipEntries(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ZipRefusal> {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = readDirectory(view);
  if (!entries.ok) return entries;
  const wanted = entries.value.filter(({ name }) => isWanted(name));
  const sum = wanted.reduce((bytes, each) => bytes + each.bytes, 0);
  if (sum > mostBytes || wanted.some(isBomb)) return err({ kind: 'too-large' });
  const files = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const file = inflate(view, entry);
    if (file === null || files.has(entry.name)) return err({ kind: 'broken' });
    files.set(entry.name, file);
  }
  return ok(files);
}

const isBomb = ({ bytes, packedBytes }: Entry): boolean =>
  bytes > smallBytes && bytes > packedBytes * mostRatio;

function readDirectory(view: Buffer): Result<readonly Entry[], ZipRefusal> {
  const end = endAt(view);
  if (end < 0) return err({ kind: 'no-zip' });
  const count = view.readUInt16LE(end + 10);
  if (count > mostEntries) return err({ kind: 'too-many-entries' });
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const isThere = at + 46 <= view.length && view.readUInt32LE(at) === directoryEntry;
    if (!isThere) return err({ kind: 'broken' });
    const nameBytes = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameBytes),
      method: view.readUInt16LE(at + 10),
      packedBytes: view.readUInt32LE(at + 20),
      bytes: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** The end record stands at the end, before a comment of 64 KB at most. */
function endAt(view: Buffer): number {
  const first = Math.max(0, view.length - 22 - 0xffff);
  for (let at = view.length - 22; at >= first; at -= 1) {
    if (view.readUInt32LE(at) === endOfDirectory) return at;
  }
  return -1;
}

/** Null where the file is not what the directory says of it. */
function inflate(view: Buffer, { at, method, packedBytes, bytes }: Entry): Uint8Array | null {
  if (at + 30 > view.length || view.readUInt32LE(at) !== localEntry) return null;
  const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (from + packedBytes > view.length) return null;
  const packed = view.subarray(from, from + packedBytes);
  if (method === 0) return packedBytes === bytes ? packed : null;
  if (method !== 8) return null;
  try {
    const file = inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
    return file.length === bytes ? file : null;
  } catch {
    // It grew beyond what it promised, or is no deflated data: either way it is not what it says.
    return null;
  }
}
