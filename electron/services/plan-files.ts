/** Handlers about plan files: which one is opened, where it is saved, and what is lost of it. */
import { formatPlan } from '../../shared/formats/plan-file.ts';
import type { BridgeError, Handlers } from '../../shared/ipc/types.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { pushRunning, refuse, shownThere } from './answers.ts';
import { editHandlers } from './edit-handlers.ts';
import { openFile, openLive } from './open-plan-file.ts';
import type { PlanFilesPorts } from './plan-files-ports.ts';
import { otherPlans } from './read-other-plan.ts';
import { saveCustomerCopy, savePlanFile } from './save-plan-file.ts';

/** Handlers of the channels about plan files. */
export const planFiles = (
  ports: PlanFilesPorts,
): Pick<Handlers, 'sample:open' | 'plan:open' | 'plan:save' | 'plan:close' | 'plan:save-copy'> &
  ReturnType<typeof otherPlans> &
  ReturnType<typeof editHandlers> => ({
  'sample:open': async () => {
    if (ports.session.isWriting()) return pushRunning();
    const { plan, source } = await ports.sample.open({ fresh: true });
    ports.lineage.begin(plan.id);
    const reply = openLive(ports, { plan, path: null, altered: false }, source);
    if (reply.ok) {
      const text = formatPlan(plan, ports.sha256);
      ports.edits.begin({ kind: 'base', planId: plan.id, planName: plan.name, path: null, text });
    }
    return reply;
  },
  'plan:open': async (input) => {
    const path = await pathToOpen(ports, input);
    if (!path.ok) return path;
    const show = await ports.openElsewhere(path.value);
    return show === null ? openFile(ports, path.value) : shownThere(show);
  },
  'plan:save': (input) => savePlanFile(ports, input),
  'plan:close': async () => {
    ports.edits.closed();
    ports.session.close();
    return ok(null);
  },
  'plan:save-copy': ({ plan }) => saveCustomerCopy(ports, plan),
  ...otherPlans(ports),
  ...editHandlers(ports),
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
