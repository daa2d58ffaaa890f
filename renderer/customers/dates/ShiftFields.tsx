import type { OnCallShift } from '../../../shared/model/people.ts';
import { targetPath, type Organization } from '../../../shared/model/target.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { targetChoices, targetOfPath } from '../../presenters/target-choices.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FormPart } from '../fields/FormPart.tsx';
import { SpanFields } from './SpanFields.tsx';

interface ShiftFieldsProps {
  readonly shift: OnCallShift;
  readonly organization: Organization;
  readonly onChange: (patch: Patch<OnCallShift>) => void;
}

/** Who can be reached about what, from when until when. */
export function ShiftFields({ shift, organization, onChange }: ShiftFieldsProps) {
  const contacts = organization.customers.flatMap((customer) => customer.contacts ?? []);
  const people = new Map(contacts.map(({ id, name }) => [id, name ?? id]));
  if (!people.has(shift.contactId)) people.set(shift.contactId, shift.contactId);
  return (
    <>
      <FormPart title="On call">
        <ChoiceField
          label="Contact"
          value={shift.contactId}
          choices={[...people].map(([value, label]) => ({ value, label }))}
          onChange={(contactId) => onChange({ contactId })}
        />
        <ChoiceField
          label="For"
          value={targetPath(shift.target)}
          choices={targetChoices(organization).flatMap(({ items }) => items)}
          onChange={(path) => onChange({ target: targetOfPath(path) })}
        />
      </FormPart>
      <SpanFields span={shift} onChange={onChange} />
    </>
  );
}
