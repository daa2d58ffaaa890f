import type { WeeklyHours } from '../../../shared/model/hours.ts';
import { hoursText, parseHours } from '../../../shared/planning/typed-hours.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';

interface HoursFieldProps {
  readonly label: string;
  readonly hours: readonly WeeklyHours[] | undefined;
  /** What counts while there are none. */
  readonly placeholder: string;
  readonly onChange: (hours: readonly WeeklyHours[] | undefined) => void;
}

/** Hours that come back every week, as text; empty takes them away. */
export function HoursField({ label, hours = [], placeholder, onChange }: HoursFieldProps) {
  return (
    <ParsedField
      label={label}
      text={hoursText(hours)}
      parse={parseHours}
      hint="Write them as Mon-Fri 08:00-18:00 (office); Sat all day"
      placeholder={placeholder}
      onCommit={(read) => onChange(read.length === 0 ? undefined : read)}
    />
  );
}
