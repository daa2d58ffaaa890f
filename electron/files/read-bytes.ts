/** Files of others, as bytes: whole, or refused when they are too large. */
import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileErrorOf, type FileError } from './text-files.ts';

/** Reads a whole file; EFBIG where it is larger. */
export async function readBytes(
  path: string,
  mostBytes: number,
): Promise<Result<Uint8Array, FileError>> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return err({ kind: 'file-not-readable', path, code: 'EFBIG' });
    return ok(await readFile(path));
  } catch (error) {
    return err(fileErrorOf(path, error));
  }
}
