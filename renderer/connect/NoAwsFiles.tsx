import { Button } from '@mantine/core';
import type { AwsAccess } from '../../shared/ipc/access-summaries.ts';
import { loadAccess } from '../state/access-store.ts';
import classes from './ConnectDialog.module.css';

const states: Readonly<Record<AwsAccess['files'][number]['state'], string>> = {
  read: 'read, no profile in it',
  missing: 'not there',
  unreadable: 'cannot be read: look at its rights',
  'too-large': 'too large to be an AWS file',
};

/** No profile on this computer: where it was looked, and what to do. */
export function NoAwsFiles({ access }: { readonly access: AwsAccess }) {
  return (
    <div className={classes['body']}>
      <p>
        <b>No AWS profile was found on this computer.</b> Ask your administrator for the start page
        of your organization, then run <code>aws configure sso</code> in a terminal, or put a
        profile into one of these files:
      </p>
      <ul className={classes['files']}>
        {access.files.map(({ path, state }) => (
          <li key={path}>
            <code>{path}</code> <span className={classes['dim']}>{states[state]}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void loadAccess()}>Look again</Button>
      </div>
    </div>
  );
}
