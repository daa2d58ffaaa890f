/** Signing in to AWS, whole: what the handlers ask for, and the credentials that reading and pushing use. */
import type { BridgeError } from '../../shared/ipc/types.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { openNetworkWay, type NetworkFor } from '../aws/network-way.ts';
import { openSsoOidcDoor } from '../aws/sso-oidc-door.ts';
import { openSsoPortalDoor } from '../aws/sso-portal-door.ts';
import type { AccessPort } from '../services/access-port.ts';
import { openAccessState, type AccessState, type AccessStatePorts } from './access-state.ts';
import { cellCredentials, keysOfProfile, type CellCredentialsPorts } from './cell-credentials.ts';
import { checkAccess } from './check-access.ts';
import { openDiscoverer, type DiscoveryPorts } from './discovery.ts';
import { keepKeys } from './keep-keys.ts';
import type { Sleep } from './pace.ts';
import { openPortal } from './portal.ts';
import { credentialsRefusal, portalRefusal, refusal, signInRefusal } from './refusals.ts';
import { openSignInDesk, type DeskPorts } from './sign-in-desk.ts';
import type { SsoSession } from './sso-session.ts';
import { openTokenKeeper } from './token-keeper.ts';

export interface AwsAccessPorts
  extends
    Pick<AccessStatePorts, 'environment' | 'readText' | 'memory' | 'nowMs' | 'onChanged'>,
    Pick<DeskPorts, 'openBrowser' | 'onProgress'> {
  readonly tokens: {
    readonly read: (fileName: string) => Promise<string | null>;
    readonly write: (fileName: string, text: string) => Promise<void>;
    readonly watch: (onChange: () => void) => (() => void) | null;
  };
  readonly sleep: Sleep;
  readonly networkFor: NetworkFor;
  readonly onDiscovered: DiscoveryPorts['onProgress'];
}

/** Opens it; nothing is read before it is asked for. */
export function openAwsAccess(ports: AwsAccessPorts): AccessPort & { readonly close: () => void } {
  const { memory, nowMs, sleep } = ports;
  const way = openNetworkWay(ports.networkFor);
  const files = { read: ports.tokens.read, write: ports.tokens.write };
  const oidc = (session: SsoSession) =>
    openSsoOidcDoor({ region: session.region, endpoint: session.oidcEndpoint, way });
  const keeper = openTokenKeeper({ ...files, oidc, nowMs, sleep });
  const portal = openPortal({
    keeper,
    open: ({ region, portalEndpoint }) =>
      openSsoPortalDoor({ region, endpoint: portalEndpoint, way }),
    nowMs,
    sleep,
  });
  const desk = openSignInDesk({ ...ports, ...files, oidc, keeper });
  const state = openAccessState({
    ...ports,
    keeper,
    watchTokens: ports.tokens.watch,
    signIn: desk.progress,
  });
  const discoverer = openDiscoverer({
    portal,
    kept: memory.discoveries,
    keep: memory.keepDiscoveries,
    nowMs,
    onProgress: ports.onDiscovered,
  });
  const kept = keepKeys(nowMs);
  const { mapped, consents } = memory;
  const cells = { configuration: state.configuration, mapped, consents, portal, kept, way };
  return {
    credentialsFor: cellCredentials(cells),
    // Profiles are named by content, roles by account: what is forgotten is only asked for once more.
    forget: ({ accountId }) => kept.forget((name) => name.split('\n').includes(accountId)),
    onSignedIn: state.onSignedIn,
    describe: () => state.look(),
    ...signInParts(state, desk),
    ...discoveryParts(state, discoverer),
    ...mapParts(state, ports),
    identify: (profile) => identify(cells, profile),
    mapped,
    caller: () => kept.lastArn()?.split('/').at(-1) ?? null,
    close: () => {
      desk.cancel();
      portal.close();
      way.close();
      state.close();
    },
  };
}

async function identify(cells: CellCredentialsPorts, profile: string) {
  const { keys } = await keysOfProfile(cells, profile, null);
  return keys.ok
    ? ok({ accountId: keys.value.accountId, arn: keys.value.arn })
    : err(credentialsRefusal(keys.error));
}

type Desk = ReturnType<typeof openSignInDesk>;

function signInParts(
  state: AccessState,
  desk: Desk,
): Pick<AccessPort, 'signIn' | 'cancelSignIn' | 'reopenPage'> {
  return {
    signIn: async ({ sessionKey, startUrl, method }) => {
      const session = await findSession(state, sessionKey);
      if (!session.ok) return session;
      if (session.value.startUrl !== startUrl)
        return err(
          refusal(
            'not-found',
            `${sessionKey} has another start page by now: ${session.value.startUrl}. Look at it, then sign in.`,
          ),
        );
      const outcome = await desk.start(session.value, method);
      const access = await state.look(outcome.ok ? sessionKey : undefined);
      return outcome.ok ? ok(access) : err(signInRefusal(outcome.error));
    },
    cancelSignIn: desk.cancel,
    reopenPage: async () =>
      (await desk.reopen())
        ? ok(null)
        : err(refusal('not-found', 'No sign-in waits for a page. Start it again.')),
  };
}

/** The session as the files have it now, if everything it does beyond AWS was consented to. */
async function findSession(
  state: AccessState,
  sessionKey: string,
): Promise<Result<SsoSession, BridgeError>> {
  const configuration = await state.configuration();
  const session = configuration.sessions.find(({ key }) => key === sessionKey);
  if (session === undefined)
    return err(refusal('not-found', `The session ${sessionKey} is not in the AWS configuration.`));
  return state.hasConsent(configuration, session)
    ? ok(session)
    : err(
        refusal(
          'consent-needed',
          `${sessionKey} would ask another host than AWS. Allow it in Sources, or correct the configuration.`,
        ),
      );
}

const discoveryParts = (
  state: AccessState,
  discoverer: ReturnType<typeof openDiscoverer>,
): Pick<AccessPort, 'discover' | 'roles'> => ({
  discover: async (sessionKey, again) => {
    const session = await findSession(state, sessionKey);
    if (!session.ok) return session;
    const found = await discoverer.accounts(session.value, again);
    return found.ok ? found : err(portalRefusal(sessionKey, found.error));
  },
  roles: async ({ sessionKey, accountIds, again }) => {
    const session = await findSession(state, sessionKey);
    if (!session.ok) return session;
    const found = await discoverer.roles(session.value, accountIds, again);
    return found.ok ? found : err(portalRefusal(sessionKey, found.error));
  },
});

function mapParts(
  state: AccessState,
  { memory, nowMs }: AwsAccessPorts,
): Pick<AccessPort, 'consent' | 'map' | 'unmap' | 'check'> {
  const others = (ids: ReadonlySet<string>) =>
    memory.mapped().filter(({ accountId }) => !ids.has(accountId));
  return {
    consent: async (consentId, given) => {
      const { profiles, sessions } = await state.describe();
      const wishes = [...profiles, ...sessions].flatMap((each) => each.consents);
      // What nobody was shown cannot be agreed to.
      if (given && !wishes.some(({ id }) => id === consentId))
        return err(refusal('not-found', 'The AWS configuration has changed. Look at it again.'));
      const rest = memory.consents().filter((id) => id !== consentId);
      memory.keepConsents(given ? [...rest, consentId] : rest);
      return ok(await state.look());
    },
    map: async (accounts) => {
      const last = new Map(accounts.map((account) => [account.accountId, account]));
      memory.keepMapped([...others(new Set(last.keys())), ...last.values()]);
      return state.look();
    },
    unmap: async (accountIds) => {
      memory.keepMapped(others(new Set(accountIds)));
      return state.look();
    },
    check: async (cells, purpose) =>
      checkAccess(await state.describe(), { cells, purpose }, nowMs()),
  };
}
