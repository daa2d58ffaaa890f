import type { SessionSummary } from '../../shared/ipc/access-summaries.ts';
import { accountsInWords } from '../presenters/session-words.ts';
import classes from './SignInDialog.module.css';

interface SessionFactsProps {
  readonly session: SessionSummary;
}

/** Which sign-in it is, where it leads and whom it opens: told before any browser is. */
export function SessionFacts({ session }: SessionFactsProps) {
  const accounts = accountsInWords(session.expectedAccounts, 4);
  return (
    <dl className={classes['facts']}>
      <dt>Session</dt>
      <dd>
        {session.style === 'session' ? session.key : 'without a name (older style of profile)'}
      </dd>
      <dt>Start page</dt>
      <dd className={classes['page']}>{session.startUrl}</dd>
      <dt>Region</dt>
      <dd>{session.region}</dd>
      <dt>Opens</dt>
      <dd>{accounts === '' ? 'its accounts, which are listed after signing in' : accounts}</dd>
    </dl>
  );
}
