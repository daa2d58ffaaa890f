import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, with its bytes as text: path first. The app may remove some meanwhile. */
export const filesBelow = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .flatMap((path) => {
      try {
        return statSync(path).isFile() ? [[path, readFileSync(path, 'latin1')] as const] : [];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // gone since it was listed
        throw error;
      }
    });

/** What every secret of the stand-ins holds: keys, tokens, codes. */
export const canary = /CANARY-[\w-]+/;
