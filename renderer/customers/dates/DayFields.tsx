import type { Holiday, PatchEvent } from '../../../shared/model/release.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { DateField } from '../../calendar/fields/DateField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FormPart, Wide } from '../fields/FormPart.tsx';
import { TextField } from '../fields/TextField.tsx';
import { TargetsField } from './TargetsField.tsx';

interface HolidayFieldsProps {
  readonly holiday: Holiday;
  readonly onChange: (patch: Patch<Holiday>) => void;
}

/** A public holiday of a country. */
export function HolidayFields({ holiday, onChange }: HolidayFieldsProps) {
  return (
    <FormPart title={holiday.name}>
      <Wide>
        <TextField label="Name" value={holiday.name} onChange={(name) => onChange({ name })} />
      </Wide>
      <TextField
        label="Country"
        value={holiday.country}
        onChange={(country) => onChange({ country })}
      />
      <DateField label="Day" date={holiday.date} onChange={(date) => onChange({ date })} />
    </FormPart>
  );
}

interface PatchEventFieldsProps {
  readonly event: PatchEvent;
  readonly organization: Organization;
  readonly onChange: (patch: Patch<PatchEvent>) => void;
}

/** What a vendor published. */
export function PatchEventFields({ event, organization, onChange }: PatchEventFieldsProps) {
  return (
    <FormPart title={event.name}>
      <Wide>
        <TextField label="Name" value={event.name} onChange={(name) => onChange({ name })} />
      </Wide>
      <DateField label="Day 0" date={event.date} onChange={(date) => onChange({ date })} />
      <ChoiceField<PatchEvent['severity']>
        label="Severity"
        value={event.severity}
        choices={[
          { value: 'critical', label: 'Critical' },
          { value: 'other', label: 'Other' },
        ]}
        onChange={(severity) => onChange({ severity })}
      />
      <TextField
        label="Vendor"
        value={event.vendor ?? ''}
        isOptional
        onChange={(text) => onChange({ vendor: text === '' ? undefined : text })}
      />
      <Wide>
        <TargetsField
          label="Concerns"
          targets={event.targets ?? []}
          organization={organization}
          onChange={(targets) => onChange({ targets: targets.length === 0 ? undefined : targets })}
        />
      </Wide>
    </FormPart>
  );
}
