import { parseClock } from '../../presenters/parse-fields.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';

interface ClockFieldProps {
  readonly label: string;
  /** `HH:mm`. */
  readonly time: string;
  readonly onChange: (time: string) => void;
  readonly disabled?: boolean;
}

const stepMinutes = 15;
const dayMinutes = 1440;

/** A time of day; arrows step by a quarter of an hour. */
export function ClockField({ label, time, onChange, ...rest }: ClockFieldProps) {
  return (
    <ParsedField
      label={label}
      text={time}
      parse={parseClock}
      hint="Write it as 22:00 or 10 pm"
      onCommit={onChange}
      onStep={(by) => onChange(shifted(time, by * stepMinutes))}
      {...rest}
    />
  );
}

function shifted(time: string, byMinutes: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const sum = (hours * 60 + minutes + byMinutes + dayMinutes) % dayMinutes;
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}
