import type { PatchWindow } from '../../../shared/model/series.ts';
import type { CalendarItem } from '../../presenters/calendar-item.ts';
import { cardTimes } from '../../presenters/card-times.ts';
import { useDisplayZone, useMachineZone, useTeamZone } from '../../state/derived.ts';
import classes from './EventCard.module.css';

interface CardTimesProps {
  readonly item: CalendarItem;
  /** Of a window, and of a time on offer: whose zone and team are asked. */
  readonly window: PatchWindow | null;
}

/** When it is on the customer's, the team's and the planner's clock, and in UTC. */
export function CardTimes({ item, window }: CardTimesProps) {
  const clocks = {
    shown: useDisplayZone(),
    customer: window?.zone ?? null,
    team: useTeamZone(window ?? undefined),
    planner: useMachineZone(),
  };
  return (
    <dl className={classes['times']}>
      {cardTimes(item, clocks).map(({ place, whose, time }) => (
        <div key={place}>
          <dt>{place}</dt>
          <dd>
            {time} <span className={classes['whose']}>{whose}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
