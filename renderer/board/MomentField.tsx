import { isoDateOf } from '../../shared/time/iso-date.ts';
import type { LocalDateTime } from '../../shared/time/local-date-time.ts';
import { ClockField } from '../calendar/fields/ClockField.tsx';
import { DateField } from '../calendar/fields/DateField.tsx';
import classes from './BoardPanel.module.css';

interface MomentFieldProps {
  readonly label: string;
  readonly local: LocalDateTime;
  readonly onChange: (local: LocalDateTime) => void;
}

/** A day and a time of day on one wall. */
export function MomentField({ label, local, onChange }: MomentFieldProps) {
  const date = isoDateOf(local);
  const time = local.slice(date.length + 1, date.length + 6);
  return (
    <div className={classes['moment']} role="group" aria-label={label}>
      <DateField label={label} date={date} onChange={(next) => onChange(`${next}T${time}`)} />
      <ClockField label="At" time={time} onChange={(next) => onChange(`${date}T${next}`)} />
    </div>
  );
}
