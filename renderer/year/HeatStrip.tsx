import { memo } from 'react';
import { shareOf, type DaySpan, type YearColumn } from '../presenters/year-columns.ts';
import type { TeamHours } from '../presenters/year-hours.ts';
import { useTeamHours, type ShownYear } from '../state/year-derived.ts';
import classes from './HeatStrip.module.css';

/** More teams would leave no room for customers. */
const most = 3;

/** Hours of work of each week by team, each against its own busiest week. */
export const HeatStrip = memo(function HeatStrip({ shown }: { readonly shown: ShownYear }) {
  const { weeks, span } = shown;
  const hours = useTeamHours(shown);
  if (hours.length === 0) return null;
  const rest = hours.length - most;
  return (
    <div className={classes['strip']}>
      {hours.slice(0, most).map((one, index) => (
        <TeamLine key={one.team.id} hours={one} weeks={weeks} span={span}>
          {index === most - 1 &&
            rest > 0 &&
            `${rest} more ${rest === 1 ? 'team' : 'teams'} with less`}
        </TeamLine>
      ))}
    </div>
  );
});

interface TeamLineProps {
  readonly hours: TeamHours;
  readonly weeks: readonly YearColumn[];
  readonly span: DaySpan;
  readonly children: React.ReactNode;
}

function TeamLine({ hours: { team, weeks: ofTeam, total }, weeks, span, children }: TeamLineProps) {
  const busiest = Math.max(...ofTeam.map(({ hours }) => hours));
  const at = ofTeam.findIndex(({ hours }) => hours === busiest);
  const over = ofTeam.filter((week) => week.over).length;
  const busy = `busiest ${round(busiest)} h`;
  return (
    <div
      className={classes['team']}
      role="img"
      aria-label={`Hours of work of ${team.name} by week: ${round(total)} h in the year, ${busy} (${weeks[at]?.long ?? ''}), too much at once in ${over} ${over === 1 ? 'week' : 'weeks'}`}
    >
      <span className={classes['name']}>
        <b title={team.name}>{team.name}</b>
        <span>h a week</span>
      </span>
      <span className={classes['track']}>
        {weeks.map((week, index) => {
          const { hours, over: isOver } = ofTeam[index] ?? { hours: 0, over: false };
          if (hours === 0) return null;
          return (
            <span
              key={week.fromDay}
              className={classes['week']}
              data-over={isOver || undefined}
              title={`${week.long}: ${round(hours)} h${isOver ? ', too much at once' : ''}`}
              style={{
                left: `${shareOf(week.fromDay, span) * 100}%`,
                width: `calc(${((week.toDay - week.fromDay) / (span.toDay - span.fromDay)) * 100}% - 1px)`,
                height: `${Math.max(8, (hours / busiest) * 100)}%`,
              }}
            />
          );
        })}
      </span>
      <span className={classes['rest']}>
        {busy}
        {children !== false && <span>{children}</span>}
      </span>
    </div>
  );
}

const round = (hours: number): number => Math.round(hours * 10) / 10;
