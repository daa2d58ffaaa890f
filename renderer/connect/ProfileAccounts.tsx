import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { AwsAccess, ProfileSummary } from '../../shared/ipc/access-summaries.ts';
import { outsideSessions, profileAccount, profileStep } from '../presenters/profile-accounts.ts';
import { profileFaultWords, profileKindWords } from '../presenters/session-words.ts';
import { identifyProfile, openAccounts, useConnectStore } from '../state/connect-store.ts';
import { openConsent } from '../state/consent-store.ts';
import classes from './ConnectDialog.module.css';
import { OpenFoot } from './OpenFoot.tsx';

/** Profiles that are no session: each with its kind, why it cannot be used, or whose account it is. */
export function ProfileAccounts({ access }: { readonly access: AwsAccess }) {
  const identified = useConnectStore((state) => state.identified);
  const isBusy = useConnectStore((state) => state.isBusy);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [regions, setRegions] = useState<readonly string[]>([]);
  const profiles = outsideSessions(access);
  const accountOf = (profile: ProfileSummary): string | null =>
    profile.accountId ?? identified.get(profile.name) ?? null;
  const accounts = profiles.flatMap((profile) => {
    const accountId = accountOf(profile);
    return chosen.has(profile.name) && profileStep(profile, accountId) === 'ready' && accountId
      ? [profileAccount(profile, accountId, { regions, known: access.mapped })]
      : [];
  });
  const choose = (name: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <section className={classes['pane']} aria-label="Other profiles">
      <ul className={classes['list']}>
        {profiles.map((profile) => (
          <li key={profile.name} className={classes['profile']}>
            <Checkbox
              label={
                <>
                  {profile.name}{' '}
                  <span className={classes['dim']}>
                    {profileKindWords(profile.kind)}
                    {profile.region !== null && `, ${profile.region}`}
                  </span>
                </>
              }
              disabled={profileStep(profile, accountOf(profile)) !== 'ready'}
              checked={chosen.has(profile.name)}
              onChange={({ currentTarget }) => choose(profile.name, currentTarget.checked)}
            />
            <ProfileState profile={profile} accountId={accountOf(profile)} />
          </li>
        ))}
      </ul>
      <OpenFoot
        regions={regions}
        onRegions={setRegions}
        accounts={accounts}
        lacking={[]}
        isBusy={isBusy}
        onOpen={() => void openAccounts(accounts)}
      />
    </section>
  );
}

interface ProfileStateProps {
  readonly profile: ProfileSummary;
  readonly accountId: string | null;
}

const wishWords = {
  'runs-command': 'Runs a command: look…',
  'other-host': 'Asks another host: look…',
} as const;

/** Whose account it is, or the next step on the way to know. */
function ProfileState({ profile, accountId }: ProfileStateProps) {
  const wish = profile.consents.find(({ given }) => !given);
  switch (profileStep(profile, accountId)) {
    case 'faulty':
      return <span className={classes['fault']}>{profileFaultWords(profile)}</span>;
    case 'consent':
      return wish === undefined ? null : (
        <Button
          size="compact-sm"
          // Begins with what is seen, so that it can be said to a computer that listens.
          aria-label={`${wishWords[wish.kind]} ${profile.name}`}
          onClick={() => openConsent(wish, `The profile ${profile.name}`)}
        >
          {wishWords[wish.kind]}
        </Button>
      );
    case 'identify':
      return (
        <Button
          size="compact-sm"
          aria-label={`Whose account? ${profile.name}`}
          onClick={() => void identifyProfile(profile.name)}
        >
          Whose account?
        </Button>
      );
    case 'ready':
      return <span className={classes['dim']}>account {accountId}</span>;
  }
}
