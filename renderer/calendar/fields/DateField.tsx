import { addDays } from '../../../shared/time/iso-date.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { dateIn, formatIsoDate } from '../../presenters/format-time.ts';
import { parseDate } from '../../presenters/parse-fields.ts';
import { currentDisplayZone } from '../../state/derived.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly date: IsoDate;
  readonly onChange: (date: IsoDate) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly isLive?: boolean;
}

/** A day, written as people write days; arrows step by one. */
export function DateField({ label, date, onChange, ...rest }: DateFieldProps) {
  return (
    <ParsedField
      label={label}
      text={formatIsoDate(date)}
      parse={(typed) => parseDate(typed, today())}
      hint="Write it as 13 Mar 2027, 2027-03-13, sat or +7"
      onCommit={onChange}
      onStep={(by) => onChange(addDays(date, by))}
      {...rest}
    />
  );
}

const today = (): IsoDate => dateIn(currentNowMs(), currentDisplayZone());
