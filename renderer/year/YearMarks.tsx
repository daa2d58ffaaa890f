import { memo, type CSSProperties } from 'react';
import { markWords, deadlineWords, freezeWords, gapWords } from '../presenters/year-cells.ts';
import { daysWords } from '../presenters/measure-words.ts';
import { shareOf, type DaySpan } from '../presenters/year-columns.ts';
import type { YearGap, YearRow } from '../presenters/year-rows.ts';
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
 * is a picture; the cells say the same in words.
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
      {row.freezes.filter(touches).map((freeze) => (
        <span
          key={freeze.id}
          className={classes['freeze']}
          data-hardness={freeze.hardness}
          title={freezeWords(freeze)}
          style={across(freeze, span)}
        />
      ))}
      {row.gaps.filter(touches).map((gap) => (
        <Gap key={`${gap.scope.path}|${gap.fromDay}`} gap={gap} span={span} />
      ))}
      {row.deadlines.filter(isSeen).map((deadline) => (
        <span
          key={deadline.day}
          className={classes['deadline']}
          data-missed={deadline.missed.length > 0 || undefined}
          title={deadlineWords(deadline)}
          style={{ left: percent(shareOf(deadline.day + 1, span)) }}
        />
      ))}
      {row.releases.filter(isSeen).map(({ release, day }) => (
        <span
          key={release.id}
          className={classes['release']}
          data-certainty={release.certainty}
          title={release.name}
          style={{ left: percent(shareOf(day, span)) }}
        />
      ))}
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
          title={markWords(mark, row.customer.zone, findings.get(mark.window.id) ?? 0)}
          style={{ left: percent(shareOf(mark.day, span)) }}
        />
      ))}
    </div>
  );
});

function Gap({ gap, span }: { readonly gap: YearGap; readonly span: DaySpan }) {
  return (
    <span
      className={classes['gap']}
      data-past={gap.past || gap.accepted || undefined}
      title={gapWords(gap)}
      style={across(gap, span)}
    >
      <b title={daysWords(gap.days)}>{gap.days} d</b>
    </span>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** From one day to another, cut at the ends of the year. */
function across({ fromDay, toDay }: DaySpan, span: DaySpan): CSSProperties {
  const [from, to] = [Math.max(0, shareOf(fromDay, span)), Math.min(1, shareOf(toDay, span))];
  return { left: percent(from), width: percent(to - from) };
}
