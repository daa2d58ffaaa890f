import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { loadAccess, useAccessStore } from '../../state/access-store.ts';
import { FilesLooked } from './FilesLooked.tsx';
import { ProfilesTable } from './ProfilesTable.tsx';
import { SessionCard } from './SessionCard.tsx';
import classes from './SignInsTab.module.css';

/** Every session with its time left, every profile with why it cannot be used. */
export function SignInsTab() {
  const access = useAccessStore((state) => state.access);
  const problem = useAccessStore((state) => state.problem);
  useEffect(() => void loadAccess(), []);
  if (access === null) {
    return (
      <p className={classes['tab']} role="status">
        {problem?.message ?? 'Looking at the AWS files…'}
      </p>
    );
  }
  return (
    <div className={classes['tab']}>
      <section aria-label="Sessions">
        <h2 className={classes['heading']}>
          Sessions
          <Button
            size="compact-xs"
            leftSection={<IconRefresh size={13} />}
            onClick={() => void loadAccess()}
          >
            Look again
          </Button>
        </h2>
        {access.sessions.length === 0 ? (
          <p className={classes['dim']}>No SSO session is in the AWS files.</p>
        ) : (
          <ul className={classes['cards']}>
            {access.sessions.map((session) => (
              <li key={session.key}>
                <SessionCard session={session} mapped={access.mapped} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ProfilesTable profiles={access.profiles} />
      <FilesLooked access={access} />
    </div>
  );
}
