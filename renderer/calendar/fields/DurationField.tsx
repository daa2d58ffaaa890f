import { longestWindowMinutes, shortestWindowMinutes } from '../../../shared/planning/edit-plan.ts';
import { formatDuration } from '../../presenters/format-time.ts';
import { parseDuration } from '../../presenters/parse-fields.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';

interface DurationFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly disabled?: boolean;
}

const stepMinutes = 15;

/** An elapsed duration; arrows step by a quarter of an hour. */
export function DurationField({ label, minutes, onChange, ...rest }: DurationFieldProps) {
  return (
    <ParsedField
      label={label}
      text={formatDuration(minutes)}
      parse={parseAllowed}
      hint="15 minutes to 60 days, written as 6 h, 5:30 or 90 min"
      onCommit={onChange}
      onStep={(by) => onChange(Math.max(shortestWindowMinutes, minutes + by * stepMinutes))}
      {...rest}
    />
  );
}

function parseAllowed(typed: string): number | null {
  const minutes = parseDuration(typed);
  if (minutes === null) return null;
  return minutes >= shortestWindowMinutes && minutes <= longestWindowMinutes ? minutes : null;
}
