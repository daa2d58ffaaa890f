import { inflateRawSync } from 'node:zlib';

/** The parts of a workbook, by the directory at its end. */
export function partsOf(bytes: Buffer): readonly (readonly [string, string])[] {
  const parts: (readonly [string, string])[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    parts.push([name, (isStored ? data : inflateRawSync(data)).toString()]);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
