/** Handlers about edits that are written down as they are made, and found again after a crash. */
import { parsePlan, planOf } from '../../shared/formats/plan-file.ts';
import type { LostEdits } from '../../shared/ipc/edits-contract.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { applyPatches } from '../../shared/merge/plan-patch.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { withClocks } from '../../shared/planning/kept-clocks.ts';
import { refuse, shownThere } from './answers.ts';
import type { KeptEdits } from './edit-journals.ts';
import { mended, remainsSummary } from './mend-journal.ts';
import { openText } from './open-plan-file.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';

/** Serves them over the journals of this computer. */
export const editHandlers = (
  ports: PlanFilesPorts,
): Pick<
  Handlers,
  'edits:note' | 'edits:lost' | 'edits:recover' | 'edits:discard' | 'edits:left'
> => ({
  'edits:note': async ({ planId, ...edit }) => {
    if (ports.session.opened()?.planId !== planId) return refuse('not-found', 'It is not open.');
    try {
      await ports.edits.note({ kind: 'edit', atMs: ports.clockMs(), ...edit });
      return ok(null);
    } catch (problem) {
      const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
      return refuse('file-not-written', `The edit was not written down (${code}).`);
    }
  },
  'edits:lost': async () => {
    const found: LostEdits[] = [];
    for (const left of await ports.edits.lost()) {
      const kept = await mended(ports, left);
      if (kept === null) found.unshift(remainsSummary(left));
      else if (await isInFile(ports, kept)) await ports.edits.discard(kept.id);
      else found.unshift(summaryOf(kept));
    }
    return ok(found);
  },
  'edits:recover': ({ id }) => recover(ports, id),
  'edits:discard': async ({ id }) => {
    await ports.edits.discard(id);
    return ok(null);
  },
  'edits:left': async () => {
    ports.edits.left();
    return ok(null);
  },
});

const summaryOf = ({ id, base, edits, isWhole }: KeptEdits): LostEdits => ({
  id,
  planName: base.planName,
  path: base.path,
  editCount: edits.length,
  firstAtMs: edits[0]?.atMs ?? 0,
  lastAtMs: edits.at(-1)?.atMs ?? 0,
  isWhole,
});

async function recover(ports: PlanFilesPorts, id: string): Promise<Reply<'edits:recover'>> {
  const left = (await ports.edits.lost()).find((each) => each.id === id);
  const kept = left === undefined ? null : await mended(ports, left);
  if (kept === null) return refuse('not-found', 'These edits are no longer there.');
  const { base, edits } = kept;
  const show = base.path === null ? null : await ports.openElsewhere(base.path);
  if (show !== null) return shownThere(show);
  const parsed = parsePlan(base.text, ports.sha256);
  const replayed = parsed.ok ? replay(ports, kept, parsed.value.plan) : null;
  if (!parsed.ok || replayed === null) {
    return refuse('not-a-plan', `The edits of ${base.planName} do not fit together any more.`);
  }
  const opened = await openText(ports, { path: base.path, text: base.text, parsed: parsed.value });
  return opened.ok
    ? ok({ opened: opened.value, plan: replayed.plan, editCount: edits.length })
    : opened;
}

/** The plan with its edits made again; null where that gives none that could be opened. */
function replay(ports: PlanFilesPorts, { edits }: KeptEdits, base: Plan) {
  return planOf(
    edits.reduce<unknown>((plan, { patches }) => applyPatches(plan, patches), base),
    ports.sha256,
  );
}

/** A crash may come right between saving and letting go of the journal: then nothing is lost. */
async function isInFile(ports: PlanFilesPorts, kept: KeptEdits): Promise<boolean> {
  if (kept.base.path === null) return false;
  const [base, file] = [
    parsePlan(kept.base.text, ports.sha256),
    await ports.readText(kept.base.path),
  ];
  if (!base.ok || !file.ok) return false;
  const replayed = replay(ports, kept, base.value.plan);
  const now = parsePlan(file.value, ports.sha256);
  if (!now.ok || replayed === null) return false;
  const saved = planOf(withClocks(replayed.plan, ports.clockMs()), ports.sha256);
  return [replayed.sha256, saved?.sha256].includes(now.value.sha256);
}
