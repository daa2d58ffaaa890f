/** Which file a path leads to. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The same for all paths that lead to one file, through links too; of one that is not there, the path. */
export const realPathOf = (path: string): Promise<string> =>
  realpath(path).catch(() => resolve(path));
