import { UnstyledButton } from '@mantine/core';
import type { AwsAccess, SessionSummary } from '../../shared/ipc/access-summaries.ts';
import type { AccountSource } from '../presenters/connect-draft.ts';
import { outsideSessions } from '../presenters/profile-accounts.ts';
import { pageOf } from '../presenters/session-words.ts';
import { useSessionStanding } from '../state/session-standing.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import classes from './ConnectDialog.module.css';
import { countMessages } from '../presenters/count-messages.ts';

interface SourceListProps {
  readonly access: AwsAccess;
  readonly source: AccountSource;
  readonly onChoose: (source: AccountSource) => void;
}

/** Sessions with how they stand, then the profiles that belong to none. */
export function SourceList({ access, source, onChoose }: SourceListProps) {
  const profiles = outsideSessions(access);
  return (
    <nav className={classes['sources']} aria-label="Where accounts come from">
      <h3 className={classes['legend']}>Sessions</h3>
      {access.sessions.map((session) => (
        <SessionChoice
          key={session.key}
          session={session}
          isChosen={source.kind === 'session' && source.key === session.key}
          onChoose={onChoose}
        />
      ))}
      {access.sessions.length === 0 && <p className={classes['dim']}>None in the AWS files.</p>}
      {profiles.length > 0 && (
        <>
          <h3 className={classes['legend']}>Other profiles</h3>
          <UnstyledButton
            className={classes['source']}
            aria-pressed={source.kind === 'profiles'}
            onClick={() => onChoose({ kind: 'profiles' })}
          >
            <b>{countMessages.profiles(profiles.length)}</b>
            <span className={classes['dim']}>
              {profiles.filter(({ fault }) => fault === null).length} usable
            </span>
          </UnstyledButton>
        </>
      )}
      {access.problems.length > 0 && (
        <ul className={classes['problems']} aria-label="Not understood in the AWS files">
          {access.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </nav>
  );
}

interface SessionChoiceProps {
  readonly session: SessionSummary;
  readonly isChosen: boolean;
  readonly onChoose: (source: AccountSource) => void;
}

function SessionChoice({ session, isChosen, onChoose }: SessionChoiceProps) {
  const { tone, words } = useSessionStanding(session);
  return (
    <UnstyledButton
      className={classes['source']}
      aria-pressed={isChosen}
      onClick={() => onChoose({ kind: 'session', key: session.key })}
    >
      <b>{session.style === 'session' ? session.key : pageOf(session.startUrl)}</b>
      <span className={classes['dim']}>{pageOf(session.startUrl)}</span>
      <span className={classes['standing']}>
        <StatusDot tone={tone} /> {words}
      </span>
    </UnstyledButton>
  );
}
