/** Part of the composition root: what writes to AWS, and what is written down about it. */
import { app } from 'electron';
import { createHash, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logFolder } from './files/append-log.ts';
import { writeText } from './files/text-files.ts';
import type { Announce } from './ipc/announce.ts';
import { approvalHandlers } from './services/approve-push.ts';
import { auditHandlers } from './services/audit-handlers.ts';
import { openAuditLog } from './services/audit-log.ts';
import { calendarHandlers } from './services/calendar-handlers.ts';
import { exportHandlers } from './services/export-handlers.ts';
import { keepBySource } from './services/keep-by-source.ts';
import type { PlanSession } from './services/plan-session.ts';
import { pushHandlers, type PushHandlersPorts } from './services/push-handlers.ts';
import { pushJournals } from './services/push-journals.ts';

/** What all windows share: a chain of entries has one writer. */
export type WritingStores = ReturnType<typeof openWritingStores>;

/** Opens them, once in a run of the app. */
export function openWritingStores(report: (problem: unknown) => void) {
  const ownLogs = (name: string) => logFolder(join(app.getPath('userData'), name));
  const logPorts = { sha256, report };
  return {
    journalsOf: keepBySource(ownLogs('pushes'), (folder) => pushJournals(folder, logPorts)),
    auditOf: keepBySource(ownLogs('audit'), (folder) => openAuditLog(folder, logPorts)),
  };
}

interface WritingPorts {
  readonly stores: WritingStores;
  readonly session: PlanSession;
  readonly announce: Announce;
  readonly report: (problem: unknown) => void;
  /** Asks a person where something is saved that is no plan. */
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly confirm: PushHandlersPorts['confirm'];
}

/** Handlers for one window. */
export function writingHandlers({
  stores: { journalsOf, auditOf },
  session,
  announce,
  report,
  askSavePath,
  confirm,
}: WritingPorts) {
  const newId = (): string => randomUUID().slice(0, 8);
  const shared = { session, sha256, newId, journalsOf, auditOf, confirm };
  const pause = (ms: number): Promise<void> => sleep(ms);
  return {
    ...auditHandlers({ session, auditOf, clockMs: Date.now, machineUser, askSavePath, writeText }),
    ...exportHandlers({ askSavePath, writeText }),
    ...approvalHandlers({ ...shared, machineUser }),
    ...calendarHandlers({ ...shared, newUuid: randomUUID, sleep: pause, report }),
    ...pushHandlers({
      ...shared,
      sleep: pause,
      onProgress: (progress) => announce('push:progressed', progress),
      report,
      machineUser,
    }),
  };
}

const machineUser = (): string => userInfo().username;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
