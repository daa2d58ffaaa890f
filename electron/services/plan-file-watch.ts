/** What others do to the open plan's file, told as it happens. Shares tell nobody: it is looked at. */
import type { FileNews } from '../../shared/ipc/plan-file-contract.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { PlanLineage } from './plan-lineage.ts';
import type { PlanSession } from './plan-session.ts';

export interface PlanFileWatchPorts {
  readonly session: Pick<PlanSession, 'opened'>;
  readonly lineage: Pick<PlanLineage, 'isAsSeen'>;
  /** Changes whenever the file does; null where there is none. */
  readonly stampOf: (path: string) => Promise<string | null>;
  readonly readText: (path: string) => Promise<Result<string, unknown>>;
  readonly onNews: (news: FileNews) => void;
}

/** Looks at the file once; tells of what is not as it was seen, and when it is again. Looks that overlap are one. */
export function watchPlanFile(ports: PlanFileWatchPorts): () => Promise<void> {
  let last = {
    path: null as string | null,
    stamp: null as string | null,
    news: 'same' as FileNews,
  };
  const look = async (): Promise<void> => {
    const path = ports.session.opened()?.path ?? null;
    if (path !== last.path) last = { path, stamp: null, news: 'same' };
    if (path === null) return;
    const stamp = await ports.stampOf(path);
    // What is like it was seen last stays so; what is not may have been merged or saved meanwhile.
    if (stamp === last.stamp && last.news === 'same' && stamp !== null) return;
    const news = await newsOf(ports, path, stamp);
    if (news === null || ports.session.opened()?.path !== path) return;
    // A window that was loaded again has not heard of it.
    const isWorthTelling = news !== 'same' || last.news !== 'same';
    last = { path, stamp, news };
    if (isWorthTelling) ports.onNews(news);
  };
  let looking: Promise<void> | null = null;
  return () => {
    looking ??= look().finally(() => (looking = null));
    return looking;
  };
}

/** Null where it cannot be told: a file that is just being written, a share that does not answer. */
async function newsOf(
  ports: PlanFileWatchPorts,
  path: string,
  stamp: string | null,
): Promise<FileNews | null> {
  if (stamp === null) return 'gone';
  const text = await ports.readText(path);
  if (!text.ok) return null;
  return ports.lineage.isAsSeen(path, text.value) ? 'same' : 'changed';
}
