/** How this computer reaches AWS accounts: the map, consents, and what sign-ins opened. Never a secret. */
import Store from 'electron-store';
import { z } from 'zod';
import type { Discovery, MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { mappedAccountSchema } from '../../shared/ipc/sign-in-contract.ts';

const discovery = z.strictObject({
  sessionKey: z.string(),
  readAtMs: z.int(),
  accounts: z.array(
    z.strictObject({
      accountId: z.string(),
      name: z.string(),
      roles: z.array(z.string()).nullable(),
    }),
  ),
}) satisfies z.ZodType<Discovery>;

const stored = {
  mapped: z.array(mappedAccountSchema),
  consents: z.array(z.string()),
  discoveries: z.array(discovery),
};

/** What was stored; an entry that a hand-edited or older file spoils is left out. */
export interface AccessStore {
  readonly mapped: () => readonly MappedAccount[];
  readonly keepMapped: (mapped: readonly MappedAccount[]) => void;
  readonly consents: () => readonly string[];
  readonly keepConsents: (consents: readonly string[]) => void;
  readonly discoveries: () => readonly Discovery[];
  readonly keepDiscoveries: (discoveries: readonly Discovery[]) => void;
}

/** Opens the store in the app's own folder. What cannot be kept is reported and lasts for this run. */
export function openAccessStore(folder: string, report: (problem: unknown) => void): AccessStore {
  const file = openFile(folder, report);
  const held = new Map<string, unknown>();
  const read = <T>(key: keyof typeof stored, schema: z.ZodType<T>): T | null => {
    if (!held.has(key)) held.set(key, file?.get(key));
    const found = schema.safeParse(held.get(key));
    return found.success ? found.data : null;
  };
  const keep = (key: keyof typeof stored, value: unknown): void => {
    held.set(key, value);
    try {
      file?.set(key, value);
    } catch (problem) {
      report(problem);
    }
  };
  return {
    mapped: () => read('mapped', stored.mapped) ?? [],
    keepMapped: (mapped) => keep('mapped', mapped),
    consents: () => read('consents', stored.consents) ?? [],
    keepConsents: (consents) => keep('consents', consents),
    discoveries: () => read('discoveries', stored.discoveries) ?? [],
    keepDiscoveries: (discoveries) => keep('discoveries', discoveries),
  };
}

function openFile(folder: string, report: (problem: unknown) => void): Store | null {
  try {
    return new Store({
      cwd: folder,
      name: 'aws-access',
      clearInvalidConfig: true,
    });
  } catch (problem) {
    report(problem);
    return null;
  }
}
