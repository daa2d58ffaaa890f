import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { shareOf, type DaySpan, type YearColumn } from '../presenters/year-columns.ts';
import type { TeamHours } from '../presenters/year-hours.ts';
import { useTeamHours, type ShownYear } from '../state/year-derived.ts';
import classes from './HeatStrip.module.css';
import { yearMessages } from './year-messages.ts';

/** More teams at once would leave no room for customers: of more, one goes through them. */
const most = 4;

/** Hours of work of each week by team, each against its own busiest week. */
export const HeatStrip = memo(function HeatStrip({ shown }: { readonly shown: ShownYear }) {
  const { weeks, span } = shown;
  const hours = useTeamHours(shown);
  const [wanted, setWanted] = useState(0);
  // Teams may have gone since.
  const first = Math.max(0, Math.min(wanted, hours.length - most));
  if (hours.length === 0) return null;
  return (
    <div className={classes['strip']} role="group" aria-label="Hours of work by team">
      {hours.length > most && <TeamSteps first={first} count={hours.length} onFirst={setWanted} />}
      {hours.slice(first, first + most).map((one) => (
        <TeamLine key={one.team.id} hours={one} weeks={weeks} span={span} />
      ))}
    </div>
  );
});

interface TeamStepsProps {
  readonly first: number;
  readonly count: number;
  readonly onFirst: (first: number) => void;
}

/** Which teams are shown, and the way to the others. */
function TeamSteps({ first, count, onFirst }: TeamStepsProps) {
  const step = (label: string, to: number, icon: React.ReactNode) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={18}
      aria-label={label}
      // Not disabled: at the end the focus would be lost.
      aria-disabled={to < 0 || to >= count}
      onClick={() => {
        if (to >= 0 && to < count) onFirst(to);
      }}
    >
      {icon}
    </ActionIcon>
  );
  const last = Math.min(count, first + most);
  return (
    <div className={classes['steps']}>
      <span className={classes['which']}>
        <span role="status">
          Teams {first + 1}–{last} of {count}, most hours first
        </span>
        {step('Busier teams', first === 0 ? -1 : Math.max(0, first - most), up)}
        {step('Teams with less', last === count ? count : first + most, down)}
      </span>
    </div>
  );
}

const up = <IconChevronUp size={14} aria-hidden />;
const down = <IconChevronDown size={14} aria-hidden />;

interface TeamLineProps {
  readonly hours: TeamHours;
  readonly weeks: readonly YearColumn[];
  readonly span: DaySpan;
}

function TeamLine({ hours: { team, weeks: ofTeam, total }, weeks, span }: TeamLineProps) {
  const busiest = Math.max(...ofTeam.map(({ hours }) => hours));
  const at = ofTeam.findIndex(({ hours }) => hours === busiest);
  const over = ofTeam.filter((week) => week.over).length;
  return (
    <div
      className={classes['team']}
      role="img"
      aria-label={yearMessages.hoursOfTeam(
        {
          name: team.name,
          total: String(round(total)),
          busiest: String(round(busiest)),
          busiestWeek: weeks[at]?.long ?? '',
        },
        over,
      )}
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
      <span className={classes['rest']}>{yearMessages.busiest(String(round(busiest)))}</span>
    </div>
  );
}

const round = (hours: number): number => Math.round(hours * 10) / 10;
