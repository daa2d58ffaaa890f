import { Checkbox } from '@mantine/core';
import type { Freeze } from '../../../shared/model/release.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { kindWord, windowKinds } from '../../presenters/state-words.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FormPart, Wide } from '../fields/FormPart.tsx';
import { TextField } from '../fields/TextField.tsx';
import { SpanFields } from './SpanFields.tsx';
import { TargetsField } from './TargetsField.tsx';

interface FreezeFieldsProps {
  readonly freeze: Freeze;
  readonly organization: Organization;
  readonly onChange: (patch: Patch<Freeze>) => void;
}

/** A time in which work is forbidden: which work, where. */
export function FreezeFields({ freeze, organization, onChange }: FreezeFieldsProps) {
  const { guards } = freeze;
  const toggled = (kind: Freeze['guards'][number]): Freeze['guards'] =>
    windowKinds.filter((each) => guards.includes(each) !== (each === kind));
  return (
    <>
      <FormPart title={freeze.name}>
        <TextField label="Name" value={freeze.name} onChange={(name) => onChange({ name })} />
        <ChoiceField<Freeze['hardness']>
          label="Work is"
          value={freeze.hardness}
          choices={[
            { value: 'hard', label: 'Forbidden' },
            { value: 'soft', label: 'Advised against' },
          ]}
          onChange={(hardness) => onChange({ hardness })}
        />
        {windowKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={kindWord(kind)}
            checked={guards.includes(kind)}
            onChange={() => onChange({ guards: toggled(kind) })}
          />
        ))}
        <Checkbox
          label="Whatever restarts machines"
          checked={freeze.guardsReboots === true}
          onChange={({ currentTarget }) =>
            onChange({ guardsReboots: currentTarget.checked ? true : undefined })
          }
        />
        <Checkbox
          label="Pushes to calendars"
          checked={freeze.guardsPushes === true}
          onChange={({ currentTarget }) =>
            onChange({ guardsPushes: currentTarget.checked ? true : undefined })
          }
        />
        <Wide>
          <TargetsField
            label="Where"
            targets={freeze.targets}
            organization={organization}
            onChange={(targets) => onChange({ targets })}
          />
        </Wide>
      </FormPart>
      <SpanFields span={freeze} onChange={onChange} />
    </>
  );
}
