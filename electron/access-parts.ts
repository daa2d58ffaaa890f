/** Part of the composition root: signing in, and AWS behind it, built and joined. */
import { app, shell } from 'electron';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan } from '../shared/model/plan.ts';
import { openTextFolder } from './files/text-folder.ts';
import type { Announce } from './ipc/announce.ts';
import type { LiveSource } from './services/plan-session.ts';
import { networkFactsOf } from './shell/network-facts.ts';
import { startReaderProcess } from './shell/reader-process.ts';
import { openComputerAccess } from './sources/computer-access.ts';
import { openSnapshotCache } from './sources/snapshot-cache.ts';
import { openAccessStore } from './store/access-store.ts';

interface AccessPartsPorts {
  readonly announce: Announce;
  readonly report: (problem: unknown) => void;
  /** The program of the reading process. */
  readonly readerPath: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signing in on this computer, and AWS as it is reached with that. */
export function openAccessParts({ announce, report, readerPath }: AccessPartsPorts) {
  const networkFor = (hosts: readonly string[]) => networkFactsOf(hosts, report);
  const access = openComputerAccess({
    env: process.env,
    systemHome: homedir(),
    memory: openAccessStore(app.getPath('userData'), report),
    nowMs: Date.now,
    sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
    networkFor,
    openBrowser: (url) => shell.openExternal(url),
    onProgress: (signIn) => announce('sign-in:progressed', { signIn }),
    onChanged: (changed) => announce('access:changed', { access: changed }),
    onDiscovered: (progress) => announce('access:discovered', progress),
  });
  const cache = openSnapshotCache({
    folder: openTextFolder(join(app.getPath('userData'), 'snapshots')),
    sha256,
    nowMs: Date.now,
    report,
  });
  const openAws = async (plan: Plan): Promise<LiveSource> =>
    (await import('./sources/aws-source.ts')).openAwsSource(plan, {
      credentials: access,
      caller: access.caller,
      nowMs: Date.now,
      networkFor,
      startReader: () => startReaderProcess(readerPath),
      cache,
    });
  return { access, openAws };
}
