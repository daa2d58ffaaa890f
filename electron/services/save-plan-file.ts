/** Saving the open plan: over the file that was seen last, or nowhere. */
import { formatPlan, parsePlan, withBeside } from '../../shared/formats/plan-file.ts';
import type { Input, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { withClocks } from '../../shared/planning/kept-clocks.ts';
import {
  fileChanged,
  fileRefusal,
  openInWindow,
  readOnlyPlan,
  refuse,
  unsavable,
} from './answers.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';

/** Writes it and notes what the file holds now. A file that is not as it was seen last is left alone. */
export async function savePlanFile(
  ports: PlanFilesPorts,
  { plan, saveAs, revision = 0, auto = false }: Input<'plan:save'>,
): Promise<Reply<'plan:save'>> {
  const { session, lineage } = ports;
  // The window may not have heard yet that another plan was opened: that one's file is not this one's.
  const opened = session.opened();
  if (opened?.planId === plan.id && opened.isReadOnly === true) return readOnlyPlan(plan.name);
  const whole = withClocks(plan, ports.clockMs());
  const sealed = formatPlan(whole, ports.sha256, lineage.of(plan.id));
  const text = withBeside(sealed, lineage.besideOf(plan.id));
  const readBack = parsePlan(text, ports.sha256);
  if (!readBack.ok) return unsavable(plan.name, readBack.error);
  const known = saveAs || opened?.planId !== plan.id ? null : opened.path;
  const path = known ?? (auto ? null : await ports.askSavePath(`${plan.name}.pwplan`));
  if (path === null) return refuse('cancelled', 'Nothing was saved.');
  if (path !== known && (await ports.openElsewhere(path)) !== null) return openInWindow(path);
  // Of many savings by itself in a row the `.bak` stays what a person knows.
  const isAgain = auto && lineage.isAutomatic(plan.id);
  const write = isAgain ? ports.writeAgain : ports.writeText;
  // What is compared must still be there when it is replaced.
  const written = await ports.inSaveTurn(path, async () => {
    if (path === known && (await isChanged(ports, path))) return 'changed';
    return lineage.writing(path, text, () => write(path, text));
  });
  if (written === 'changed') return fileChanged(path);
  if (written === null) return fileRefusal({ kind: 'file-not-written', path, code: 'EBUSY' });
  if (!written.ok) return fileRefusal(written.error);
  const savedAtMs = ports.clockMs();
  session.savedAt(opened, path);
  lineage.saved(readBack.value, text, { auto });
  ports.edits.saved({ kind: 'base', planId: plan.id, planName: plan.name, path, text }, revision);
  ports.keepRecentFile({ planId: plan.id, name: plan.name, path, openedAtMs: savedAtMs });
  return ok({ path, name: ports.nameOf(path), savedAtMs });
}

/** Writes a copy for a customer. What is open stays as it is; the copy's text is kept for its answer. */
export async function saveCustomerCopy(
  ports: PlanFilesPorts,
  plan: Plan,
): Promise<Reply<'plan:save-copy'>> {
  const text = formatPlan(withClocks(plan, ports.clockMs()), ports.sha256);
  const readBack = parsePlan(text, ports.sha256);
  if (!readBack.ok) return unsavable(plan.name, readBack.error);
  const path = await ports.askSavePath(`${plan.name}.pwplan`);
  if (path === null) return refuse('cancelled', 'Nothing was saved.');
  const written = await ports.writeText(path, text);
  if (!written.ok) return fileRefusal(written.error);
  ports.lineage.sent(readBack.value, text);
  return ok({ path, name: ports.nameOf(path), savedAtMs: ports.clockMs() });
}

/** Whether the file has another text than we saw in it last. One that is gone is written again. */
async function isChanged(ports: PlanFilesPorts, path: string): Promise<boolean> {
  const now = await ports.readText(path);
  return now.ok && !ports.lineage.isAsSeen(path, now.value);
}
