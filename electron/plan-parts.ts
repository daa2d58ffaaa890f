/** Part of the composition root: what plan files need, built and joined. */
import { app } from 'electron';
import { createHash, randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { logFolder } from './files/append-log.ts';
import { openKeptTexts, type KeptTexts } from './files/kept-texts.ts';
import {
  bootId,
  lockPathOf,
  readNote,
  removeNote,
  stampOf,
  writeNote,
} from './files/lock-files.ts';
import { previousPathOf } from './files/replace-file.ts';
import { inSaveTurn } from './files/save-turn.ts';
import { readText, writeKeepingPrevious, writeText } from './files/text-files.ts';
import type { Announce } from './ipc/announce.ts';
import { openEditJournals } from './services/edit-journals.ts';
import { watchPlanFile } from './services/plan-file-watch.ts';
import { openPlanLineage, type PlanLineage } from './services/plan-lineage.ts';
import { openPlanLock, type LockNote } from './services/plan-lock.ts';
import type { PlanSession } from './services/plan-session.ts';
import { formatPlan } from '../shared/formats/plan-file.ts';
import type { Plan } from '../shared/model/plan.ts';

interface PlanPartsPorts {
  readonly stores: PlanStores;
  readonly session: PlanSession;
  readonly announce: Announce;
  readonly report: (problem: unknown) => void;
}

const ownFolder = (name: string): string => join(app.getPath('userData'), name);

/** What all windows share: each folder of the app's own has one writer. */
export interface PlanStores {
  readonly texts: KeptTexts;
  readonly edits: ReturnType<typeof logFolder>;
  readonly editsInUse: Set<string>;
}

/** Opens them, once in a run of the app. */
export const openPlanStores = (report: (problem: unknown) => void): PlanStores => ({
  // The newest hundred texts are kept: what plans that went apart are merged over.
  texts: openKeptTexts(ownFolder('plan-history'), 100, report),
  edits: logFolder(ownFolder('edits')),
  editsInUse: new Set<string>(),
});

/** How often the open plan's file is looked at: a share tells nobody that it changed. */
const lookEveryMs = 2_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ports of plan files on this computer's disk, for one window; begins to look after its plan's file. */
export function openPlanParts({ stores, session, announce, report }: PlanPartsPorts) {
  const lineage = openPlanLineage(stores.texts, sha256);
  const edits = openEditJournals(stores.edits, {
    sha256,
    inUse: stores.editsInUse,
    // Milliseconds of our time have thirteen digits until 2286: names sort by time.
    newName: () => `${Date.now()}-${randomUUID().slice(0, 8)}`,
    report,
  });
  const letGoOfFile = lookAfterFile({ session, announce, report }, lineage);
  return {
    ports: {
      sha256,
      readText,
      writeText: writeKeepingPrevious,
      writeAgain: writeText,
      inSaveTurn,
      previousOf: previousPathOf,
      nameOf: (path: string) => basename(path),
      clockMs: Date.now,
      lineage,
      edits,
    },
    /** A plan that comes from no file. */
    begun: (plan: Plan): void =>
      edits.begin({
        kind: 'base',
        planId: plan.id,
        planName: plan.name,
        path: null,
        text: formatPlan(plan, sha256),
      }),
    /** `keepEdits`: the window went without anybody having said that its edits are not wanted. */
    end: async (how: { readonly keepEdits: boolean }): Promise<void> => {
      await Promise.all([letGoOfFile(), edits.end(how)]);
    },
  };
}

/** Tells what others do to the open plan's file, and says beside it that it is open here, until it is let go of. */
function lookAfterFile(
  { session, announce, report }: Omit<PlanPartsPorts, 'stores'>,
  lineage: PlanLineage,
): () => Promise<void> {
  const lock = openPlanLock({
    ...lockPorts,
    onHolder: (holder) => announce('plan:held', { holder }),
  });
  const lookAtFile = watchPlanFile({
    session,
    lineage,
    stampOf,
    readText,
    onNews: (news) => announce('plan:file-news', { news }),
  });
  const look = async (): Promise<void> => {
    const opened = session.opened();
    const path = opened?.isReadOnly === true ? null : (opened?.path ?? null);
    await lock.hold(path === null ? null : lockPathOf(path));
    await Promise.all([lookAtFile(), lock.look()]);
  };
  const timer = setInterval(() => void look().catch(report), lookEveryMs).unref();
  return () => {
    clearInterval(timer);
    return lock.hold(null);
  };
}

// Others write it, and an older or a newer app may be among them.
const lockNote = z.object({
  user: z.string().max(200),
  host: z.string().max(200),
  sinceMs: z.int(),
  pid: z.int().min(1),
  bootId: z.string().max(100),
  beat: z.int(),
});

const lockPorts = {
  me: { user: userInfo().username, host: hostname(), pid: process.pid, bootId: bootId() },
  clockMs: Date.now,
  steadyMs: () => performance.now(),
  isRunning: (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch (problem) {
      // It runs, and is another user's.
      return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
    }
  },
  read: async (path: string): Promise<LockNote | null> => {
    const text = await readNote(path);
    try {
      return text === null ? null : lockNote.parse(JSON.parse(text));
    } catch {
      return null;
    }
  },
  create: (path: string, note: LockNote) => writeNote(path, JSON.stringify(note), { fresh: true }),
  replace: (path: string, note: LockNote) =>
    writeNote(path, JSON.stringify(note), { fresh: false }),
  remove: removeNote,
};
