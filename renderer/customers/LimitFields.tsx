import { defaultQuotas, defaultSizing, type Quotas } from '../../shared/model/policy.ts';
import { defaultStaleAfterMinutes } from '../../shared/model/reading-age.ts';
import type { Organization } from '../../shared/model/target.ts';
import { editRules } from '../state/organization-edits.ts';
import { FormPart } from './fields/FormPart.tsx';
import { NumberField, OptionalNumberField } from './fields/NumberField.tsx';
import { SizingFields } from './SizingFields.tsx';

const labels: readonly { readonly key: keyof Quotas; readonly label: string }[] = [
  { key: 'windowsPerAccount', label: 'Maintenance windows in an account' },
  { key: 'windowsPerAmsAccount', label: 'Maintenance windows under AMS' },
  { key: 'targetsPerWindow', label: 'Targets in a window' },
  { key: 'machinesAtOnce', label: 'Machines at once' },
];

/** Limits of AWS and AMS, the size of work, and the age of live data. */
export function LimitFields({ organization }: { readonly organization: Organization }) {
  const quotas = organization.quotas ?? defaultQuotas;
  const set = (key: keyof Quotas, value: number): void => {
    const next = { ...quotas, [key]: value };
    const isUsual = labels.every((each) => next[each.key] === defaultQuotas[each.key]);
    editRules('Limits', { quotas: isUsual ? undefined : next });
  };
  return (
    <>
      <FormPart title="Limits" note="As AWS and AMS grant them.">
        {labels.map(({ key, label }) => (
          <NumberField
            key={key}
            label={label}
            value={quotas[key]}
            from={0}
            to={1_000_000}
            onChange={(value) => set(key, value)}
          />
        ))}
      </FormPart>
      <SizingFields
        sizing={organization.sizing}
        fallback={defaultSizing}
        onChange={(sizing) => editRules('Sizing', { sizing })}
      />
      <FormPart title="Live data">
        <OptionalNumberField
          label="Stale after (minutes)"
          value={organization.staleAfterMinutes}
          from={1}
          to={525_600}
          placeholder={String(defaultStaleAfterMinutes)}
          onChange={(staleAfterMinutes) => editRules('Stale after', { staleAfterMinutes })}
        />
      </FormPart>
    </>
  );
}
