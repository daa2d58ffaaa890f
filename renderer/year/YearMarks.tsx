import { memo, type CSSProperties } from 'react';
import { shareOf, type DaySpan } from '../presenters/year-columns.ts';
import { markName } from '../presenters/year-mark-words.ts';
import type { YearDeadline, YearGap, YearRow } from '../presenters/year-rows.ts';
import classes from './YearMarks.module.css';

interface YearMarksProps {
  readonly row: YearRow;
  /** The whole year: what lies at its end is at 100 %. */
  readonly span: DaySpan;
  /** The days in sight; nothing else is drawn. */
  readonly sight: DaySpan;
  readonly findings: ReadonlyMap<string, number>;
  /** Windows in other states are faded; empty: none are. */
  readonly state: string;
}

/**
 * What a row shows, over all of its columns: freezes behind, then gaps, deadlines, releases, windows. It
 * is a picture, of as few elements as can be, since a jump makes hundreds; the cells say it in words.
 */
export const YearMarks = memo(function YearMarks({
  row,
  span,
  sight,
  findings,
  state,
}: YearMarksProps) {
  const isSeen = ({ day }: { readonly day: number }): boolean =>
    day >= sight.fromDay && day < sight.toDay;
  const touches = (a: DaySpan): boolean => a.fromDay < sight.toDay && a.toDay > sight.fromDay;
  return (
    <div className={classes['marks']} aria-hidden>
      {row.freezes.map((freeze, index) =>
        touches(freeze) ? (
          <span
            key={freeze.id}
            className={classes['freeze']}
            data-told={markName('freezes', index)}
            data-hardness={freeze.hardness}
            style={across(freeze, span)}
          />
        ) : null,
      )}
      {row.gaps.map((gap, index) =>
        touches(gap) ? (
          <Gap key={`${gap.scope.path}|${gap.fromDay}`} gap={gap} index={index} span={span} />
        ) : null,
      )}
      <Ticks deadlines={row.deadlines.filter(isSeen)} span={span} />
      {row.deadlines.map((deadline, index) =>
        deadline.missed.length > 0 && isSeen(deadline) ? (
          <span
            key={deadline.day}
            className={classes['deadline']}
            data-told={markName('deadlines', index)}
            data-missed
            style={{ left: percent(shareOf(deadline.day + 1, span)) }}
          />
        ) : null,
      )}
      {row.releases.map(({ release, day }, index) =>
        isSeen({ day }) ? (
          <span
            key={release.id}
            className={classes['release']}
            data-told={markName('releases', index)}
            data-certainty={release.certainty}
            style={{ left: percent(shareOf(day, span)) }}
          />
        ) : null,
      )}
      {row.marks.filter(isSeen).map((mark) => (
        <span
          key={mark.window.id}
          className={classes['mark']}
          data-window={mark.window.id}
          data-state={mark.window.state}
          data-kind={mark.window.kind}
          data-lane={mark.production ? undefined : 'second'}
          data-conflict={findings.has(mark.window.id) || undefined}
          data-faded={(state !== '' && mark.window.state !== state) || undefined}
          style={{ left: percent(shareOf(mark.day, span)) }}
        />
      ))}
    </div>
  );
});

/** Days of a gap that is cut at the year's end: with fewer there is no room for its number. */
const narrowDays = 15;

interface GapProps {
  readonly gap: YearGap;
  readonly index: number;
  readonly span: DaySpan;
}

function Gap({ gap, index, span }: GapProps) {
  const shown = Math.min(gap.toDay, span.toDay) - Math.max(gap.fromDay, span.fromDay);
  return (
    <span
      className={classes['gap']}
      data-told={markName('gaps', index)}
      data-past={gap.past || gap.accepted || undefined}
      style={across(gap, span)}
    >
      {shown >= narrowDays && <b>{gap.days} d</b>}
    </span>
  );
}

interface TicksProps {
  readonly deadlines: readonly YearDeadline[];
  readonly span: DaySpan;
}

/** Deadlines that are kept, in one picture: there are two dozen a row, and nobody points at one. */
function Ticks({ deadlines, span }: TicksProps) {
  const kept = deadlines.filter(({ missed }) => missed.length === 0);
  if (kept.length === 0) return null;
  const days = span.toDay - span.fromDay;
  return (
    <svg className={classes['ticks']} viewBox={`0 0 ${days} 1`} preserveAspectRatio="none">
      <path d={kept.map(({ day }) => `M${day + 1 - span.fromDay} 0V1`).join('')} />
    </svg>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** From one day to another, cut at the ends of the year. */
function across({ fromDay, toDay }: DaySpan, span: DaySpan): CSSProperties {
  const [from, to] = [Math.max(0, shareOf(fromDay, span)), Math.min(1, shareOf(toDay, span))];
  return { left: percent(from), width: percent(to - from) };
}
