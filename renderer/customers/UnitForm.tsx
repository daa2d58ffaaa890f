import { Checkbox } from '@mantine/core';
import type { Plan } from '../../shared/model/plan.ts';
import { defaultSizing, type CadenceReading, type SoakRule } from '../../shared/model/policy.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import type { WorkPriority } from '../../shared/model/work-notes.ts';
import { patched, type Patch } from '../../shared/planning/patch-by-id.ts';
import { whatHangsOnTarget } from '../../shared/planning/what-hangs-on.ts';
import { DurationField } from '../calendar/fields/DurationField.tsx';
import { priorityChoices } from '../presenters/work-words.ts';
import { deleteUnit, editUnit } from '../state/organization-edits.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { DeletePart } from './fields/DeletePart.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { NumberField, OptionalNumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';
import { ReleaseRuleFields } from './ReleaseRuleFields.tsx';
import { SizingFields } from './SizingFields.tsx';
import { UnitPeopleFields } from './UnitPeopleFields.tsx';

interface UnitFormProps {
  readonly plan: Plan;
  readonly unit: BusinessUnit;
}

const readings: readonly { readonly value: CadenceReading; readonly label: string }[] = [
  { value: 'rolling', label: 'From window to window' },
  { value: 'calendar-month', label: 'One each calendar month' },
];

/** The rules of a business unit. */
export function UnitForm({ plan, unit }: UnitFormProps) {
  const { businessUnits, teams } = plan.organization;
  const edit = (patch: Patch<BusinessUnit>): void => editUnit(unit, patch);
  const others = businessUnits.filter(({ id }) => id !== unit.id);
  return (
    <>
      <FormPart title={unit.name}>
        <TextField
          label="Name"
          value={unit.name}
          taken={others.map(({ name }) => name.toLowerCase())}
          onChange={(name) => edit({ name })}
        />
        <ChoiceField
          label="Team"
          value={unit.teamId}
          choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(teamId) => edit({ teamId })}
        />
        <DurationField
          label="A window lasts"
          minutes={unit.defaultDurationMinutes}
          onChange={(defaultDurationMinutes) => edit({ defaultDurationMinutes })}
        />
        <ChoiceField<WorkPriority>
          label="Priority of its windows"
          value={unit.priority ?? 'normal'}
          choices={priorityChoices}
          onChange={(priority) => edit({ priority: priority === 'normal' ? undefined : priority })}
        />
        <OptionalNumberField
          label="On call after a window (hours)"
          value={unit.onCallHours}
          from={1}
          to={744}
          placeholder="nobody asked"
          onChange={(onCallHours) => edit({ onCallHours })}
        />
        <Wide>
          <Checkbox
            label="Pair production installs with the database team"
            checked={unit.databasePairing !== undefined}
            onChange={({ currentTarget }) =>
              edit({ databasePairing: currentTarget.checked ? 'when possible' : undefined })
            }
          />
        </Wide>
      </FormPart>
      <FormPart title="Cadence">
        <OptionalNumberField
          label="Days between installs, at most"
          value={unit.cadenceDays ?? undefined}
          from={1}
          to={366}
          placeholder="none promised"
          onChange={(days) => edit({ cadenceDays: days ?? null })}
        />
        <ChoiceField<CadenceReading>
          label="Read as"
          value={unit.cadenceReading ?? 'rolling'}
          choices={readings}
          onChange={(cadenceReading) => edit({ cadenceReading })}
        />
        <Wide>
          <TextField
            label="In words"
            value={unit.cadence}
            isOptional
            placeholder="monthly, negotiated"
            onChange={(cadence) => edit({ cadence })}
          />
        </Wide>
      </FormPart>
      <ReleaseRuleFields
        rule={unit.releaseRule}
        onChange={(releaseRule) => edit({ releaseRule })}
      />
      <FormPart
        title="Soak"
        note="Production waits so long after the other environments; without a product, for every one."
      >
        <ListRows<SoakRule>
          noun="Soak"
          items={unit.soak ?? []}
          make={() => ({ minimumDays: 7 })}
          onChange={(soak) => edit({ soak: soak.length === 0 ? undefined : soak })}
          draw={(soak, replace) => (
            <>
              <NumberField
                label="Days, at least"
                value={soak.minimumDays}
                from={0}
                to={366}
                onChange={(minimumDays) => replace({ ...soak, minimumDays })}
              />
              <TextField
                label="Product"
                value={soak.product ?? ''}
                isOptional
                placeholder="every one"
                onChange={(text) =>
                  replace(patched(soak, { product: text === '' ? undefined : text }))
                }
              />
            </>
          )}
        />
      </FormPart>
      <UnitPeopleFields unit={unit} onChange={edit} />
      <SizingFields
        sizing={unit.sizing}
        fallback={plan.organization.sizing ?? defaultSizing}
        onChange={(sizing) => edit({ sizing })}
      />
      <DeletePart
        noun="business unit"
        hanging={whatHangsOnTarget(plan, { businessUnitId: unit.id })}
        onDelete={() => deleteUnit(unit)}
      />
    </>
  );
}
