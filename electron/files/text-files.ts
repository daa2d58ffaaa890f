/** Text files that a person chose. Written whole or not at all. */
import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { replaceFile } from './replace-file.ts';

/** Largest plan file that is read: far above any real plan, below what would hurt. */
export const maxFileBytes = 64 * 1024 * 1024;

export interface FileError {
  readonly kind: 'file-not-found' | 'file-not-readable' | 'file-not-written';
  readonly path: string;
  /** The system's code, such as ENOSPC or EACCES; READONLY for a file that is marked so. */
  readonly code: string;
}

/** Reads a whole file as UTF-8. */
export async function readText(path: string): Promise<Result<string, FileError>> {
  try {
    const { size } = await stat(path);
    if (size > maxFileBytes) return err({ kind: 'file-not-readable', path, code: 'EFBIG' });
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return err(fileErrorOf(path, error));
  }
}

/** Why a file was not read. */
export function fileErrorOf(path: string, error: unknown): FileError {
  const code = codeOf(error);
  return { kind: code === 'ENOENT' ? 'file-not-found' : 'file-not-readable', path, code };
}

/** Replaces a file durably: a reader, and the next start, sees the old text or the new, never a part. */
export const writeText = (path: string, text: string): Promise<Result<null, FileError>> =>
  write(path, text, false);

/** The same of text or bytes that this app makes of a plan, and does not read again. */
export const writeContent = (
  path: string,
  content: string | Uint8Array,
): Promise<Result<null, FileError>> => write(path, content, false);

/** The same, and what was there before stays beside it as `.bak`. */
export const writeKeepingPrevious = (
  path: string,
  text: string,
): Promise<Result<null, FileError>> => write(path, text, true);

async function write(
  path: string,
  text: string | Uint8Array,
  keepPrevious: boolean,
): Promise<Result<null, FileError>> {
  try {
    await replaceFile(path, text, { keepPrevious });
    return ok(null);
  } catch (error) {
    return err({ kind: 'file-not-written', path, code: codeOf(error) });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
