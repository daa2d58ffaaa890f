import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Conflict, ConflictRule } from '../../shared/conflicts/conflict.ts';
import { formatMonth } from '../presenters/format-time.ts';
import { useOrganization } from '../state/derived.ts';
import { countBySeverity, type ConflictFilter } from './conflict-filter.ts';
import { ruleName } from './conflict-text.ts';
import classes from './ConflictsScreen.module.css';

interface ConflictFiltersProps {
  readonly filter: ConflictFilter;
  readonly conflicts: readonly Conflict[];
  /** Months that findings lie in, sorted: `2027-03`. */
  readonly months: readonly string[];
  readonly onChange: (filter: ConflictFilter) => void;
}

/** Narrows the list by severity, rule, customer, month and words. */
export function ConflictFilters({ filter, conflicts, months, onChange }: ConflictFiltersProps) {
  const counts = countBySeverity(conflicts);
  const severities = (
    [
      { value: 'all', label: `All ${conflicts.length}` },
      { value: 'error', label: `Errors ${counts.error}` },
      { value: 'warning', label: `Warnings ${counts.warning}` },
      { value: 'information', label: `Information ${counts.information}` },
    ] as const
  ).filter(({ value }) => value !== 'information' || counts.information > 0);
  const rules = [...new Set(conflicts.map(({ rule }) => rule))].sort();
  const countOf = (rule: ConflictRule): number =>
    conflicts.filter((conflict) => conflict.rule === rule).length;
  return (
    <div className={classes['filters']} role="search" aria-label="Filter conflicts">
      <SegmentedControl
        aria-label="Severity"
        data={severities}
        value={filter.severity}
        onChange={(value) => onChange({ ...filter, severity: value })}
      />
      <Select
        aria-label="Rule"
        className={classes['rule']}
        allowDeselect={false}
        data={[
          { value: 'all', label: 'All rules' },
          ...rules.map((rule) => ({ value: rule, label: `${ruleName(rule)} (${countOf(rule)})` })),
        ]}
        value={filter.rule}
        onChange={(value) => onChange({ ...filter, rule: value ?? 'all' })}
      />
      <TargetSelect
        value={filter.targetPath}
        onChange={(targetPath) => onChange({ ...filter, targetPath })}
      />
      <Select
        aria-label="Month"
        className={classes['month']}
        allowDeselect={false}
        data={[
          { value: '', label: 'All months' },
          ...months.map((month) => ({ value: month, label: formatMonth(`${month}-01`) })),
        ]}
        value={filter.month}
        onChange={(month) => onChange({ ...filter, month: month ?? '' })}
      />
      <TextInput
        aria-label="Filter by words"
        className={classes['text']}
        placeholder="Window, customer, account, words"
        leftSection={<IconSearch size={14} />}
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
    </div>
  );
}

interface TargetSelectProps {
  readonly value: string;
  readonly onChange: (targetPath: string) => void;
}

function TargetSelect({ value, onChange }: TargetSelectProps) {
  const organization = useOrganization();
  const units = organization?.businessUnits ?? [];
  return (
    <Select
      aria-label="Customer"
      className={classes['target']}
      searchable
      allowDeselect={false}
      data={[
        { value: '', label: 'All customers' },
        ...units.map(({ id, name }) => ({
          group: name,
          items: [
            { value: id, label: `All of ${name}` },
            ...(organization?.customers ?? [])
              .filter(({ businessUnitId }) => businessUnitId === id)
              .map((customer) => ({ value: `${id}/${customer.id}`, label: customer.name })),
          ],
        })),
      ]}
      value={value}
      onChange={(path) => onChange(path ?? '')}
    />
  );
}
