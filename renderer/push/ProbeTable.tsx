import { IconCheck, IconX } from '@tabler/icons-react';
import type { EventChange } from '../../shared/changes/change-set.ts';
import type { CalendarProbe } from '../../shared/changes/receipt.ts';
import { readOurUid } from '../../shared/ical/our-uid.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatShortDay, formatTime } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import classes from './ProbeTable.module.css';
import { probesByEvent } from './receipt-words.ts';

interface ProbeTableProps {
  readonly probes: readonly CalendarProbe[];
  /** Events of the preview, for their names and zones. */
  readonly events: readonly EventChange[];
}

const moments = [
  ['before', 'A minute before'],
  ['start', 'Start'],
  ['middle', 'Middle'],
  ['end', 'End'],
] as const;

/** What AWS answered when asked whether the calendar is open, beside what was expected. */
export function ProbeTable({ probes, events }: ProbeTableProps) {
  const nameOf = useEventName(events);
  const displayZone = useDisplayZone();
  return (
    <div className={classes['frame']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Asked AWS for the state</th>
            {moments.map(([where, label]) => (
              <th scope="col" key={where}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {probesByEvent(probes).map((event) => {
            const change = events.find(({ uid }) => uid === event.uid);
            const zone = (change?.after ?? change?.before)?.zone ?? displayZone;
            return (
              <tr key={event.uid}>
                <th scope="row">{nameOf(event.uid)}</th>
                {moments.map(([where]) => (
                  <td key={where}>
                    <Answer probe={event.probes.find((each) => each.where === where)} zone={zone} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface AnswerProps {
  readonly probe: CalendarProbe | undefined;
  readonly zone: Zone;
}

function Answer({ probe, zone }: AnswerProps) {
  if (probe === undefined) return <span className={classes['dim']}>not asked</span>;
  const { atMs, expected, answered } = probe;
  const isRight = expected === answered;
  const Icon = isRight ? IconCheck : IconX;
  return (
    <span className={classes['answer']} data-right={isRight}>
      <Icon size={13} aria-hidden />
      <span>
        {answered.toLowerCase()}
        {isRight ? '' : `, expected ${expected.toLowerCase()}`}
        <span className={classes['when']}>
          {formatShortDay(atMs, zone)} {formatTime(atMs, zone)} {zoneAbbreviation(atMs, zone)}
        </span>
      </span>
    </span>
  );
}

/** The window's name, or the event's own where the plan no longer has its series. */
function useEventName(events: readonly EventChange[]): (uid: string) => string {
  const plan = usePlanStore((state) => state.plan);
  return (uid) => {
    const named = events.find((event) => event.uid === uid)?.summary;
    const ours = readOurUid(uid);
    return plan?.series.find(({ id }) => id === ours?.seriesId)?.name ?? named ?? uid;
  };
}
