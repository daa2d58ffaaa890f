import type { Release } from '../../../shared/model/release.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FormPart, Wide } from '../fields/FormPart.tsx';
import { TextField } from '../fields/TextField.tsx';
import { SpanFields } from './SpanFields.tsx';

interface ReleaseFieldsProps {
  readonly release: Release;
  readonly organization: Organization;
  readonly onChange: (patch: Patch<Release>) => void;
}

/** A code release, as the release tool names it. */
export function ReleaseFields({ release, organization, onChange }: ReleaseFieldsProps) {
  return (
    <>
      <FormPart title={release.name}>
        <Wide>
          <TextField label="Name" value={release.name} onChange={(name) => onChange({ name })} />
        </Wide>
        <ChoiceField
          label="Business unit"
          value={release.businessUnitId}
          choices={organization.businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(businessUnitId) => onChange({ businessUnitId })}
        />
        <ChoiceField<Release['certainty']>
          label="Certainty"
          value={release.certainty}
          choices={[
            { value: 'confirmed', label: 'Confirmed' },
            { value: 'tentative', label: 'Tentative' },
          ]}
          onChange={(certainty) => onChange({ certainty })}
        />
        <TextField
          label="Product"
          value={release.product}
          onChange={(product) => onChange({ product })}
        />
        <TextField
          label="Environment"
          value={release.environment}
          onChange={(environment) => onChange({ environment })}
        />
      </FormPart>
      <SpanFields span={release} onChange={onChange} />
    </>
  );
}
