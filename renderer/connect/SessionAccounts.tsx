import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MappedAccount, SessionSummary } from '../../shared/ipc/access-summaries.ts';
import {
  countRoles,
  draftOutcome,
  type OpenDraft,
  wholeDraft,
} from '../presenters/connect-draft.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { pageOf } from '../presenters/session-words.ts';
import { useAccessStore } from '../state/access-store.ts';
import { openAccounts, readSession, useConnectStore } from '../state/connect-store.ts';
import { useSessionStanding } from '../state/session-standing.ts';
import { askSignIn } from '../state/sign-in-flow.ts';
import { AccountList } from './AccountList.tsx';
import classes from './ConnectDialog.module.css';
import { OpenFoot } from './OpenFoot.tsx';
import { RoleField } from './RoleField.tsx';

interface SessionAccountsProps {
  readonly session: SessionSummary;
  readonly mapped: readonly MappedAccount[];
}

/** The accounts behind a session: which to open, with which role, in which regions. */
export function SessionAccounts({ session, mapped }: SessionAccountsProps) {
  const { isSignedIn, words } = useSessionStanding(session);
  const discovery = useAccessStore(({ discoveries }) => discoveries.get(session.key));
  const discovering = useAccessStore((state) => state.discovering);
  const isBusy = useConnectStore((state) => state.isBusy);
  const [draft, setDraft] = useState<OpenDraft>(() => firstDraft(session, mapped));
  const { key } = session;
  useEffect(() => {
    if (isSignedIn) void readSession(key);
  }, [isSignedIn, key]);
  const accounts = discovery?.accounts ?? [];
  const whole = wholeDraft(draft, accounts);
  const { mapped: outcome, lackingRole } = draftOutcome(accounts, whole, mapped);

  const notice = <ListNotice session={session} isSignedIn={isSignedIn} words={words} />;
  if (discovery === undefined || accounts.length === 0) {
    return (
      <section className={classes['pane']} aria-label={`Accounts of ${key}`}>
        {notice}
        {discovery !== undefined && <NoAccounts session={session} />}
      </section>
    );
  }
  return (
    <section className={classes['pane']} aria-label={`Accounts of ${key}`}>
      {notice}
      <AccountList
        accounts={accounts}
        draft={whole}
        mapped={mapped}
        onChange={setDraft}
        onReadAgain={() => void readSession(key, true)}
      />
      <RoleField
        roles={countRoles(accounts)}
        role={whole.readRole}
        total={accounts.length}
        progress={discovering?.sessionKey === key ? discovering : null}
        onChange={(readRole) => setDraft({ ...whole, readRole, ownRoles: new Map() })}
      />
      <OpenFoot
        regions={draft.regions}
        onRegions={(regions) => setDraft({ ...whole, regions })}
        accounts={outcome}
        lacking={lackingRole.map(({ name, accountId }) => (name === '' ? accountId : name))}
        isBusy={isBusy}
        onOpen={() => void openAccounts(outcome)}
      />
    </section>
  );
}

interface ListNoticeProps {
  readonly session: SessionSummary;
  readonly isSignedIn: boolean;
  /** How its sign-in stands. */
  readonly words: string;
}

/** Why its accounts are not listed, or not anew, and the way on; nothing where all is well. */
function ListNotice({ session, isSignedIn, words }: ListNoticeProps) {
  const { key } = session;
  const error = useAccessStore(({ undiscovered }) => undiscovered.get(key));
  const isListed = useAccessStore(({ discoveries }) => discoveries.has(key));
  if (!isSignedIn) return <SignInFirst session={session} words={words} />;
  if (error !== undefined && error.kind !== 'cancelled')
    return (
      <div className={classes['first']} data-tone="bad" role="alert">
        <p>
          <b>{bridgeErrorTitle(error)}.</b> {error.message}
        </p>
        <Button onClick={() => void readSession(key, true)}>Ask again</Button>
      </div>
    );
  return isListed ? null : <p role="status">Asking {pageOf(session.startUrl)} for its accounts…</p>;
}

/** Signed in, and nothing is assigned. */
const NoAccounts = ({ session: { key, startUrl } }: Pick<ListNoticeProps, 'session'>) => (
  <div className={classes['first']} role="status">
    <p>
      <b>{pageOf(startUrl)} opens no account for you.</b> Ask your administrator to assign one with
      a role that may read, then ask again.
    </p>
    <Button onClick={() => void readSession(key, true)}>Ask again</Button>
  </div>
);

function SignInFirst({
  session,
  words,
}: {
  readonly session: SessionSummary;
  readonly words: string;
}) {
  return (
    <div className={classes['first']}>
      <p>
        <b>{words}.</b> After signing in at {pageOf(session.startUrl)} its accounts are listed here.
      </p>
      <Button
        variant="filled"
        onClick={() => askSignIn(session, { words: 'its accounts are listed', run: () => {} })}
      >
        Sign in…
      </Button>
    </div>
  );
}

/** What is on the map already is chosen already; regions are those of the session's profiles. */
function firstDraft(session: SessionSummary, mapped: readonly MappedAccount[]): OpenDraft {
  const { access } = useAccessStore.getState();
  const ours = mapped.filter(({ via }) => via.kind === 'session' && via.sessionKey === session.key);
  const regions = [
    ...ours.flatMap((account) => account.regions),
    ...(access?.profiles ?? []).flatMap(({ sessionKey, region }) =>
      sessionKey === session.key && region !== null ? [region] : [],
    ),
  ];
  return {
    sessionKey: session.key,
    chosenIds: ours.length === 0 ? null : new Set(ours.map(({ accountId }) => accountId)),
    readRole: null,
    ownRoles: new Map(
      ours.flatMap(({ accountId, via }) =>
        via.kind === 'session' ? [[accountId, via.readRole] as const] : [],
      ),
    ),
    regions: [...new Set(regions.length > 0 ? regions : [session.region])].sort(),
  };
}
