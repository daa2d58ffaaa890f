/** Opens and saves plans. Paths come from a dialog, the recent list or the command line, never from the window. */
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import type { OpenedPlan, RecentFile } from '../../shared/ipc/summaries.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { fileRefusal, planRefusal, refuse } from './answers.ts';
import type { LiveSource, PlanSession } from './plan-session.ts';
import type { SampleKeeper } from './sample-keeper.ts';

interface FileError {
  readonly kind: 'file-not-found' | 'file-not-readable' | 'file-not-written';
  readonly path: string;
  readonly code: string;
}

export interface PlanFilesPorts {
  readonly session: PlanSession;
  readonly clockMs: () => EpochMs;
  readonly sha256: (text: string) => string;
  readonly readText: (path: string) => Promise<Result<string, FileError>>;
  readonly writeText: (path: string, text: string) => Promise<Result<null, FileError>>;
  readonly nameOf: (path: string) => string;
  readonly askOpenPath: () => Promise<string | null>;
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly recentFiles: () => readonly RecentFile[];
  readonly keepRecentFile: (file: RecentFile) => void;
  readonly launchPath: string | null;
  readonly sample: SampleKeeper;
}

/** Handlers of the three channels about plans. */
export const planFiles = (
  ports: PlanFilesPorts,
): Pick<Handlers, 'sample:open' | 'plan:open' | 'plan:save'> => ({
  'sample:open': async () => {
    const { plan, source } = await ports.sample.open({ fresh: true });
    ports.session.setPath(null);
    return ok(openLive(ports, { plan, path: null, altered: false }, source));
  },
  'plan:open': async (input) => {
    const path = await pathToOpen(ports, input);
    if (path === null) return refuse('cancelled', 'No file was chosen.');
    return openFile(ports, path);
  },
  'plan:save': ({ plan, saveAs }) => save(ports, plan, saveAs),
});

type OpenInput = Parameters<Handlers['plan:open']>[0];

async function pathToOpen(ports: PlanFilesPorts, input: OpenInput): Promise<string | null> {
  if (input.from === 'dialog') return ports.askOpenPath();
  if (input.from === 'launch') return ports.launchPath;
  return ports.recentFiles()[input.index]?.path ?? null;
}

async function openFile(ports: PlanFilesPorts, path: string): Promise<Reply<'plan:open'>> {
  const text = await ports.readText(path);
  if (!text.ok) return fileRefusal(text.error);
  const parsed = parsePlan(text.value, ports.sha256);
  if (!parsed.ok) return planRefusal(path, parsed.error);
  const { plan, altered } = parsed.value;
  const nowMs = ports.clockMs();
  ports.keepRecentFile({ name: plan.name, path, openedAtMs: nowMs });
  ports.session.setPath(path);
  // A plan of the sample organization comes back with the sample behind it, never with real AWS.
  const sample = ports.sample.isSamplePlan(plan) ? await ports.sample.open({ fresh: false }) : null;
  return ok(openLive(ports, { plan, path, altered }, sample?.source ?? null));
}

function openLive(
  ports: PlanFilesPorts,
  opened: Pick<OpenedPlan, 'plan' | 'path' | 'altered'>,
  source: LiveSource | null,
): OpenedPlan {
  const live = ports.session.openLive(source);
  live?.snapshot.refresh();
  return {
    ...opened,
    source: source?.kind ?? 'none',
    nowMs: source?.nowMs() ?? ports.clockMs(),
    clockFixed: source?.clockFixed ?? false,
  };
}

async function save(
  ports: PlanFilesPorts,
  plan: Plan,
  saveAs: boolean,
): Promise<Reply<'plan:save'>> {
  const known = saveAs ? null : ports.session.path();
  const path = known ?? (await ports.askSavePath(`${plan.name}.pwplan`));
  if (path === null) return refuse('cancelled', 'Nothing was saved.');
  const written = await ports.writeText(path, formatPlan(plan, ports.sha256));
  if (!written.ok) return fileRefusal(written.error);
  const savedAtMs = ports.clockMs();
  ports.session.setPath(path);
  ports.keepRecentFile({ name: plan.name, path, openedAtMs: savedAtMs });
  return ok({ path, name: ports.nameOf(path), savedAtMs });
}
