import { Button } from '@mantine/core';
import type { MappedAccount, SessionSummary } from '../../../shared/ipc/access-summaries.ts';
import { consentWords } from '../../presenters/consent-words.ts';
import { pageOf } from '../../presenters/session-words.ts';
import { openConsent } from '../../state/consent-store.ts';
import { useSessionStanding } from '../../state/session-standing.ts';
import { askSignIn } from '../../state/sign-in-flow.ts';
import { StatusDot } from '../../ui/StatusDot.tsx';
import classes from './SignInsTab.module.css';
import { sourcesMessages } from '../sources-messages.ts';

interface SessionCardProps {
  readonly session: SessionSummary;
  readonly mapped: readonly MappedAccount[];
}

/** One session: where it leads, how long it lasts, how many accounts rest on it, and signing in. */
export function SessionCard({ session, mapped }: SessionCardProps) {
  const { tone, words, isSignedIn } = useSessionStanding(session);
  const accounts = mapped.filter(
    ({ via }) =>
      (via.kind === 'session' && via.sessionKey === session.key) ||
      (via.kind === 'profile' && session.profiles.includes(via.readProfile)),
  ).length;
  return (
    <article className={classes['card']} aria-label={`Session ${session.key}`}>
      <div className={classes['cardText']}>
        <h3 className={classes['name']}>
          {session.style === 'session' ? session.key : pageOf(session.startUrl)}
          {session.style === 'legacy' && <span className={classes['tag']}>older style</span>}
        </h3>
        <p className={classes['dim']}>
          {session.startUrl}, {session.region}
        </p>
        <p className={classes['standing']}>
          <StatusDot tone={tone} /> {words}
        </p>
        <p className={classes['dim']}>
          {sourcesMessages.restsOn(accounts)} {profilesInWords(session.profiles)}
        </p>
        {session.consents.length > 0 && (
          <div className={classes['buttons']}>
            {session.consents.map((wish) => (
              <Button
                key={wish.id}
                size="compact-xs"
                onClick={() => openConsent(wish, `The session ${session.key}`)}
              >
                {consentWords(wish)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className={classes['buttons']}>
        <Button
          variant={isSignedIn ? 'default' : 'filled'}
          aria-label={`${isSignedIn ? 'Sign in anew' : 'Sign in'} to ${session.key}`}
          onClick={() => askSignIn(session)}
        >
          {isSignedIn ? 'Sign in anew…' : 'Sign in…'}
        </Button>
      </div>
    </article>
  );
}

const mostProfiles = 6;

function profilesInWords(profiles: readonly string[]): string {
  if (profiles.length === 0) return '';
  const names = profiles.slice(0, mostProfiles).join(', ');
  const others = profiles.length - mostProfiles;
  return others > 0
    ? sourcesMessages.profilesAndOthers(names, others)
    : sourcesMessages.profiles(names);
}
