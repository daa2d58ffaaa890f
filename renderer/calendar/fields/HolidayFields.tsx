import { Select } from '@mantine/core';
import type { Series } from '../../../shared/model/series.ts';
import {
  chosenHolidays,
  holidayCountries,
  holidayStrategyChoices,
} from '../../presenters/holiday-choices.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import classes from './ScheduleFields.module.css';

type Holidays = Series['holidays'] | undefined;

interface HolidayFieldsProps {
  readonly holidays: Holidays;
  readonly onChange: (holidays: Holidays) => void;
}

/** What becomes of a date on a holiday, and whose holidays count. Absent where a plan has none. */
export function HolidayFields({ holidays, onChange }: HolidayFieldsProps) {
  const known = holidayCountries(usePlanStore(({ plan }) => plan?.holidays) ?? []);
  const country = holidays?.country ?? known[0];
  if (country === undefined) return null;
  const countries = [...new Set([country, ...known])];
  return (
    <div className={classes['pair']}>
      <Select
        label="On a holiday"
        data={[...holidayStrategyChoices]}
        value={holidays?.strategy ?? 'none'}
        onChange={(value) => value !== null && onChange(chosenHolidays(value, country))}
        allowDeselect={false}
      />
      <Select
        label="Holidays of"
        data={countries}
        value={country}
        onChange={(value) =>
          value !== null && holidays !== undefined && onChange({ ...holidays, country: value })
        }
        allowDeselect={false}
        disabled={holidays === undefined}
      />
    </div>
  );
}
