/** The sample organization, read and ready to be pushed to, without Electron and without waiting. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { openAuditLog } from '../../electron/services/audit-log.ts';
import type { PushQuestion } from '../../electron/services/confirm-push.ts';
import { memoryLogs } from '../../electron/services/memory-logs.ts';
import { openPlanSession } from '../../electron/services/plan-session.ts';
import { pushHandlers } from '../../electron/services/push-handlers.ts';
import { pushJournals } from '../../electron/services/push-journals.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import type { PushStep } from '../../shared/changes/receipt.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const rethrow = (bug: unknown): never => {
  throw bug;
};

/**
 * `settleMs` is how long AWS takes over a new version; only the cells of `accountIds` are read, all
 * where there are none. Nothing throttles and nothing is late.
 */
export async function sampleSession({
  settleMs = 0,
  accountIds,
}: { readonly settleMs?: number; readonly accountIds?: readonly string[] } = {}) {
  const { plan, seed, nowMs } = sampleOrganization();
  const cells = seed.cells.map((cell) => ({
    ...cell,
    behaviour: { deniedActions: cell.behaviour.deniedActions ?? [] },
  }));
  const standIn = createStandIn({ ...seed, cells }, { settleMs });
  const cloud = ssmCloud(
    cells.map(({ accountId, region }) => ({ accountId, region })),
    {
      credentialsFor: ({ accountId }) => ({
        accessKeyId: `PWPSAMPLE${accountId}`,
        secretAccessKey: 'none',
      }),
      requestHandler: standIn.requestHandler(),
      // Nothing throttles here: nobody need wait.
      pace: { perSecond: 1e6, burst: 1e6 },
    },
    () => nowMs,
  );
  const session = openPlanSession(() => {});
  const live = session.open(
    { planId: plan.id, path: null },
    { kind: 'sample', cloud, nowMs: () => nowMs, clockFixed: true },
  )!;
  live.snapshot.refresh(cells.filter(({ accountId }) => accountIds?.includes(accountId) ?? true));
  await live.snapshot.settled();
  const steps: [string, PushStep][] = [];
  let ids = 0;
  const journals = pushJournals(memoryLogs(), { sha256, report: rethrow });
  const audit = openAuditLog(memoryLogs(), { sha256, report: rethrow });
  const questions: PushQuestion[] = [];
  const answers = { confirm: true };
  const handlers = pushHandlers({
    session,
    sha256,
    newId: () => `id${(ids += 1)}`,
    sleep: (ms) => sleep(Math.min(ms, 30_000)),
    onProgress: ({ calendarKey, step }) => steps.push([calendarKey, step]),
    report: rethrow,
    journalsOf: () => journals,
    auditOf: () => audit,
    machineUser: () => 'a tester',
    confirm: async (question) => {
      questions.push(question);
      return answers.confirm;
    },
  });
  return {
    plan,
    seed,
    nowMs,
    standIn,
    session,
    live,
    handlers,
    steps,
    journals,
    audit,
    questions,
    answers,
  };
}
