/** Handlers of plan files on the real disk, with dialogs that answer as a test says. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readText, writeText } from '../../electron/files/text-files.ts';
import { planFiles, type PlanFilesPorts } from '../../electron/services/plan-files.ts';
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
    ...differs,
  };
  return { session, handlers: planFiles(ports), recent: () => recent };
}
