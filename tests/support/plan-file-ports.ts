/** Handlers of plan files on the real disk, with dialogs that answer as a test says. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readText, writeText } from '../../electron/files/text-files.ts';
import { logFolder } from '../../electron/files/append-log.ts';
import { previousPathOf } from '../../electron/files/replace-file.ts';
import { inSaveTurn } from '../../electron/files/save-turn.ts';
import { openEditJournals } from '../../electron/services/edit-journals.ts';
import { planFiles } from '../../electron/services/plan-files.ts';
import type { PlanFilesPorts } from '../../electron/services/plan-files-ports.ts';
import { openPlanLineage, type KeptTexts } from '../../electron/services/plan-lineage.ts';
import { openPlanSession } from '../../electron/services/plan-session.ts';
import { keepOneSample } from '../../electron/services/sample-keeper.ts';
import { openSample } from '../../electron/sources/sample-source.ts';
import type { RecentFile } from '../../shared/ipc/summaries.ts';

export const clockMs = Date.UTC(2027, 0, 5);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Texts in memory: what one run of the app kept, the next one finds in the same map. */
export const keptIn = (kept: Map<string, string>): KeptTexts => ({
  keep: (name, text) => void kept.set(name, text),
  read: async (name) => kept.get(name) ?? null,
});

/** Journals of edits in a folder; another run of the app finds there what this one left. */
export const editsIn = (folder: string, inUse = new Set<string>()) => {
  let count = readdirSync(folder).length;
  const logs = logFolder(folder);
  // Runs of tests end without a word: nothing may stay open.
  const open = async (name: string) => ({
    append: async (line: string) => {
      const log = await logs.open(name);
      await log.append(line);
      await log.close();
    },
    close: async () => {},
  });
  return openEditJournals(
    { ...logs, open },
    {
      sha256,
      newName: () => String((count += 1)).padStart(6, '0'),
      report: () => {},
      inUse,
    },
  );
};

/** One run of the app. */
export function openPlanFiles(differs: Partial<PlanFilesPorts> = {}) {
  const session = openPlanSession(() => {});
  let recent: readonly RecentFile[] = [];
  const ports: PlanFilesPorts = {
    session,
    clockMs: () => clockMs,
    sha256,
    readText,
    writeText,
    writeAgain: writeText,
    inSaveTurn,
    previousOf: previousPathOf,
    edits: editsIn(mkdtempSync(join(tmpdir(), 'pwp-edits-'))),
    nameOf: (path) => basename(path),
    askOpenPath: async () => null,
    askSavePath: async () => null,
    recentFiles: () => recent,
    keepRecentFile: (file) => {
      recent = [file, ...recent.filter(({ path }) => path !== file.path)];
    },
    launchPath: () => null,
    sample: keepOneSample(async () => openSample()),
    lineage: openPlanLineage(keptIn(new Map()), sha256),
    awsFor: async () => null,
    openElsewhere: async () => null,
    ...differs,
  };
  return { session, handlers: planFiles(ports), recent: () => recent };
}
