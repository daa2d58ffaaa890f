import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { AwsAccess } from '../../../shared/ipc/access-summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { changedRows, mappingRows, rowFault } from '../../presenters/mapping-rows.ts';
import { discoverAccounts, loadAccess, useAccessStore } from '../../state/access-store.ts';
import { openConnect } from '../../state/connect-store.ts';
import { applyEdits, discardEdits, useMappingStore } from '../../state/mapping-store.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './AccountsTab.module.css';
import { MappingTable } from './MappingTable.tsx';
import { SharedEdit } from './SharedEdit.tsx';
import { sourcesMessages } from '../sources-messages.ts';

interface AccountsTabProps {
  readonly organization: Organization;
}

/** The map: which account is whose, how it is reached, and with which role it is read and pushed to. */
export function AccountsTab({ organization }: AccountsTabProps) {
  const access = useAccessStore((state) => state.access);
  const isSample = useSessionStore(({ source }) => source === 'sample');
  useEffect(() => void loadAccess(), []);
  if (access === null || access.mapped.length === 0) {
    return (
      <EmptyState
        icon={<IconUsersGroup size={24} stroke={1.7} />}
        title="No AWS account is on the map of this computer"
        action={
          !isSample && (
            <Button variant="filled" onClick={openConnect}>
              Add accounts…
            </Button>
          )
        }
      >
        {isSample
          ? 'The sample brings its own accounts. Close it to use yours; the two never meet.'
          : 'Choose accounts of your sign-ins; who they belong to and how they are reached is set here.'}
      </EmptyState>
    );
  }
  return <Mapping access={access} organization={organization} isSample={isSample} />;
}

interface MappingProps extends AccountsTabProps {
  readonly access: AwsAccess;
  readonly isSample: boolean;
}

function Mapping({ access, organization, isSample }: MappingProps) {
  const [text, setText] = useState('');
  const { drafts, isBusy } = useMappingStore();
  const { mapped } = access;
  const rows = useMemo(() => mappingRows(mapped, drafts, text), [mapped, drafts, text]);
  const changed = changedRows(mapped, drafts);
  const fault = changed.map(rowFault).find((each) => each !== null) ?? null;
  useKnownRoles(access);
  return (
    <div className={classes['tab']}>
      <div className={classes['bar']}>
        <TextInput
          className={classes['search']}
          aria-label="Filter accounts on the map"
          placeholder="Alias, number, unit, customer, region"
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span className={classes['dim']} role="status">
          {rows.length === mapped.length ? mapped.length : `${rows.length} of ${mapped.length}`}{' '}
          accounts
        </span>
        <span className={classes['space']} />
        <Button leftSection={<IconPlus size={14} />} disabled={isSample} onClick={openConnect}>
          Add accounts…
        </Button>
      </div>
      {isSample && (
        <p className={classes['dim']}>
          These are your own accounts. The open plan is the sample, which has its own and never
          meets them.
        </p>
      )}
      <SharedEdit rows={rows} />
      <MappingTable rows={rows} access={access} organization={organization} />
      {changed.length > 0 && (
        <div className={classes['foot']} role="region" aria-label="Edits that are not applied">
          <span role="status" className={classes[fault === null ? 'dim' : 'fault']}>
            {fault ?? sourcesMessages.edited(changed.length)}
          </span>
          <Button onClick={discardEdits}>Discard</Button>
          <Button
            variant="filled"
            loading={isBusy}
            disabled={fault !== null}
            onClick={() => void applyEdits()}
          >
            Apply
          </Button>
        </div>
      )}
    </div>
  );
}

/** Roles as they were last asked for, so that there is something to choose from. Asks nobody twice. */
function useKnownRoles({ mapped }: AwsAccess): void {
  const keys = [
    ...new Set(mapped.flatMap(({ via }) => (via.kind === 'session' ? [via.sessionKey] : []))),
  ].join('\n');
  useEffect(() => {
    const { discoveries } = useAccessStore.getState();
    for (const key of keys.split('\n')) {
      if (key !== '' && !discoveries.has(key)) void discoverAccounts(key, false);
    }
  }, [keys]);
}
