import type { NoticeKind } from '../../shared/model/people.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { CadenceReading } from '../../shared/model/policy.ts';
import type { Customer } from '../../shared/model/target.ts';
import type { Patch } from '../../shared/planning/patch-by-id.ts';
import { cadenceWords } from '../presenters/organization-rows.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { FormPart } from './fields/FormPart.tsx';
import { ListRows } from './fields/ListRows.tsx';
import { NumberField } from './fields/NumberField.tsx';

interface PromiseFieldsProps {
  readonly plan: Plan;
  readonly customer: Customer;
  readonly onChange: (patch: Patch<Customer>) => void;
}

type Cadence = 'unit' | 'own' | 'none';
type Reading = 'unit' | CadenceReading;

const noticeKinds: readonly { readonly value: NoticeKind; readonly label: string }[] = [
  { value: 'agreement', label: 'Agreed' },
  { value: 'notification', label: 'Told' },
];

/** Days between installs when a cadence of its own begins. */
const usualDays = 30;

/** What a customer is promised: days between installs, and what it knows how long before. */
export function PromiseFields({ plan, customer, onChange }: PromiseFieldsProps) {
  const unit = plan.organization.businessUnits.find(({ id }) => id === customer.businessUnitId);
  const { cadenceDays, notices = [] } = customer;
  const cadence: Cadence =
    cadenceDays === undefined ? 'unit' : cadenceDays === null ? 'none' : 'own';
  const unitName = unit?.name ?? customer.businessUnitId;
  const daysOf: Readonly<Record<Cadence, number | null | undefined>> = {
    unit: undefined,
    own: unit?.cadenceDays ?? usualDays,
    none: null,
  };
  const reading: Reading = customer.cadenceReading ?? 'unit';
  return (
    <FormPart title="Cadence and notice">
      <ChoiceField<Cadence>
        label="Days between installs"
        value={cadence}
        choices={[
          { value: 'unit', label: `As ${unitName}: ${cadenceWords({}, unit)}` },
          { value: 'own', label: 'By its own contract' },
          { value: 'none', label: 'None promised' },
        ]}
        onChange={(value) => onChange({ cadenceDays: daysOf[value] })}
      />
      <ChoiceField<Reading>
        label="Read as"
        value={reading}
        choices={[
          { value: 'unit', label: `As ${unitName}` },
          { value: 'rolling', label: 'From window to window' },
          { value: 'calendar-month', label: 'One each calendar month' },
        ]}
        onChange={(value) => onChange({ cadenceReading: value === 'unit' ? undefined : value })}
      />
      {typeof cadenceDays === 'number' && (
        <NumberField
          label="At most (days)"
          value={cadenceDays}
          from={1}
          to={366}
          onChange={(days) => onChange({ cadenceDays: days })}
        />
      )}
      <ListRows
        noun="Notice"
        items={notices}
        make={() => ({ kind: 'notification' as const, daysBefore: customer.noticeDays })}
        onChange={(next) => onChange({ notices: next.length === 0 ? undefined : next })}
        draw={(notice, replace) => (
          <>
            <ChoiceField<NoticeKind>
              label="A window is"
              value={notice.kind}
              choices={noticeKinds}
              onChange={(kind) => replace({ ...notice, kind })}
            />
            <NumberField
              label="Days before it"
              value={notice.daysBefore}
              from={0}
              to={366}
              onChange={(daysBefore) => replace({ ...notice, daysBefore })}
            />
          </>
        )}
      />
    </FormPart>
  );
}
