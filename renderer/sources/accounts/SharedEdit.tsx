import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MappedAccount } from '../../../shared/ipc/access-summaries.ts';
import { type SharedField, withField } from '../../presenters/mapping-rows.ts';
import { editRows, removeChosen, useMappingStore } from '../../state/mapping-store.ts';
import classes from './AccountsTab.module.css';

interface SharedEditProps {
  /** The rows that are shown. */
  readonly rows: readonly MappedAccount[];
}

const fields: readonly { readonly value: SharedField; readonly label: string }[] = [
  { value: 'businessUnit', label: 'Business unit' },
  { value: 'customer', label: 'Customer' },
  { value: 'environment', label: 'Environment' },
  { value: 'production', label: 'Production (yes or no)' },
  { value: 'regions', label: 'Regions' },
  { value: 'readRole', label: 'Read role' },
  { value: 'pushRole', label: 'Push role (empty: read-only)' },
];

/** Sets one field on all chosen accounts, or takes them off the map. */
export function SharedEdit({ rows }: SharedEditProps) {
  const { chosenIds, isBusy } = useMappingStore();
  const [field, setField] = useState<SharedField>('businessUnit');
  const [value, setValue] = useState('');
  const chosen = rows.filter(({ accountId }) => chosenIds.has(accountId));
  if (chosen.length === 0) return null;
  return (
    <form
      className={classes['bar']}
      aria-label="Edit chosen accounts together"
      onSubmit={(event) => {
        event.preventDefault();
        editRows(chosen.map((row) => withField(row, field, value)));
      }}
    >
      <span className={classes['dim']}>Set on {chosen.length} chosen:</span>
      <NativeSelect
        size="xs"
        aria-label="Field"
        data={[...fields]}
        value={field}
        // The list answers with one of the values it was given.
        onChange={({ currentTarget }) => setField(currentTarget.value as SharedField)}
      />
      <TextInput
        aria-label="Value"
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button type="submit">Set</Button>
      <span className={classes['space']} />
      <Button variant="subtle" disabled={isBusy} onClick={() => void removeChosen()}>
        Take {chosen.length} off the map
      </Button>
    </form>
  );
}
