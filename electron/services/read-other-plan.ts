/** A second plan beside the open one. Nothing that is open changes. */
import { parsePlan, type ParsedPlan } from '../../shared/formats/plan-file.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { fileRefusal, planRefusal, refuse } from './answers.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';

/** The open plan's own file, as it was read last. */
interface OwnFile {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedPlan;
}

/** Handlers about a second plan. */
export function otherPlans(
  ports: PlanFilesPorts,
): Pick<Handlers, 'plan:read-other' | 'plan:read-own' | 'plan:took-own'> {
  let own: OwnFile | null = null;
  const read = async (path: string): Promise<Reply<'plan:read-other'>> => {
    const text = await ports.readText(path);
    if (!text.ok) return fileRefusal(text.error);
    const parsed = parsePlan(text.value, ports.sha256);
    if (!parsed.ok) return planRefusal(path, parsed.error);
    const opened = ports.session.opened();
    if (opened === null) return noPlan();
    const isOwn = path === opened.path;
    if (isOwn) own = { path, text: text.value, parsed: parsed.value };
    const { plan, altered } = parsed.value;
    const isAnswer = plan.customerCopy?.ofPlanId === opened.planId;
    const base = isAnswer
      ? await ports.lineage.sentBefore(parsed.value)
      : await ports.lineage.commonBase(opened.planId, parsed.value);
    return ok({ plan, base, altered, name: ports.nameOf(path), isOwn });
  };
  return {
    'plan:read-other': async () => {
      if (ports.session.opened() === null) return noPlan();
      const path = await ports.askOpenPath();
      return path === null ? refuse('cancelled', 'No file was chosen.') : read(path);
    },
    'plan:read-own': async () => {
      const path = ports.session.opened()?.path ?? null;
      return path === null ? noPlan() : read(path);
    },
    'plan:took-own': async () => {
      const opened = ports.session.opened();
      if (opened === null || own === null || own.path !== opened.path) return noPlan();
      ports.lineage.tookOver(opened.planId, own.parsed, own.text);
      ports.lineage.sawFile(own.path, own.text);
      return ok(null);
    },
  };
}

const noPlan = () => refuse('not-found', 'Open a plan first, then a file to go with it.');
