import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The name of a built file that begins so, below `assets`: builds add hashes. null: there is none. */
export async function findAsset(root: string, beginning: string): Promise<string | null> {
  const names = await readdir(join(root, 'assets')).catch((): string[] => []);
  const found = names.find((name) => name.startsWith(beginning));
  return found === undefined ? null : `/assets/${found}`;
}
