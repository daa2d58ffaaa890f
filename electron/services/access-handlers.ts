/** Handlers of the channels about sign-ins, profiles and accounts. */
import type { MappedAccount } from '../../shared/ipc/access-summaries.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import {
  addAccounts,
  allCells,
  planOverAccounts,
} from '../../shared/planning/plan-over-accounts.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { AccessPort } from './access-port.ts';
import { pushRunning, refuse } from './answers.ts';
import type { LiveSource, PlanSession } from './plan-session.ts';

export interface AccessHandlersPorts {
  readonly access: AccessPort;
  readonly session: PlanSession;
  /** Hears of a plan that comes from no file. */
  readonly begun: (plan: Plan) => void;
  /** Live AWS over the plan's organization. */
  readonly openAws: (plan: Plan) => Promise<LiveSource>;
  readonly isSamplePlan: (plan: Plan) => boolean;
  /** For the id of a new plan: letters and digits. */
  readonly newId: () => string;
  /** Zone of this machine. */
  readonly zone: () => Zone;
}

type AccessHandlers = Pick<
  Handlers,
  | 'access:describe'
  | 'sign-in:start'
  | 'sign-in:cancel'
  | 'sign-in:reopen'
  | 'access:consent'
  | 'access:discover'
  | 'access:roles'
  | 'access:identify'
  | 'access:map'
  | 'access:unmap'
  | 'access:connect'
  | 'access:check'
>;

/** Answers about signing in, and puts live AWS behind a plan. */
export const accessHandlers = (ports: AccessHandlersPorts): AccessHandlers => {
  const { access } = ports;
  return {
    'access:describe': async () => ok(await access.describe()),
    'sign-in:start': (wanted) => access.signIn(wanted),
    'sign-in:cancel': async () => {
      access.cancelSignIn();
      return ok(null);
    },
    'sign-in:reopen': () => access.reopenPage(),
    'access:consent': ({ consentId, given }) => access.consent(consentId, given),
    'access:discover': ({ sessionKey, again }) => access.discover(sessionKey, again),
    'access:roles': (wanted) => access.roles(wanted),
    'access:identify': ({ profile }) => access.identify(profile),
    'access:map': async ({ accounts }) => ok(await access.map(accounts)),
    'access:unmap': async ({ accountIds }) => ok(await access.unmap(accountIds)),
    'access:connect': ({ plan }) => connect(ports, plan),
    'access:check': async ({ cells, purpose }) => ok(await access.check(cells, purpose)),
  };
};

async function connect(
  ports: AccessHandlersPorts,
  open: Plan | null,
): Promise<Reply<'access:connect'>> {
  const { access, session } = ports;
  if (session.isWriting()) return pushRunning();
  if (open !== null && ports.isSamplePlan(open))
    return refuse(
      'no-source',
      'This is the sample organization: nothing of it is mixed with real AWS. Close it, then use your accounts.',
    );
  const mapped = access.mapped();
  if (mapped.length === 0)
    return refuse(
      'no-source',
      'No account is chosen yet. Sign in, then choose accounts, regions and a read role for each.',
    );
  const zone = ports.zone();
  const plan: Plan =
    open === null
      ? planOverAccounts({ id: ports.newId(), name: 'My AWS accounts', zone }, mapped)
      : { ...open, organization: addAccounts(open.organization, mapped, zone) };
  const source = await ports.openAws(plan);
  // A push may have begun meanwhile; from here on nothing is waited for.
  if (session.isWriting()) return pushRunning();
  const opened = session.opened();
  const path = opened?.planId === plan.id ? opened.path : null;
  session.open({ planId: plan.id, path }, source)?.snapshot.refresh();
  if (open === null) ports.begun(plan);
  return ok({
    plan,
    path,
    altered: false,
    source: 'aws',
    nowMs: source.nowMs(),
    clockFixed: false,
  });
}

/** Whether this computer reaches any account of the plan: then live AWS stands behind it when it opens. */
export function reachesSome(
  { organization }: Plan,
  mapped: readonly Pick<MappedAccount, 'accountId'>[],
): boolean {
  const ids = new Set(mapped.map(({ accountId }) => accountId));
  return allCells(organization).some(({ accountId }) => ids.has(accountId));
}
