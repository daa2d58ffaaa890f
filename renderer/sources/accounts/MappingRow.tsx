import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AwsAccess, MappedAccount } from '../../../shared/ipc/access-summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { viaChoices, withField } from '../../presenters/mapping-rows.ts';
import { useAccessStore } from '../../state/access-store.ts';
import { chooseRows, editRows, useMappingStore } from '../../state/mapping-store.ts';
import { ColorField } from '../../ui/ColorField.tsx';
import classes from './MappingTable.module.css';
import { namesFor } from './organization-names.ts';
import { RegionsText } from './RegionsText.tsx';
import { withVia } from './via-fields.ts';

interface MappingRowProps {
  readonly row: MappedAccount;
  readonly index: number;
  readonly start: number;
  readonly access: AwsAccess;
  readonly organization: Organization;
}

/** One account: who it belongs to and how it is reached. Edits are kept until they are applied. */
export function MappingRow({ row, index, start, access, organization }: MappingRowProps) {
  const isChosen = useMappingStore(({ chosenIds }) => chosenIds.has(row.accountId));
  const discoveries = useAccessStore((state) => state.discoveries);
  const choices = viaChoices(row, access, discoveries);
  const names = namesFor(row, organization, access.mapped);
  const edit = (next: MappedAccount): void => editRows([next]);
  const said = (what: string): string => `${what} of ${row.alias}`;
  const { via } = row;
  const reads = via.kind === 'session' ? via.readRole : via.readProfile;
  const pushes = via.kind === 'session' ? via.pushRole : via.pushProfile;
  return (
    <div
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <Cell>
        <Checkbox
          aria-label={`Choose ${row.alias}`}
          checked={isChosen}
          onChange={({ currentTarget }) => chooseRows([row.accountId], currentTarget.checked)}
        />
      </Cell>
      <span role="rowheader" className={classes['id']}>
        {row.accountId}
      </span>
      <Cell>
        <TextInput
          aria-label={said('Alias')}
          value={row.alias}
          error={row.alias.trim() === ''}
          onChange={({ currentTarget }) => edit({ ...row, alias: currentTarget.value })}
        />
      </Cell>
      <Cell>
        <ColorField
          label={said('Colour')}
          color={row.color}
          onChange={(color) => edit({ ...row, color })}
        />
      </Cell>
      <Cell>
        <Checkbox
          aria-label={said('Production')}
          checked={row.production}
          onChange={({ currentTarget }) => edit({ ...row, production: currentTarget.checked })}
        />
      </Cell>
      {(['businessUnit', 'customer', 'environment'] as const).map((field) => (
        <Cell key={field}>
          <Autocomplete
            size="xs"
            aria-label={said(fieldNames[field])}
            data={[...names[field]]}
            value={row[field] ?? ''}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(text) => edit(withField(row, field, text))}
          />
        </Cell>
      ))}
      <Cell>
        <RegionsText
          label={said('Regions')}
          regions={row.regions}
          onChange={(regions) => edit({ ...row, regions })}
        />
      </Cell>
      <Cell>
        <NativeSelect
          size="xs"
          aria-label={said(via.kind === 'session' ? 'Read role' : 'Read profile')}
          data={[...choices]}
          value={reads}
          onChange={({ currentTarget }) => edit(withVia(row, { reads: currentTarget.value }))}
        />
      </Cell>
      <Cell>
        <NativeSelect
          size="xs"
          aria-label={said(via.kind === 'session' ? 'Push role' : 'Push profile')}
          data={[{ value: '', label: 'read-only' }, ...choices]}
          value={pushes ?? ''}
          onChange={({ currentTarget }) => edit(withVia(row, { pushes: currentTarget.value }))}
        />
      </Cell>
    </div>
  );
}

const fieldNames = {
  businessUnit: 'Business unit',
  customer: 'Customer',
  environment: 'Environment',
} as const;

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <span role="cell" className={classes['cell']}>
      {children}
    </span>
  );
}
