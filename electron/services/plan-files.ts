/** Opens and saves plans. Paths come from a dialog, the recent list or the command line, never from the window. */
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import type { OpenedPlan, RecentFile } from '../../shared/ipc/summaries.ts';
import type { BridgeError, Handlers, Reply } from '../../shared/ipc/types.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import {
  fileChanged,
  fileRefusal,
  planRefusal,
  pushRunning,
  refuse,
  unsavable,
} from './answers.ts';
import type { PlanLineage } from './plan-lineage.ts';
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
  /** The file that the app was started with, or was handed since; null once there is none. */
  readonly launchPath: () => string | null;
  readonly sample: SampleKeeper;
  readonly lineage: PlanLineage;
  /** Live AWS over a plan of which this computer reaches any account; null otherwise. */
  readonly awsFor: (plan: Plan) => Promise<LiveSource | null>;
}

/** Handlers of the channels about plan files. */
export const planFiles = (
  ports: PlanFilesPorts,
): Pick<Handlers, 'sample:open' | 'plan:open' | 'plan:save' | 'plan:read-other'> => ({
  'sample:open': async () => {
    if (ports.session.isWriting()) return pushRunning();
    const { plan, source } = await ports.sample.open({ fresh: true });
    ports.lineage.begin(plan.id);
    return openLive(ports, { plan, path: null, altered: false }, source);
  },
  'plan:open': async (input) => {
    const path = await pathToOpen(ports, input);
    return path.ok ? openFile(ports, path.value) : path;
  },
  'plan:save': ({ plan, saveAs }) => save(ports, plan, saveAs),
  'plan:read-other': () => readOther(ports),
});

type OpenInput = Parameters<Handlers['plan:open']>[0];

async function pathToOpen(ports: PlanFilesPorts, input: OpenInput): Promise<PathReply> {
  switch (input.from) {
    case 'dialog':
      return chosen(await ports.askOpenPath(), 'No file was chosen.');
    case 'launch': {
      const path = ports.launchPath();
      return path === null ? refuse('not-found', 'There is no plan file to open.') : ok(path);
    }
    case 'recent': {
      const file = ports.recentFiles()[input.index];
      return file === undefined
        ? refuse('not-found', 'This file is no longer among the recent ones. Open it by its name.')
        : ok(file.path);
    }
    default:
      return assertNever(input);
  }
}

type PathReply = Result<string, BridgeError>;

const chosen = (path: string | null, otherwise: string): PathReply =>
  path === null ? refuse('cancelled', otherwise) : ok(path);

async function openFile(ports: PlanFilesPorts, path: string): Promise<Reply<'plan:open'>> {
  const text = await ports.readText(path);
  if (!text.ok) return fileRefusal(text.error);
  const parsed = parsePlan(text.value, ports.sha256);
  if (!parsed.ok) return planRefusal(path, parsed.error);
  const { plan, altered } = parsed.value;
  // A plan of the sample organization comes back with the sample behind it, never with real AWS.
  const sample = ports.sample.isSamplePlan(plan) ? await ports.sample.open({ fresh: false }) : null;
  const source = sample === null ? await ports.awsFor(plan) : sample.source;
  const reply = openLive(ports, { plan, path, altered }, source);
  if (reply.ok) {
    ports.lineage.opened(parsed.value, text.value);
    ports.lineage.sawFile(path, text.value);
    ports.keepRecentFile({ name: plan.name, path, openedAtMs: ports.clockMs() });
  }
  return reply;
}

/** A file to merge with what is open. Nothing that is open changes. */
async function readOther(ports: PlanFilesPorts): Promise<Reply<'plan:read-other'>> {
  const opened = ports.session.opened();
  if (opened === null) return refuse('not-found', 'Open a plan first, then merge a file with it.');
  const path = await ports.askOpenPath();
  if (path === null) return refuse('cancelled', 'No file was chosen.');
  const text = await ports.readText(path);
  if (!text.ok) return fileRefusal(text.error);
  const parsed = parsePlan(text.value, ports.sha256);
  if (!parsed.ok) return planRefusal(path, parsed.error);
  if (path === opened.path) ports.lineage.sawFile(path, text.value);
  const { plan, altered } = parsed.value;
  const base = await ports.lineage.commonBase(opened.planId, parsed.value);
  return ok({ plan, base, altered, name: ports.nameOf(path) });
}

/** From here to the answer nothing is waited for: what the window shows is what main has open. */
function openLive(
  ports: PlanFilesPorts,
  opened: Pick<OpenedPlan, 'plan' | 'path' | 'altered'>,
  source: LiveSource | null,
): Reply<'plan:open'> {
  const { session } = ports;
  const isSameCloud = source !== null && session.live()?.source.cloud === source.cloud;
  if (session.isWriting() && !isSameCloud) return pushRunning();
  const live = session.open({ planId: opened.plan.id, path: opened.path }, source);
  live?.snapshot.refresh();
  return ok({
    ...opened,
    source: source?.kind ?? 'none',
    nowMs: source?.nowMs() ?? ports.clockMs(),
    clockFixed: source?.clockFixed ?? false,
  });
}

async function save(
  ports: PlanFilesPorts,
  plan: Plan,
  saveAs: boolean,
): Promise<Reply<'plan:save'>> {
  const { session } = ports;
  const text = formatPlan(plan, ports.sha256, ports.lineage.of(plan.id));
  const readBack = parsePlan(text, ports.sha256);
  if (!readBack.ok) return unsavable(plan.name, readBack.error);
  // The window may not have heard yet that another plan was opened: that one's file is not this one's.
  const opened = session.opened();
  const known = saveAs || opened?.planId !== plan.id ? null : opened.path;
  const path = known ?? (await ports.askSavePath(`${plan.name}.pwplan`));
  if (path === null) return refuse('cancelled', 'Nothing was saved.');
  if (path === known && (await isChanged(ports, path))) return fileChanged(path);
  const written = await ports.writeText(path, text);
  if (!written.ok) return fileRefusal(written.error);
  const savedAtMs = ports.clockMs();
  session.savedAt(opened, path);
  ports.lineage.saved(readBack.value, text);
  ports.lineage.sawFile(path, text);
  ports.keepRecentFile({ name: plan.name, path, openedAtMs: savedAtMs });
  return ok({ path, name: ports.nameOf(path), savedAtMs });
}

/** Whether the file has another text than we saw in it last. One that is gone is written again. */
async function isChanged(ports: PlanFilesPorts, path: string): Promise<boolean> {
  const now = await ports.readText(path);
  return now.ok && !ports.lineage.isAsSeen(path, now.value);
}
