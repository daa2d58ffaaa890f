import { Select } from '@mantine/core';
import type { DiscoveryProgress } from '../state/access-store.ts';
import classes from './ConnectDialog.module.css';

interface RoleFieldProps {
  readonly roles: readonly { readonly role: string; readonly count: number }[];
  readonly role: string | null;
  /** Accounts of the session. */
  readonly total: number;
  readonly progress: DiscoveryProgress | null;
  readonly onChange: (role: string | null) => void;
}

/** The role that accounts are read with. Pushing needs another one, chosen later and by itself. */
export function RoleField({ roles, role, total, progress, onChange }: RoleFieldProps) {
  return (
    <div className={classes['fields']}>
      <Select
        label="Read with the role"
        placeholder="Choose a role"
        searchable
        data={roles.map(({ role: name, count }) => ({
          value: name,
          label: count === total ? name : `${name} (in ${count} of ${total})`,
        }))}
        value={role}
        onChange={onChange}
        allowDeselect={false}
      />
      <p className={classes['dim']} role="status">
        {progress === null
          ? 'Nothing is ever written with it. A role to push with is chosen later, under Sources, Accounts.'
          : `Asking for roles: ${progress.done} of ${progress.total}. You can go on choosing.`}
      </p>
    </div>
  );
}
