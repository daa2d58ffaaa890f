import type { Contact, EscalationStep, ServiceOwner } from '../../shared/model/people.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import { patched, type Patch } from '../../shared/planning/patch-by-id.ts';
import { FormPart } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { OptionalNumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';

interface UnitPeopleFieldsProps {
  readonly unit: BusinessUnit;
  readonly onChange: (patch: Patch<BusinessUnit>) => void;
}

/** Whom a business unit calls when something goes wrong, and who looks after which service. */
export function UnitPeopleFields({ unit, onChange }: UnitPeopleFieldsProps) {
  const { escalation = [], services = [] } = unit;
  return (
    <>
      <FormPart
        title="Escalation"
        note="Whom to call when something goes wrong in a window, the first one first. On every window and night sheet."
      >
        <ListRows<EscalationStep>
          noun="Step"
          items={escalation}
          make={() => ({ id: newIdFrom(`${unit.id} step`, escalation) })}
          onChange={(steps) => onChange({ escalation: steps.length === 0 ? undefined : steps })}
          draw={(step, replace) => (
            <>
              <ContactText
                contact={step}
                onChange={(patch) => replace(patched<EscalationStep>(step, patch))}
              />
              <OptionalNumberField
                label="After (minutes)"
                value={step.afterMinutes}
                from={1}
                to={1_440}
                placeholder="at once"
                onChange={(afterMinutes) =>
                  replace(patched<EscalationStep>(step, { afterMinutes }))
                }
              />
            </>
          )}
        />
      </FormPart>
      <FormPart title="Services" note="Who looks after the machines of a service, by its tag.">
        <ListRows<ServiceOwner>
          noun="Service"
          items={services}
          make={() => newService(unit)}
          onChange={(all) => onChange({ services: all.length === 0 ? undefined : all })}
          draw={(service, replace) => (
            <>
              <TextField
                label="Tag"
                value={service.tag}
                taken={services
                  .filter(({ id }) => id !== service.id)
                  .map(({ tag }) => tag.toLowerCase())}
                onChange={(tag) => replace({ ...service, tag })}
              />
              <ContactText
                contact={service}
                onChange={(patch) => replace(patched<ServiceOwner>(service, patch))}
              />
            </>
          )}
        />
      </FormPart>
    </>
  );
}

function newService({ id: unitId, services = [] }: BusinessUnit): ServiceOwner {
  const tags = services.map(({ tag }) => ({ id: tag.toLowerCase() }));
  return { id: newIdFrom(`${unitId} service`, services), tag: newIdFrom('new service', tags) };
}

const fields = [
  { key: 'name', label: 'Name' },
  { key: 'role', label: 'Role' },
  { key: 'phone', label: 'Phone' },
  { key: 'mail', label: 'Mail' },
] as const;

interface ContactTextProps {
  readonly contact: Contact;
  readonly onChange: (patch: Patch<Omit<Contact, 'id'>>) => void;
}

/** Somebody to reach; nothing of it has to be known. */
export function ContactText({ contact, onChange }: ContactTextProps) {
  return fields.map(({ key, label }) => (
    <TextField
      key={key}
      label={label}
      value={contact[key] ?? ''}
      isOptional
      onChange={(text) => onChange({ [key]: text === '' ? undefined : text })}
    />
  ));
}
