/** Opening a plan's text: whole, as it was before if it is damaged, or only to be read if it is newer. */
import { parsePlan, type ParsedPlan, type PlanFileError } from '../../shared/formats/plan-file.ts';
import type { OpenedPlan } from '../../shared/ipc/summaries.ts';
import type { Reply } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { fileRefusal, planRefusal, pushRunning } from './answers.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';
import type { LiveSource } from './plan-session.ts';

/** Opens a file; where it is damaged, what was kept of it before. */
export async function openFile(ports: PlanFilesPorts, path: string): Promise<Reply<'plan:open'>> {
  const text = await ports.readText(path);
  if (!text.ok) return fileRefusal(text.error);
  const parsed = parsePlan(text.value, ports.sha256, { newerToo: true });
  if (parsed.ok) return openText(ports, { path, text: text.value, parsed: parsed.value });
  return (await openPrevious(ports, path, parsed.error)) ?? planRefusal(path, parsed.error);
}

/** A plan's text and where it is from. `seen` is what its file really holds, if that is another text. */
interface PlanText {
  readonly path: string | null;
  readonly text: string;
  readonly parsed: ParsedPlan;
  readonly seen?: string;
  readonly instead?: string;
}

/** Opens a text as the plan of that file. */
export async function openText(
  ports: PlanFilesPorts,
  { path, text, parsed, seen = text, instead }: PlanText,
): Promise<Result<OpenedPlan, Extract<Reply<'plan:open'>, { ok: false }>['error']>> {
  const { plan, altered, newerVersion } = parsed;
  // A plan of the sample organization comes back with the sample behind it, never with real AWS.
  const sample = ports.sample.isSamplePlan(plan) ? await ports.sample.open({ fresh: false }) : null;
  const source = sample === null ? await ports.awsFor(plan) : sample.source;
  const extras = {
    ...(newerVersion !== undefined && { newerVersion }),
    ...(instead !== undefined && { instead }),
  };
  const reply = openLive(ports, { plan, path, altered, ...extras }, source);
  if (!reply.ok) return reply;
  ports.lineage.opened(parsed, text);
  ports.edits.begin({ kind: 'base', planId: plan.id, planName: plan.name, path, text });
  if (path !== null) {
    ports.lineage.sawFile(path, seen);
    const openedAtMs = ports.clockMs();
    ports.keepRecentFile({ planId: plan.id, name: plan.name, path, openedAtMs });
  }
  return reply;
}

async function openPrevious(
  ports: PlanFilesPorts,
  path: string,
  error: PlanFileError,
): Promise<Reply<'plan:open'> | null> {
  if (error.kind === 'newer-plan') return null;
  const [damaged, previous] = await Promise.all([
    ports.readText(path),
    ports.readText(ports.previousOf(path)),
  ]);
  if (!damaged.ok || !previous.ok) return null;
  const parsed = parsePlan(previous.value, ports.sha256);
  if (!parsed.ok) return null;
  const text = previous.value;
  return openText(ports, {
    path,
    text,
    parsed: parsed.value,
    seen: damaged.value,
    instead: error.reason,
  });
}

/** From here to the answer nothing is waited for: what the window shows is what main has open. */
export function openLive(
  ports: PlanFilesPorts,
  opened: Omit<OpenedPlan, 'source' | 'nowMs' | 'clockFixed'>,
  source: LiveSource | null,
): Reply<'plan:open'> {
  const { session } = ports;
  const isSameCloud = source !== null && session.live()?.source.cloud === source.cloud;
  if (session.isWriting() && !isSameCloud) return pushRunning();
  const isReadOnly = opened.newerVersion !== undefined;
  const live = session.open({ planId: opened.plan.id, path: opened.path, isReadOnly }, source);
  live?.snapshot.refresh();
  return ok({
    ...opened,
    source: source?.kind ?? 'none',
    nowMs: source?.nowMs() ?? ports.clockMs(),
    clockFixed: source?.clockFixed ?? false,
  });
}
