import type { Contact } from '../../shared/model/people.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Customer } from '../../shared/model/target.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import { patched, type Patch } from '../../shared/planning/patch-by-id.ts';
import { whatHangsOnContact } from '../../shared/planning/what-hangs-on.ts';
import { hangingWords } from '../presenters/hanging-words.ts';
import { FormPart } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { ContactText } from './UnitPeopleFields.tsx';

interface ContactFieldsProps {
  readonly plan: Plan;
  readonly customer: Customer;
  readonly onChange: (patch: Patch<Customer>) => void;
}

/** Whom to reach at a customer. Somebody who is on call cannot be taken out. */
export function ContactFields({ plan, customer, onChange }: ContactFieldsProps) {
  const all = plan.organization.customers.flatMap(({ contacts = [] }) => contacts);
  return (
    <FormPart title="Contacts">
      <ListRows<Contact>
        noun="Contact"
        items={customer.contacts ?? []}
        make={() => ({ id: newIdFrom(`${customer.id} contact`, all) })}
        onChange={(contacts) =>
          onChange({ contacts: contacts.length === 0 ? undefined : contacts })
        }
        keeps={(contact) => {
          const words = hangingWords(whatHangsOnContact(plan, contact.id));
          return words === null ? null : `On call for: ${words}`;
        }}
        draw={(contact, replace) => (
          <ContactText
            contact={contact}
            onChange={(patch) => replace(patched<Contact>(contact, patch))}
          />
        )}
      />
    </FormPart>
  );
}
