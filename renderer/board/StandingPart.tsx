import { Button } from '@mantine/core';
import type { Customer } from '../../shared/model/target.ts';
import type { BoardCard } from '../../shared/negotiation/board.ts';
import { boardMessages } from '../presenters/board-messages.ts';
import { formatRange } from '../presenters/format-time.ts';
import { countdownWords, lengthWords, toneOfCountdown } from '../presenters/negotiation-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useCheckStatus, useConflictCounts, useTeamZone } from '../state/derived.ts';
import { revealOnCalendar } from '../state/view-store.ts';
import classes from './BoardPanel.module.css';
import { StateMark } from './StateMark.tsx';

interface StandingPartProps {
  readonly card: BoardCard;
  readonly customer: Customer;
}

/** When the window stands, for everyone, and what is owed for it. */
export function StandingPart({ card: { window, countdown }, customer }: StandingPartProps) {
  const teamZone = useTeamZone(window);
  const conflicts = useConflictCounts().get(window.id) ?? 0;
  const isStopped = useCheckStatus() === 'failed';
  const zones = [...new Set([customer.zone, teamZone, 'UTC'])];
  return (
    <section className={classes['part']} aria-label="How it stands">
      <h3 className={classes['title']}>
        {window.name}
        <StateMark state={window.state} />
      </h3>
      <dl className={classes['times']}>
        {zones.map((zone) => (
          <div key={zone}>
            <dt>{zoneCity(zone)}</dt>
            <dd>{formatRange(window, zone)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['dim']}>
        {lengthWords(window)}
        {conflicts > 0 &&
          ` · ${isStopped ? boardMessages.conflictsBefore(conflicts) : boardMessages.conflicts(conflicts)}`}
      </p>
      {countdown !== null && (
        <p className={classes['countdown']} data-tone={toneOfCountdown(countdown)}>
          {countdownWords(countdown, customer)}
        </p>
      )}
      <Button
        variant="subtle"
        className={classes['link'] ?? ''}
        onClick={() =>
          revealOnCalendar(
            { kind: 'window', id: window.id },
            { startMs: window.startMs, zone: window.zone },
          )
        }
      >
        Show on the calendar
      </Button>
    </section>
  );
}
