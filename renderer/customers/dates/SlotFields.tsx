import { Checkbox } from '@mantine/core';
import type { DatabaseSlot } from '../../../shared/model/release.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FormPart, Wide } from '../fields/FormPart.tsx';
import { TextField } from '../fields/TextField.tsx';
import { SpanFields } from './SpanFields.tsx';

interface SlotFieldsProps {
  readonly slot: DatabaseSlot;
  readonly organization: Organization;
  readonly onChange: (patch: Patch<DatabaseSlot>) => void;
}

const any = '';

/** A slot of the database team. */
export function SlotFields({ slot, organization, onChange }: SlotFieldsProps) {
  const { businessUnits, customers } = organization;
  const own = customers.filter(({ businessUnitId }) => businessUnitId === slot.businessUnitId);
  return (
    <>
      <FormPart title={slot.name}>
        <Wide>
          <TextField label="Name" value={slot.name} onChange={(name) => onChange({ name })} />
        </Wide>
        <ChoiceField
          label="Business unit"
          value={slot.businessUnitId}
          choices={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(businessUnitId) => onChange({ businessUnitId, customerId: undefined })}
        />
        <ChoiceField
          label="Customer"
          value={slot.customerId ?? any}
          choices={[
            { value: any, label: 'Any of them' },
            ...own.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ customerId: id === any ? undefined : id })}
        />
        <Wide>
          <Checkbox
            label="Confirmed"
            checked={slot.confirmed}
            onChange={({ currentTarget }) => onChange({ confirmed: currentTarget.checked })}
          />
        </Wide>
      </FormPart>
      <SpanFields span={slot} onChange={onChange} />
    </>
  );
}
