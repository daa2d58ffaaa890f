/** Small things that outlive a run: preferences, window place, recent files. Never credentials. */
import Store from 'electron-store';
import { z } from 'zod';
import { contract, type Settings } from '../../shared/ipc/contract.ts';
import type { RecentFile } from '../../shared/ipc/summaries.ts';

const windowPlace = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
/** Where the window was when it was last closed, in screen pixels. */
export type WindowPlace = z.output<typeof windowPlace>;

const recentFile = z.strictObject({
  planId: z.string().exactOptional(),
  name: z.string(),
  path: z.string(),
  openedAtMs: z.int(),
});
const stored = {
  settings: contract['settings:write'].input,
  windowPlace,
  recentFiles: z.array(recentFile).max(50),
  remindersTold: z.array(z.string().max(1_000)).max(5_000),
};

const defaults = {
  settings: { colorScheme: 'auto', displayZone: 'customer', sidePanelOpen: true } as Settings,
  windowPlace: { width: 1440, height: 900, maximized: false } as WindowPlace,
  recentFiles: [] as readonly RecentFile[],
  remindersTold: [] as readonly string[],
};
const recentLimit = 10;

/** What was stored, or the default where a hand-edited or older file does not fit. */
export interface SettingsStore {
  readonly settings: () => Settings;
  readonly keepSettings: (settings: Settings) => void;
  readonly windowPlace: () => WindowPlace;
  readonly keepWindowPlace: (place: WindowPlace) => void;
  readonly recentFiles: () => readonly RecentFile[];
  /** Puts a file on top of the list, once. */
  readonly keepRecentFile: (file: RecentFile) => void;
  /** Keys of reminders that were told, the oldest first. */
  readonly remindersTold: () => readonly string[];
  readonly keepRemindersTold: (keys: readonly string[]) => void;
}

/**
 * Opens the store in the app's own folder; a damaged file is replaced by defaults, not fatal. What
 * cannot be kept is reported and forgotten: a plan that was saved was saved, whatever becomes of this.
 */
export function openSettingsStore(
  folder: string,
  report: (problem: unknown) => void,
): SettingsStore {
  const store = openStore(folder, report);
  const read = <K extends keyof typeof stored>(key: K): (typeof defaults)[K] => {
    const found = stored[key].safeParse(attempt(() => store.get(key)));
    // The schema of a key is the type of its default; TypeScript cannot see it for an open K.
    return found.success ? (found.data as (typeof defaults)[K]) : defaults[key];
  };
  // Every reading and writing goes to the disk, and any of them may fail.
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (problem) {
      report(problem);
      return undefined;
    }
  };
  const keep = (key: keyof typeof stored, value: unknown): void => {
    attempt(() => store.set(key, value));
  };
  return {
    settings: () => read('settings'),
    keepSettings: (settings) => keep('settings', settings),
    windowPlace: () => read('windowPlace'),
    keepWindowPlace: (place) => keep('windowPlace', place),
    recentFiles: () => read('recentFiles'),
    remindersTold: () => read('remindersTold'),
    keepRemindersTold: (keys) => keep('remindersTold', keys),
    keepRecentFile: (file) => {
      const others = read('recentFiles').filter(({ path }) => path !== file.path);
      keep('recentFiles', [file, ...others].slice(0, recentLimit));
    },
  };
}

/** Where the file cannot even be looked at, what is kept lasts for this run. */
function openStore(
  folder: string,
  report: (problem: unknown) => void,
): {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
} {
  try {
    return new Store<Record<string, unknown>>({
      cwd: folder,
      name: 'settings',
      clearInvalidConfig: true,
    });
  } catch (problem) {
    report(problem);
    const memory = new Map<string, unknown>();
    return { get: (key) => memory.get(key), set: (key, value) => void memory.set(key, value) };
  }
}
