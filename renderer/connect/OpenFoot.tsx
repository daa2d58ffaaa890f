import { Button } from '@mantine/core';
import type { MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { RegionsField } from '../ui/RegionsField.tsx';
import { awsRegions, isRegionName } from '../presenters/aws-regions.ts';
import classes from './ConnectDialog.module.css';
import { connectMessages } from './connect-messages.ts';

interface OpenFootProps {
  readonly regions: readonly string[];
  readonly onRegions: (regions: readonly string[]) => void;
  /** As they would be put on the map. */
  readonly accounts: readonly MappedAccount[];
  /** Names of chosen accounts that have no role to read with. */
  readonly lacking: readonly string[];
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

/** Regions, what is still missing, and the button that opens the accounts. */
export function OpenFoot({ regions, onRegions, accounts, lacking, isBusy, onOpen }: OpenFootProps) {
  const cells = accounts.reduce((sum, account) => sum + account.regions.length, 0);
  const missing =
    accounts.length === 0
      ? lacking.length === 0
        ? 'Choose accounts above.'
        : ''
      : cells === 0
        ? 'Choose at least one region.'
        : '';
  return (
    <>
      <RegionsField
        label="Regions"
        known={awsRegions}
        isName={isRegionName}
        values={regions}
        onChange={onRegions}
      />
      <div className={classes['foot']}>
        <p className={classes['dim']} role="status">
          {lacking.length > 0 &&
            `${connectMessages.withoutRole(lacking.slice(0, 3).join(', '), lacking.length - 3)} `}
          {missing}
        </p>
        <Button
          variant="filled"
          loading={isBusy}
          disabled={accounts.length === 0 || cells === 0}
          onClick={onOpen}
        >
          {connectMessages.open(accounts.length, cells)}
        </Button>
      </div>
    </>
  );
}
