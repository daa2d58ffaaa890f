import { Checkbox } from '@mantine/core';
import type { Plan } from '../../shared/model/plan.ts';
import {
  cellKey,
  type CellRef,
  type Customer,
  type Environment,
} from '../../shared/model/target.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import { patched, type Patch } from '../../shared/planning/patch-by-id.ts';
import { allCells } from '../../shared/planning/plan-over-accounts.ts';
import { whatHangsOnTarget } from '../../shared/planning/what-hangs-on.ts';
import { hangingWords } from '../presenters/hanging-words.ts';
import { RegionsField } from '../ui/RegionsField.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { OptionalNumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';

interface EnvironmentFieldsProps {
  readonly plan: Plan;
  readonly customer: Customer;
  readonly onChange: (patch: Patch<Customer>) => void;
}

/** Where a customer's machines are, and which calendars get its windows. */
export function EnvironmentFields({ plan, customer, onChange }: EnvironmentFieldsProps) {
  const { environments } = customer;
  const known = allCells(plan.organization).map(cellKey);
  return (
    <FormPart
      title="Environments"
      note="Account and region of each, and the calendars it is pushed to."
    >
      <ListRows<Environment>
        noun="Environment"
        items={environments}
        make={() => newEnvironment(environments)}
        onChange={(next) => onChange({ environments: next })}
        keeps={({ id }) => {
          const { businessUnitId, id: customerId } = customer;
          const target = { businessUnitId, customerId, environmentId: id };
          const words = hangingWords(whatHangsOnTarget(plan, target));
          return words === null ? null : `Still needed by: ${words}`;
        }}
        draw={(environment, replace) => (
          <OneEnvironment
            environment={environment}
            taken={environments
              .filter((other) => other !== environment)
              .map(({ name }) => name.toLowerCase())}
            known={known}
            onChange={(patch) => replace(patched(environment, patch))}
          />
        )}
      />
    </FormPart>
  );
}

interface OneEnvironmentProps {
  readonly environment: Environment;
  readonly taken: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (patch: Patch<Environment>) => void;
}

function OneEnvironment({ environment, taken, known, onChange }: OneEnvironmentProps) {
  const named = (text: string): string | undefined => (text === '' ? undefined : text);
  return (
    <>
      <TextField
        label="Name"
        value={environment.name}
        taken={taken}
        onChange={(name) => onChange({ name })}
      />
      <Checkbox
        mt={26}
        label="Production"
        checked={environment.production}
        onChange={({ currentTarget }) => onChange({ production: currentTarget.checked })}
      />
      <Wide>
        <RegionsField
          label="Cells"
          known={known}
          isName={isCell}
          values={environment.cells.map(cellKey)}
          placeholder="123456789012/us-east-1"
          onChange={(keys) => onChange({ cells: keys.map(cellOf) })}
        />
      </Wide>
      <TextField
        label="Push calendar"
        value={environment.pushCalendar ?? ''}
        isOptional
        placeholder="none"
        onChange={(text) => onChange({ pushCalendar: named(text) })}
      />
      <TextField
        label="Freeze calendar"
        value={environment.freezeCalendar ?? ''}
        isOptional
        placeholder="none"
        onChange={(text) => onChange({ freezeCalendar: named(text) })}
      />
      <OptionalNumberField
        label="Machines"
        value={environment.machines}
        from={0}
        to={1_000_000}
        placeholder="not known"
        onChange={(machines) => onChange({ machines })}
      />
    </>
  );
}

function newEnvironment(environments: readonly Environment[]): Environment {
  const id = newIdFrom('environment', environments);
  return { id, name: id, production: false, cells: [] };
}

const isCell = (text: string): boolean => /^\d{12}\/[a-z0-9-]{3,30}$/.test(text);

function cellOf(key: string): CellRef {
  const [accountId = '', region = ''] = key.split('/');
  return { accountId, region };
}
