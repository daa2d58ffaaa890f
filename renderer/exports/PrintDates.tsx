import { Group, NumberInput, TextInput } from '@mantine/core';
import type { Nights } from '../presenters/print/night-sheet.ts';
import type { ReportDates } from '../presenters/print/report-facts.ts';
import classes from './PrintDialog.module.css';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: boolean;
  readonly onDate: (date: string) => void;
}

/** A date that is half deleted is none: the last whole one stays. */
function DateField({ label, value, error, onDate }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={error}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') onDate(currentTarget.value);
      }}
    />
  );
}

interface NightFieldsProps {
  readonly nights: Nights;
  readonly zone: string;
  readonly onNights: (nights: Nights) => void;
}

/** Which nights a night sheet is of. */
export function NightFields({ nights, zone, onNights }: NightFieldsProps) {
  return (
    <div>
      <Group gap={8} grow>
        <DateField
          label="First night"
          value={nights.firstDate}
          onDate={(firstDate) => onNights({ ...nights, firstDate })}
        />
        <NumberInput
          label="Nights"
          min={1}
          max={14}
          allowDecimal={false}
          clampBehavior="strict"
          value={nights.count}
          onChange={(count) => onNights({ ...nights, count: Number(count) || 1 })}
        />
      </Group>
      <p className={classes['stamp']}>Noon to noon in {zone}.</p>
    </div>
  );
}

interface ReportFieldsProps {
  readonly dates: ReportDates;
  readonly onDates: (dates: ReportDates) => void;
}

/** The day a policy report asks about, and the contract's period that its evidence is of. */
export function ReportFields({ dates, onDates }: ReportFieldsProps) {
  const { untilDate, fromDate, toDate } = dates;
  return (
    <>
      <DateField
        label="Inside policy until"
        value={untilDate}
        onDate={(date) => onDates({ ...dates, untilDate: date })}
      />
      <Group gap={8} grow>
        <DateField
          label="Evidence from"
          value={fromDate}
          error={fromDate > toDate}
          onDate={(date) => onDates({ ...dates, fromDate: date })}
        />
        <DateField
          label="Evidence to"
          value={toDate}
          error={fromDate > toDate}
          onDate={(date) => onDates({ ...dates, toDate: date })}
        />
      </Group>
    </>
  );
}
