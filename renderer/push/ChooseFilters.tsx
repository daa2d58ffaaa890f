import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useOrganization } from '../state/derived.ts';
import classes from './ChooseFilters.module.css';
import { readinessOf, type PushCandidate, type Readiness } from './push-candidates.ts';

export interface FilterChoice {
  readonly readiness: Readiness | 'all';
  /** How far ahead; null: all that is planned. */
  readonly days: number | null;
  readonly businessUnitId: string;
  readonly text: string;
}

interface ChooseFiltersProps {
  readonly choice: FilterChoice;
  readonly candidates: readonly PushCandidate[];
  readonly onChange: (choice: FilterChoice) => void;
}

const readinessLabels: readonly (readonly [FilterChoice['readiness'], string])[] = [
  ['ready', 'To push'],
  ['open', 'Not agreed yet'],
  ['done', 'In AWS'],
  ['impossible', 'No calendar'],
  ['all', 'All'],
];

const spans = [
  { value: '31', label: 'Next month' },
  { value: '92', label: 'Next 3 months' },
  { value: '366', label: 'Next 12 months' },
  { value: '', label: 'All that is planned' },
];

/** Narrows the list of windows. Filters hide rows; they never change what is chosen. */
export function ChooseFilters({ choice, candidates, onChange }: ChooseFiltersProps) {
  const businessUnits = useOrganization()?.businessUnits ?? [];
  const count = (readiness: FilterChoice['readiness']): number =>
    readiness === 'all'
      ? candidates.length
      : candidates.filter((candidate) => readinessOf(candidate) === readiness).length;
  return (
    <div className={classes['filters']} role="search" aria-label="Filter windows">
      <SegmentedControl
        aria-label="Standing"
        data={readinessLabels.map(([value, label]) => ({
          value,
          label: `${label} ${count(value)}`,
        }))}
        value={choice.readiness}
        onChange={(value) => onChange({ ...choice, readiness: value })}
      />
      <Select
        aria-label="How far ahead"
        className={classes['span']}
        data={spans}
        allowDeselect={false}
        value={choice.days === null ? '' : String(choice.days)}
        onChange={(value) => onChange({ ...choice, days: value === '' ? null : Number(value) })}
      />
      <Select
        aria-label="Business unit"
        className={classes['unit']}
        data={[
          { value: '', label: 'All business units' },
          ...businessUnits.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        allowDeselect={false}
        value={choice.businessUnitId}
        onChange={(value) => onChange({ ...choice, businessUnitId: value ?? '' })}
      />
      <TextInput
        aria-label="Filter by window, customer, calendar or account"
        className={classes['text']}
        placeholder="Window, customer, calendar, account"
        leftSection={<IconSearch size={14} />}
        value={choice.text}
        onChange={({ currentTarget }) => onChange({ ...choice, text: currentTarget.value })}
      />
    </div>
  );
}
