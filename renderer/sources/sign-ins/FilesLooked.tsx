import type { AwsAccess } from '../../../shared/ipc/access-summaries.ts';
import classes from './SignInsTab.module.css';

const states: Readonly<Record<AwsAccess['files'][number]['state'], string>> = {
  read: 'read',
  missing: 'not there',
  unreadable: 'cannot be read: look at its rights',
  'too-large': 'too large to be an AWS file',
};

// One of the two is often missing, and nothing is wrong with that.
/** The files that were looked at, and what in them is not understood. Nothing of them is changed. */
export function FilesLooked({ access: { files, problems } }: { readonly access: AwsAccess }) {
  return (
    <section aria-label="AWS files">
      <h2 className={classes['heading']}>AWS files</h2>
      <ul className={classes['files']}>
        {files.map(({ path, state }) => (
          <li key={path}>
            <code>{path}</code>{' '}
            <span className={classes[state === 'read' || state === 'missing' ? 'dim' : 'warn']}>
              {states[state]}
            </span>
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem} className={classes['warn']}>
            {problem}
          </li>
        ))}
      </ul>
    </section>
  );
}
