/** `node:fs/promises` of which any operation can be made to fail, or to stop as if the process were killed in it. */
import type * as fs from 'node:fs/promises';

/** What a test does before an operation; may throw, or never settle. */
type Before = (operation: string) => Promise<void> | void;

/**
 * Set by a test; null: everything works. `share`: of a text to be written so much is, before it stops.
 * `opened`: for who stops in the middle, and has to close what nobody closes any more.
 */
export const faults: { before: Before | null; share: number; opened: fs.FileHandle[] } = {
  before: null,
  share: 0,
  opened: [],
};

const inFolders = [
  ...['copyFile', 'link', 'mkdir', 'readdir', 'readFile'],
  ...['realpath', 'rename', 'rm', 'stat', 'truncate'],
] as const;
const onHandles = [
  ...['appendFile', 'chmod', 'chown', 'close', 'datasync'],
  ...['stat', 'sync', 'truncate', 'writeFile'],
] as const;

/** The real functions behind `faults.before`. */
export function withFaults(real: typeof fs): typeof fs {
  const faulty = Object.fromEntries(inFolders.map((name) => [name, wrapped(real, name)]));
  const open = async (...input: Parameters<typeof fs.open>) => {
    await faults.before?.('open');
    const handle = await real.open(...input);
    faults.opened.push(handle);
    const write = handle.writeFile.bind(handle);
    for (const name of onHandles) Object.assign(handle, { [name]: wrapped(handle, name) });
    // A write may stop in the middle of its bytes.
    const writeWithFaults = handle.writeFile.bind(handle);
    handle.writeFile = async (data, ...rest) => {
      if (faults.share > 0 && typeof data === 'string') {
        const part = data.slice(0, Math.floor(data.length * faults.share));
        await write(part, ...rest);
      }
      return writeWithFaults(data, ...rest);
    };
    return handle;
  };
  return { ...real, ...faulty, open };
}

// Whatever the function takes and answers goes through as it is.
function wrapped(owner: object, name: string): unknown {
  const work: unknown = Reflect.get(owner, name);
  if (typeof work !== 'function') throw new Error(`No ${name}`);
  return async (...input: unknown[]): Promise<unknown> => {
    await faults.before?.(name);
    return Reflect.apply(work, owner, input);
  };
}
