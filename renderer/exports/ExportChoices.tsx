import { Checkbox, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import type { Polarity } from '../../shared/model/snapshot.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { periodChoices, type ExportChoice } from '../presenters/exports/export-choice.ts';
import { exportFormats, type ExportFormat } from '../presenters/exports/export-formats.ts';
import { Segments } from '../ui/Segments.tsx';
import classes from './ExportDialog.module.css';

interface ExportChoicesProps {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  readonly polarity: Polarity;
  readonly onPolarity: (polarity: Polarity) => void;
}

const formats = exportFormats.map(({ group, items }) => ({ group, items: [...items] }));
const effects: { value: Polarity; label: string }[] = [
  { value: 'DEFAULT_CLOSED', label: 'Allow' },
  { value: 'DEFAULT_OPEN', label: 'Block' },
];

/** Which format, whose windows, of when, how far agreed. */
export function ExportChoices(props: ExportChoicesProps) {
  const { plan, today, format, onFormat, choice, onChoice, polarity, onPolarity } = props;
  const { customers } = plan.organization;
  const customerData = useMemo(
    () => customers.map(({ id, name }) => ({ value: id, label: name })),
    [customers],
  );
  return (
    <>
      <Select
        label="Format"
        allowDeselect={false}
        data={formats}
        value={format}
        onChange={(value) => value !== null && onFormat(value)}
        maxDropdownHeight={420}
        data-autofocus
      />
      <MultiSelect
        size="xs"
        label="Customers"
        placeholder={choice.customerIds.length === 0 ? 'All of them' : ''}
        data={customerData}
        value={[...choice.customerIds]}
        onChange={(customerIds) => onChoice({ ...choice, customerIds })}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage="No customer of that name"
        comboboxProps={{ transitionProps: { duration: 0 } }}
        classNames={{ pillsList: classes['pills'] ?? '' }}
        clearButtonProps={{ 'aria-label': 'Choose all customers' }}
      />
      <Select
        label="When"
        allowDeselect={false}
        data={[...periodChoices(today)]}
        value={choice.period}
        onChange={(period) => period !== null && onChoice({ ...choice, period })}
      />
      {choice.period === 'days' && (
        <Group gap={8} grow>
          <TextInput
            type="date"
            label="First day"
            value={choice.days.first}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, days: { ...choice.days, first: value } })
            }
          />
          <TextInput
            type="date"
            label="Last day"
            value={choice.days.last}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, days: { ...choice.days, last: value } })
            }
          />
        </Group>
      )}
      <Checkbox
        label="Also what is not agreed"
        description="Drafts, proposed and countered windows"
        checked={choice.isOpenToo}
        onChange={({ currentTarget }) => onChoice({ ...choice, isOpenToo: currentTarget.checked })}
      />
      {format === 'change-calendar' && (
        <Segments
          label="What its events do"
          data={effects}
          value={polarity}
          onChange={onPolarity}
        />
      )}
    </>
  );
}
