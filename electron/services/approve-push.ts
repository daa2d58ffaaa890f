/** The rule of two people: what one prepares, another approves; without it nothing is written. */
import { approvalOf, changeMeaning } from '../../shared/changes/change-meaning.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { ApprovalReport } from '../../shared/ipc/approval-contract.ts';
import type { BridgeError, Handlers } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { PushApproval } from '../../shared/model/approval.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { refuse } from './answers.ts';
import type { AuditLog } from './audit-log.ts';
import { whoPushes } from './audit-push.ts';
import { pushQuestion, type PushQuestion } from './confirm-push.ts';
import type { LiveSource, PlanSession, PreparedPush } from './plan-session.ts';

export interface ApprovalPorts {
  readonly session: PlanSession;
  readonly sha256: (text: string) => string;
  readonly newId: () => string;
  readonly auditOf: (source: LiveSource) => Pick<AuditLog, 'note'>;
  readonly machineUser: () => string;
  readonly confirm: (question: PushQuestion) => Promise<boolean>;
}

type ApprovalHandlers = Pick<Handlers, 'approval:describe' | 'approval:ask' | 'approval:give'>;

/** Who and when is main's to say, never the window's. */
export function approvalHandlers(ports: ApprovalPorts): ApprovalHandlers {
  return {
    'approval:describe': async ({ changeSetId }) => {
      const shown = await shownTo(ports, changeSetId);
      return shown.ok ? ok(reportOf(ports, shown.value)) : shown;
    },
    'approval:ask': async ({ changeSetId, calendarKeys, note }) => {
      const shown = await shownTo(ports, changeSetId);
      if (!shown.ok) return shown;
      const { prepared, source, me } = shown.value;
      const chosen = new Set(calendarKeys);
      const changes = prepared.changeSet.calendars.filter((each) => chosen.has(each.calendarKey));
      if (changes.length < chosen.size) {
        return refuse('bad-request', 'A chosen calendar is not in the preview.');
      }
      const approval: PushApproval = {
        id: `approval-${ports.newId()}`,
        hashes: changes.map((change) => ports.sha256(changeMeaning(change))).sort(),
        askedBy: me,
        askedAtMs: source.nowMs(),
        ...(note !== '' && { note }),
      };
      await noteApproval(ports, shown.value, approval);
      return ok(approval);
    },
    'approval:give': async ({ changeSetId, approvalId }) => {
      const shown = await shownTo(ports, changeSetId);
      return shown.ok ? give(ports, shown.value, approvalId) : shown;
    },
  };
}

/** A change set, the source it is about, and who looks at it. */
interface Shown {
  readonly prepared: PreparedPush;
  readonly source: LiveSource;
  readonly me: string;
}

async function shownTo(
  { session, machineUser }: ApprovalPorts,
  changeSetId: string,
): Promise<Result<Shown, BridgeError>> {
  const [live, prepared] = [session.live(), session.prepared()];
  if (live === null || prepared === null || prepared.changeSet.id !== changeSetId) {
    return refuse('change-set-outdated', 'The preview is out of date. Prepare the push again.');
  }
  const { source } = live;
  const [first] = prepared.changeSet.calendars;
  const known = await whoPushes(source, first?.cell);
  const me = source.kind === 'aws' && !isUnknown(known) ? known : machineUser();
  return ok({ prepared, source, me });
}

// What sources say while nobody has asked AWS yet.
const isUnknown = (who: string): boolean => who === 'unknown' || who === 'not known yet';

const hashOf = ({ sha256 }: Pick<ApprovalPorts, 'sha256'>, change: CalendarChange): string =>
  sha256(changeMeaning(change));

const reportOf = (ports: ApprovalPorts, { prepared, me }: Shown): ApprovalReport => ({
  required: prepared.plan.organization.twoPersonRule === true,
  me,
  calendars: prepared.changeSet.calendars.map((change) => ({
    calendarKey: change.calendarKey,
    standing: approvalOf(hashOf(ports, change), prepared.plan.approvals),
  })),
});

async function give(
  ports: ApprovalPorts,
  shown: Shown,
  approvalId: string,
): Promise<Result<PushApproval, BridgeError>> {
  const { prepared, source, me } = shown;
  const asked = prepared.plan.approvals?.find(({ id }) => id === approvalId);
  if (asked === undefined) return refuse('not-found', 'The plan does not carry this request.');
  if (asked.askedBy === me) {
    return refuse('not-approved', `You are ${me}, who asked for it: somebody else has to approve.`);
  }
  const wanted = new Set(asked.hashes);
  const changes = prepared.changeSet.calendars.filter((each) => wanted.has(hashOf(ports, each)));
  if (changes.length === 0) {
    const message = 'What was asked for is not what this preview shows. Ask again.';
    return refuse('change-set-outdated', message);
  }
  const { hash } = prepared.changeSet;
  const { detail } = pushQuestion(changes, { hash, sample: source.kind === 'sample' });
  const message = `Approve that ${asked.askedBy}’s change of ${changes.length} calendar${changes.length === 1 ? '' : 's'} may be pushed?`;
  if (!(await ports.confirm({ message, detail, yes: 'Approve' }))) {
    return refuse('cancelled', 'Nothing was approved.');
  }
  // Only what was seen: a calendar that has moved on since it was asked for is not approved.
  const seen = new Set(changes.map((each) => hashOf(ports, each)));
  const hashes = asked.hashes.filter((each) => seen.has(each));
  const approval = { ...asked, hashes, approvedBy: me, approvedAtMs: source.nowMs() };
  await noteApproval(ports, shown, approval);
  return ok(approval);
}

async function noteApproval(
  { auditOf }: ApprovalPorts,
  { prepared, source, me }: Shown,
  { id, hashes, approvedBy, note = '' }: PushApproval,
): Promise<void> {
  await auditOf(source).note({
    atMs: source.nowMs(),
    by: me,
    kind: approvedBy === undefined ? 'approval-asked' : 'approved',
    subject: id,
    planName: prepared.plan.name,
    before: approvedBy === undefined ? 'prepared' : 'asked for',
    after: `${hashes.length} calendar${hashes.length === 1 ? '' : 's'}: ${hashes.map((each) => each.slice(0, 12)).join(' ')}`,
    reason: note,
  });
}

/** Why these changes may not be written by the rule of two people; null where they may. */
export function unapprovedRefusal(
  plan: Plan | null,
  changes: readonly CalendarChange[],
  sha256: (text: string) => string,
): BridgeError | null {
  if (plan?.organization.twoPersonRule !== true) return null;
  const missing = changes.filter(
    (change) => approvalOf(sha256(changeMeaning(change)), plan.approvals).kind !== 'approved',
  );
  if (missing.length === 0) return null;
  const names = missing.slice(0, 3).map(({ calendarName }) => calendarName);
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : '';
  const message = `Two people are needed for a push, and nobody else has approved exactly this: ${names.join(', ')}${more}. Ask for approval, save the plan, and let somebody else approve it.`;
  return { kind: 'not-approved', message };
}
