import type { LocalDateTime, Zone } from '../../../shared/time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../../../shared/time/time-range.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import { formatIsoDate } from '../../presenters/format-time.ts';
import { parseClock, parseDate } from '../../presenters/parse-fields.ts';
import { useDisplayZone } from '../../state/derived.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { FormPart } from '../fields/FormPart.tsx';

interface SpanFieldsProps {
  readonly span: TimeRange;
  readonly onChange: (span: TimeRange) => void;
}

const dayOf = (local: LocalDateTime): string => local.slice(0, 10);
const clockOf = (local: LocalDateTime): string => local.slice(11, 16);

/** From when until when, in the zone that is shown. Moving the start keeps the length. */
export function SpanFields({ span, onChange }: SpanFieldsProps) {
  const zone = useDisplayZone();
  const { startMs, endMs } = span;
  const [start, end] = [toLocal(startMs, zone), toLocal(endMs, zone)];
  const begin = (next: EpochMs): void => onChange({ startMs: next, endMs: next + endMs - startMs });
  const finish = (next: EpochMs): void => onChange({ startMs, endMs: next });
  const afterStart = (next: EpochMs | null): EpochMs | null =>
    next !== null && next > startMs ? next : null;
  return (
    <FormPart title="When" note={`On the clocks of ${zone}.`}>
      <ParsedField
        label="From"
        text={formatIsoDate(dayOf(start))}
        parse={(typed) => instantOf(parseDate(typed, dayOf(start)), clockOf(start), zone)}
        hint="Write it as 13 Mar 2027, 2027-03-13 or +7"
        onCommit={begin}
      />
      <ParsedField
        label="From, time"
        text={clockOf(start)}
        parse={(typed) => instantOf(dayOf(start), parseClock(typed), zone)}
        hint="Write it as 22:00 or 10 pm"
        onCommit={begin}
      />
      <ParsedField
        label="Until"
        text={formatIsoDate(dayOf(end))}
        parse={(typed) => afterStart(instantOf(parseDate(typed, dayOf(start)), clockOf(end), zone))}
        hint="A day, not before the start"
        onCommit={finish}
      />
      <ParsedField
        label="Until, time"
        text={clockOf(end)}
        parse={(typed) => afterStart(instantOf(dayOf(end), parseClock(typed), zone))}
        hint="A time after the start, as 22:00 or 10 pm"
        onCommit={finish}
      />
    </FormPart>
  );
}

const instantOf = (date: string | null, clock: string | null, zone: Zone): EpochMs | null =>
  date === null || clock === null ? null : toInstant(`${date}T${clock}`, zone).epochMs;
