import { Button, UnstyledButton } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { awaitsResult } from '../../presenters/awaiting-result.ts';
import { formatShortDay, formatTime } from '../../presenters/format-time.ts';
import { horizonWords } from '../../presenters/horizon-words.ts';
import { noneWords } from '../../presenters/none-words.ts';
import { overviewMessages } from '../../presenters/overview-messages.ts';
import { summarizePeriod } from '../../presenters/period-summary.ts';
import { lookOfState } from '../../presenters/plan-items.ts';
import { stateWord } from '../../presenters/state-words.ts';
import { rangeInView, titleOfView } from '../../presenters/visible-range.ts';
import {
  useCheckStatus,
  useConflictCounts,
  useCoverage,
  useDisplayZone,
  useHorizon,
  useWindowsIn,
} from '../../state/derived.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { select, showScreen, shownSpan, useViewStore } from '../../state/view-store.ts';
import { LookIcon } from '../LookIcon.tsx';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

const mostTroubled = 10;

/** What stands in the inspector while nothing is selected: how the shown period is doing. */
export function Overview() {
  const view = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  const zone = useDisplayZone();
  const counts = useConflictCounts();
  const nowMs = useSessionStore((state) => state.nowMs);
  const range = rangeInView(view, date, zone);
  const windows = useWindowsIn(range);
  const summary = summarizePeriod(windows, counts);
  const awaiting = windows.filter((window) => awaitsResult(window, nowMs));
  const isBeyond = horizonWords(range, useHorizon(), zone) !== null;
  const isStopped = useCheckStatus() === 'failed';
  const title = titleOfView(view, date);

  return (
    <>
      <header>
        <h2 className={classes['title']}>{title}</h2>
        <p className={classes['sub']}>
          {isBeyond && summary.total === 0
            ? overviewMessages.beyond
            : overviewMessages.planned(summary.total)}
        </p>
      </header>
      {summary.total > 0 && (
        <Section title="Where they stand">
          <div className={classes['rows']}>
            {summary.byState.map(({ state, count }) => (
              <div key={state} className={classes['row']}>
                <LookIcon look={lookOfState(state)} size={14} />
                <span className={classes['rowMain']}>{stateWord(state)}</span>
                <span className={classes['rowSide']}>{count}</span>
              </div>
            ))}
          </div>
        </Section>
      )}
      {awaiting.length > 0 && (
        <Section title={overviewMessages.awaitingResult(awaiting.length)}>
          <div className={classes['rows']}>
            {awaiting.slice(0, mostTroubled).map((window) => (
              <WindowRow key={window.id} window={window} />
            ))}
          </div>
        </Section>
      )}
      <Section title={overviewMessages.withConflicts(summary.troubled.length)}>
        {summary.troubled.length === 0 && !isBeyond && <CoverageLine />}
        {isBeyond && <p className={classes['note']}>{overviewMessages.notChecked}</p>}
        {isStopped && summary.troubled.length > 0 && (
          <p className={classes['note']}>{overviewMessages.stopped}</p>
        )}
        <div className={classes['rows']}>
          {summary.troubled.slice(0, mostTroubled).map((window) => (
            <WindowRow key={window.id} window={window} count={counts.get(window.id) ?? 0} />
          ))}
        </div>
        {summary.troubled.length > mostTroubled && (
          <div className={classes['actions']}>
            <Button onClick={() => showScreen('conflicts')}>
              {overviewMessages.all(summary.troubled.length)}
            </Button>
          </div>
        )}
      </Section>
      <Keys />
    </>
  );
}

interface WindowRowProps {
  readonly window: PatchWindow;
  /** Of its conflicts. */
  readonly count?: number;
}

function WindowRow({ window: { id, name, startMs }, count }: WindowRowProps) {
  const zone = useDisplayZone();
  const start = `${formatShortDay(startMs, zone)} ${formatTime(startMs, zone).slice(0, 5)}`;
  return (
    <UnstyledButton className={classes['row']} onClick={() => select({ kind: 'window', id })}>
      <span className={classes['rowMain']}>{name}</span>
      <span className={classes['rowSide']}>
        {count === undefined ? start : overviewMessages.troubled(start, count)}
      </span>
    </UnstyledButton>
  );
}

/** What "none" rests on. */
function CoverageLine() {
  const coverage = useCoverage();
  const reading = useLiveStore((state) => state.reading);
  const status = useCheckStatus();
  return <p className={classes['dim']}>{noneWords({ ...coverage, status, reading })}</p>;
}

const keys = [
  ['N', 'new window'],
  ['T', 'today'],
  ['G', 'go to date'],
  ['1 – 4', 'month, week, day, list'],
  ['?', 'all keys'],
  ['Alt ← → ↑ ↓', 'move the focused window'],
  ['Shift Alt ↑ ↓', 'lengthen, shorten'],
  ['M', 'move to a date and time'],
] as const;

function Keys() {
  return (
    <Section title="Drag on the calendar, or use keys">
      <dl className={classes['facts']}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
