/** The folder of sign-in tokens that the AWS CLI and SDKs share. Written whole, for its owner alone. */
import { watch } from 'node:fs';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Files of one folder, by their bare names. */
export interface TokenFolder {
  /** The text, or null where there is no such file or it cannot be read. */
  readonly read: (name: string) => Promise<string | null>;
  /** Replaces a file: mode 0600, in a folder of mode 0700 if it has to be made. Throws when it cannot. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** Hears, a moment later, of changes in the folder. Answers how to stop; null: there is no folder yet. */
  readonly watch: (onChange: () => void) => (() => void) | null;
}

/** Opens the folder; it need not exist yet. */
export function openTokenFolder(folder: string): TokenFolder {
  return {
    read: async (name) => {
      try {
        return await readFile(join(folder, name), 'utf8');
      } catch {
        return null; // Missing and unreadable are one: there is no token, and a sign-in makes one.
      }
    },
    write: async (name, text) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, name);
      await writeFileAtomic(path, text, { encoding: 'utf8', mode: 0o600 });
      // A file that was there keeps its old mode otherwise.
      await chmod(path, 0o600);
    },
    watch: (onChange) => watchFolder(folder, onChange),
  };
}

/** Reads a text of at most `mostBytes`; tells a missing file from one that cannot be read. */
export async function readBoundedText(
  path: string,
  mostBytes: number,
): Promise<
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'missing' | 'unreadable' | 'too-large' }
> {
  try {
    if ((await stat(path)).size > mostBytes) return { state: 'too-large' };
    return { state: 'read', text: await readFile(path, 'utf8') };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { state: isMissing ? 'missing' : 'unreadable' };
  }
}

const settleMs = 100;

function watchFolder(folder: string, onChange: () => void): (() => void) | null {
  let timer: NodeJS.Timeout | null = null;
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      timer ??= setTimeout(() => {
        timer = null;
        onChange();
      }, settleMs);
    });
    // A folder that goes away ends the watching; tokens are read from disk whenever one is needed.
    watcher.on('error', () => watcher.close());
    return () => {
      if (timer !== null) clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return null; // There is no such folder yet.
  }
}
