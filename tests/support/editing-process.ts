/**
 * One of two apps over one file: adds windows and saves, merging what the other did, and says which of
 * its windows were acknowledged. For tests that count them.
 */
import { mkdtempSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { openPlanLineage } from '../../electron/services/plan-lineage.ts';
import { mergePlans } from '../../shared/merge/merge-plans.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { aSeries } from './a-plan.ts';
import { editsIn, keptIn, openPlanFiles, sha256 } from './plan-file-ports.ts';

const [path = '', who = '', count = '0'] = process.argv.slice(2);
const { handlers } = openPlanFiles({
  writeText: writeKeepingPrevious,
  writeAgain: writeKeepingPrevious,
  askOpenPath: async () => path,
  edits: editsIn(mkdtempSync(join(tmpdir(), 'pwp-edits-'))),
  lineage: openPlanLineage(keptIn(new Map()), sha256),
});

const opened = await handlers['plan:open']({ from: 'dialog' });
if (!opened.ok) throw new Error(opened.error.message);
let { plan } = opened.value;
for (let round = 0; round < Number(count); round += 1) {
  const id = `${who}-${round}`;
  plan = { ...plan, series: [...plan.series, aSeries({ id, name: `Window ${id}` })] };
  while (!(await save(plan))) plan = await merged(plan);
  // In one write, so that what the test reads was really acknowledged.
  writeSync(1, `${id}\n`);
}

/** False where the other one saved meanwhile. */
async function save(edited: Plan): Promise<boolean> {
  const reply = await handlers['plan:save']({ plan: edited, saveAs: false });
  if (reply.ok) return true;
  if (reply.error.kind === 'file-changed') return false;
  throw new Error(reply.error.message);
}

async function merged(mine: Plan): Promise<Plan> {
  const other = await handlers['plan:read-own']({});
  if (!other.ok) throw new Error(other.error.message);
  const result = mergePlans({ base: other.value.base, mine, theirs: other.value.plan });
  await handlers['plan:took-own']({});
  return result.plan;
}
