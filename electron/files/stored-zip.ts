/** A ZIP archive of files as they are, nothing deflated: for libraries that read only archives. */
import { crc32 } from 'node:zlib';

/** The bytes of an archive of the files, whose names are ASCII. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const nameBytes = Buffer.from(name, 'latin1');
    const facts = factsOf(bytes, nameBytes.length);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, nameBytes]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), facts, where, nameBytes);
    parts.push(local, bytes);
    at += local.length + bytes.length;
  }
  const head = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(head.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, head, end]);
}

/** What both records of a file say of it: version, no flags, stored, no time, sizes, no extras. */
function factsOf(bytes: Uint8Array, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(33, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
