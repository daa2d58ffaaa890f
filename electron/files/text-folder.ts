/** A folder of small texts of the app's own: each written whole or not at all, readable by its user only. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** Why a file could not be used; `code` is the system's. */
export interface FolderError {
  readonly path: string;
  readonly code: string;
}

export interface TextFolder {
  /** Null where there is no such file. */
  readonly read: (name: string) => Promise<Result<string | null, FolderError>>;
  readonly write: (name: string, text: string) => Promise<Result<null, FolderError>>;
  /** Renames a file so that it is not read again; answers its new name, or null where that failed. */
  readonly setAside: (name: string, suffix: string) => Promise<string | null>;
}

/** A folder that is made when the first file is written. Names are plain: no separators. */
export function openTextFolder(folder: string): TextFolder {
  const pathOf = (name: string): string => {
    if (!/^[\w.-]+$/.test(name)) throw new Error(`Not a plain file name: ${name}`);
    return join(folder, name);
  };
  return {
    read: async (name) => {
      const path = pathOf(name);
      try {
        return ok(await readFile(path, 'utf8'));
      } catch (error) {
        const code = codeOf(error);
        return code === 'ENOENT' ? ok(null) : err({ path, code });
      }
    },
    write: async (name, text) => {
      const path = pathOf(name);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomic(path, text, { encoding: 'utf8', mode: 0o600 });
        return ok(null);
      } catch (error) {
        return err({ path, code: codeOf(error) });
      }
    },
    setAside: async (name, suffix) => {
      const aside = `${name}.${suffix}`;
      try {
        await rename(pathOf(name), pathOf(aside));
        return aside;
      } catch {
        // It stays where it is, and is replaced by the next good reading.
        return null;
      }
    },
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
