import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  chosenOption,
  hasFirstDate,
  isOnce,
  ruleOptions,
  withFirstDate,
} from '../../presenters/rule-choice.ts';
import { useReleases } from '../../state/plan-releases.ts';
import { ClockField } from './ClockField.tsx';
import { DateField } from './DateField.tsx';
import { DurationField } from './DurationField.tsx';
import { HolidayFields } from './HolidayFields.tsx';
import type { ScheduleForm } from './schedule-form.ts';
import classes from './ScheduleFields.module.css';
import { TypedScheduleField } from './TypedScheduleField.tsx';
import type { TypedSchedule } from './use-typed-schedule.ts';
import { ZoneField } from './ZoneField.tsx';

interface ScheduleFieldsProps {
  readonly form: ScheduleForm;
  readonly onChange: (patch: Partial<ScheduleForm>) => void;
  readonly typed: TypedSchedule;
  /** Stands beside the zone. */
  readonly children?: ReactNode;
  /** The focus begins in the sentence. */
  readonly autoFocus?: boolean;
}

/** When a series happens: pickers, and the same as a sentence; each follows the other. */
export function ScheduleFields({ form, typed, autoFocus, ...props }: ScheduleFieldsProps) {
  const releases = useReleases();
  const { choice, time, durationMinutes, zone, holidays } = form;
  const pick = (patch: Partial<ScheduleForm>): void => {
    typed.forget();
    props.onChange(patch);
  };
  return (
    <>
      <div className={classes['when']}>
        <DateField
          label={isOnce(choice) ? 'Date' : 'First date'}
          date={choice.date}
          onChange={(date) => pick({ choice: withFirstDate(choice, date, { releases, zone }) })}
          disabled={!hasFirstDate(choice)}
        />
        <ClockField label="Start" time={time} onChange={(next) => pick({ time: next })} />
        <DurationField
          label="Lasts"
          minutes={durationMinutes}
          onChange={(minutes) => pick({ durationMinutes: minutes })}
        />
      </div>
      <div className={props.children === undefined ? classes['wide'] : undefined}>
        <ZoneField zone={zone} onChange={(next) => pick({ zone: next })} />
      </div>
      {props.children}
      <Select
        className={classes['wide'] ?? ''}
        label="Repeats"
        data={ruleOptions(choice).map(({ value, label }) => ({ value, label }))}
        value={chosenOption(choice).value}
        onChange={(repeat) => repeat !== null && pick({ choice: { ...choice, repeat } })}
        allowDeselect={false}
      />
      <div className={classes['wide']}>
        <TypedScheduleField typed={typed} {...(autoFocus === true && { autoFocus })} />
      </div>
      <div className={classes['wide']}>
        <HolidayFields
          holidays={holidays}
          onChange={(next) => props.onChange({ holidays: next })}
        />
      </div>
    </>
  );
}
