import { Select } from '@mantine/core';
import type { PatchWindow, WindowState } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { BulkEdit } from '../../../shared/planning/bulk-edit.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { settableStates, stateWord } from '../../presenters/state-words.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import { ZoneField } from '../fields/ZoneField.tsx';

/** What the fields hold, also those of what is not chosen right now. */
export interface BulkForm {
  readonly kind: BulkEdit['kind'];
  readonly days: number;
  readonly hours: number;
  readonly zone: Zone;
  readonly durationMinutes: number;
  readonly state: WindowState;
  readonly teamId: string | null;
  readonly atMs: number;
}

/** Begins as a shift by a week, with the first window's own values in the rest. */
export const beginBulkForm = (first: PatchWindow): BulkForm => ({
  kind: 'shift',
  days: 7,
  hours: 0,
  zone: first.zone,
  durationMinutes: first.durationMinutes,
  state: first.state === 'pushed' ? 'agreed' : first.state,
  teamId: null,
  atMs: currentNowMs(),
});

/** The edit that the fields say. */
export function editOf(form: BulkForm): BulkEdit {
  const { kind, days, hours, zone, durationMinutes, state, teamId, atMs } = form;
  switch (kind) {
    case 'shift':
      return { kind, days, minutes: Math.round(hours * 60) };
    case 'zone':
      return { kind, zone };
    case 'duration':
      return { kind, durationMinutes };
    case 'state':
      return { kind, state, atMs };
    case 'team':
      return { kind, teamId };
    case 'skip':
      return { kind };
  }
}

const kinds: readonly { readonly value: BulkEdit['kind']; readonly label: string }[] = [
  { value: 'shift', label: 'Shift by days or hours' },
  { value: 'zone', label: 'Read in another zone' },
  { value: 'duration', label: 'Give another length' },
  { value: 'state', label: 'Set the state' },
  { value: 'team', label: 'Assign a team' },
  { value: 'skip', label: 'Take out' },
];

interface BulkFieldsProps {
  readonly form: BulkForm;
  readonly onChange: (patch: Partial<BulkForm>) => void;
  readonly organization: Organization;
}

/** What is done to all of them. */
export function BulkFields({ form, onChange, organization }: BulkFieldsProps) {
  return (
    <>
      <Select
        label="What"
        data={[...kinds]}
        value={form.kind}
        onChange={(kind) => kind !== null && onChange({ kind })}
        allowDeselect={false}
        data-autofocus
      />
      <KindFields form={form} onChange={onChange} organization={organization} />
    </>
  );
}

function KindFields({ form, onChange, organization }: BulkFieldsProps) {
  switch (form.kind) {
    case 'shift':
      return (
        <>
          <Steps label="Days" value={form.days} onChange={(days) => onChange({ days })} />
          <Steps label="Hours" value={form.hours} onChange={(hours) => onChange({ hours })} />
        </>
      );
    case 'zone':
      return <ZoneField zone={form.zone} onChange={(zone) => onChange({ zone })} />;
    case 'duration':
      return (
        <DurationField
          label="Lasts"
          minutes={form.durationMinutes}
          onChange={(durationMinutes) => onChange({ durationMinutes })}
        />
      );
    case 'state':
      return (
        <Select
          label="State"
          data={settableStates('draft').map((value) => ({ value, label: stateWord(value) }))}
          value={form.state}
          onChange={(state) => state !== null && onChange({ state })}
          allowDeselect={false}
        />
      );
    case 'team':
      return (
        <Select
          label="Team"
          data={[
            { value: '', label: 'As the business unit has it' },
            ...organization.teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.teamId ?? ''}
          onChange={(id) => onChange({ teamId: id === '' ? null : id })}
          allowDeselect={false}
        />
      );
    case 'skip':
      return null;
  }
}

interface StepsProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that may be negative: earlier. Hours may have a quarter. */
function Steps({ label, value, onChange }: StepsProps) {
  return (
    <ParsedField
      label={label}
      text={value > 0 ? `+${value}` : String(value).replace('-', '−')}
      parse={(typed) => {
        const text = typed.trim().replace('−', '-');
        const number = /^[+-]?\d{1,4}([.,]\d{1,2})?$/.test(text)
          ? Number(text.replace(',', '.'))
          : NaN;
        return label === 'Days' && !Number.isInteger(number)
          ? null
          : number >= -3_660
            ? number
            : null;
      }}
      hint="A number such as +7 or −1; earlier is negative"
      onCommit={onChange}
      onStep={(by) => onChange(value + by)}
      isLive
    />
  );
}
