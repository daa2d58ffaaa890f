import { Checkbox, TagsInput } from '@mantine/core';
import type { Plan } from '../../shared/model/plan.ts';
import type { Customer } from '../../shared/model/target.ts';
import type { Patch } from '../../shared/planning/patch-by-id.ts';
import { whatHangsOnTarget } from '../../shared/planning/what-hangs-on.ts';
import { ZoneField } from '../calendar/fields/ZoneField.tsx';
import { deleteCustomer, editCustomer } from '../state/organization-edits.ts';
import { ContactFields } from './ContactFields.tsx';
import { EnvironmentFields } from './EnvironmentFields.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { DeletePart } from './fields/DeletePart.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { HoursField } from './fields/HoursField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';
import { PromiseFields } from './PromiseFields.tsx';

interface CustomerFormProps {
  readonly plan: Plan;
  readonly customer: Customer;
}

/** Every fact of a customer. What is typed counts when its field is left, and can be undone. */
export function CustomerForm({ plan, customer }: CustomerFormProps) {
  const { businessUnits, customers } = plan.organization;
  const edit = (patch: Patch<Customer>): void => editCustomer(customer, patch);
  const others = customers.filter(({ id }) => id !== customer.id);
  return (
    <>
      <FormPart title={customer.name}>
        <Wide>
          <TextField
            label="Name"
            value={customer.name}
            taken={others.map(({ name }) => name.toLowerCase())}
            onChange={(name) => edit({ name })}
          />
        </Wide>
        <ChoiceField
          label="Business unit"
          value={customer.businessUnitId}
          choices={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(businessUnitId) => edit({ businessUnitId })}
        />
        <ZoneField zone={customer.zone} onChange={(zone) => edit({ zone })} />
        <NumberField
          label="Notice (days)"
          value={customer.noticeDays}
          from={0}
          to={366}
          onChange={(noticeDays) => edit({ noticeDays })}
        />
        <Checkbox
          mt={26}
          label="Managed by AMS"
          checked={customer.managedByAms}
          onChange={({ currentTarget }) => edit({ managedByAms: currentTarget.checked })}
        />
        <Wide>
          <TagsInput
            size="xs"
            label="Products"
            placeholder={customer.products === undefined ? 'any of its business unit' : ''}
            value={[...(customer.products ?? [])]}
            maxLength={200}
            onChange={(products) =>
              edit({ products: products.length === 0 ? undefined : products })
            }
          />
        </Wide>
      </FormPart>
      <PromiseFields plan={plan} customer={customer} onChange={edit} />
      <FormPart title="Hours" note={`On the clocks of ${customer.zone}.`}>
        <Wide>
          <HoursField
            label="No work at (business hours)"
            hours={customer.forbiddenHours}
            placeholder="Mon-Fri 08:00-18:00"
            onChange={(forbiddenHours) => edit({ forbiddenHours })}
          />
        </Wide>
        <Wide>
          <HoursField
            label="No work at (busiest hours)"
            hours={customer.peakHours}
            placeholder="none"
            onChange={(peakHours) => edit({ peakHours })}
          />
        </Wide>
        <Wide>
          <HoursField
            label="Installs only at"
            hours={customer.allowedHours}
            placeholder="at any time"
            onChange={(allowedHours) => edit({ allowedHours })}
          />
        </Wide>
      </FormPart>
      <ContactFields plan={plan} customer={customer} onChange={edit} />
      <EnvironmentFields plan={plan} customer={customer} onChange={edit} />
      <DeletePart
        noun="customer"
        hanging={whatHangsOnTarget(plan, {
          businessUnitId: customer.businessUnitId,
          customerId: customer.id,
        })}
        onDelete={() => deleteCustomer(customer)}
      />
    </>
  );
}
