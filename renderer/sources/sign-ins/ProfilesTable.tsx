import { Button } from '@mantine/core';
import type { ProfileSummary } from '../../../shared/ipc/access-summaries.ts';
import { consentWords } from '../../presenters/consent-words.ts';
import { profileFaultWords, profileKindWords } from '../../presenters/session-words.ts';
import { openConsent } from '../../state/consent-store.ts';
import classes from './SignInsTab.module.css';

interface ProfilesTableProps {
  readonly profiles: readonly ProfileSummary[];
}

/** Every profile of the AWS files with its kind, and why one cannot be used. */
export function ProfilesTable({ profiles }: ProfilesTableProps) {
  if (profiles.length === 0) return null;
  return (
    <section aria-label="Profiles">
      <h2 className={classes['heading']}>Profiles {profiles.length}</h2>
      <div className={classes['frame']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Profile</th>
              <th scope="col">Kind</th>
              <th scope="col">Account</th>
              <th scope="col">Role</th>
              <th scope="col">Region</th>
              <th scope="col">Use</th>
            </tr>
          </thead>
          <tbody>
            {profiles.map((profile) => (
              <tr key={profile.name}>
                <th scope="row">{profile.name}</th>
                <td>
                  {profileKindWords(profile.kind)}
                  {profile.sessionKey !== null && profile.kind === 'sso-session'
                    ? ` ${profile.sessionKey}`
                    : ''}
                </td>
                <td>{profile.accountId ?? '–'}</td>
                <td>{profile.roleName ?? '–'}</td>
                <td>{profile.region ?? '–'}</td>
                <td>
                  <ProfileUse profile={profile} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ProfileUse({ profile }: { readonly profile: ProfileSummary }) {
  const fault = profileFaultWords(profile);
  if (fault !== null) return <span className={classes['fault']}>{fault}</span>;
  if (profile.consents.length === 0) return <>Can be used</>;
  return (
    <span className={classes['buttons']}>
      {profile.consents.map((wish) => (
        <Button
          key={wish.id}
          size="compact-xs"
          aria-label={`${consentWords(wish)} of ${profile.name}`}
          onClick={() => openConsent(wish, `The profile ${profile.name}`)}
        >
          {consentWords(wish)}
        </Button>
      ))}
    </span>
  );
}
