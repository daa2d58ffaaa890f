import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { formatDay } from '../presenters/format-time.ts';
import { daysLeftWords, nextWords, statusTone } from '../presenters/policy-words.ts';
import { unitLines, type UnitLine } from '../presenters/year-policy.ts';
import { useCheckStatus, useWindow } from '../state/derived.ts';
import { usePolicyStanding } from '../state/policy-derived.ts';
import { showConflictsTab } from '../state/policy-store.ts';
import { revealOnCalendar, showScreen } from '../state/view-store.ts';
import { showYear } from '../state/year-store.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import classes from './PolicyStrip.module.css';
import { countMessages } from '../presenters/count-messages.ts';
import { yearMessages } from './year-messages.ts';

/** Until when each business unit is inside its policy, and what ends that; everything leads on. */
export function PolicyStrip() {
  const standing = usePolicyStanding();
  const isStopped = useCheckStatus() === 'failed';
  const lines = useMemo(
    () => (standing === null ? [] : unitLines(standing.units, standing.input.nowMs)),
    [standing],
  );
  const showPolicy = (): void => {
    showConflictsTab('policy');
    showScreen('conflicts');
  };
  return (
    <div className={classes['strip']} role="region" aria-label="Policy standing">
      {isStopped && (
        <p className={classes['stopped']} role="alert">
          The check stopped: this is from before it did, and may be wrong now. See Conflicts.
        </p>
      )}
      <ul className={classes['units']}>
        {lines.map((line) => (
          <Unit key={line.status.unit.id} line={line} />
        ))}
      </ul>
      <Button variant="default" onClick={showPolicy}>
        Policy…
      </Button>
    </div>
  );
}

function Unit({ line }: { readonly line: UnitLine }) {
  const { status, words, breach } = line;
  const tone = statusTone[status.word];
  return (
    <li className={classes['unit']} data-tone={tone}>
      <span className={classes['name']}>
        <StatusDot tone={tone} />
        <b>{status.unit.name}</b>
        {status.word}
      </span>
      <WindowButton windowId={breach?.finding.conflict.windowId ?? null} words={words} />
      <span className={classes['facts']}>
        <Broken line={line} />
        <Next line={line} />
      </span>
    </li>
  );
}

/** Leads to the customers that have them. */
function Broken({ line: { status, gaps, missedDeadlines } }: { readonly line: UnitLine }) {
  const parts = [
    ...(gaps === 0 ? [] : [countMessages.gaps(gaps)]),
    ...(missedDeadlines === 0 ? [] : [countMessages.deadlinesMissed(missedDeadlines)]),
  ];
  if (parts.length === 0) return <span>no gaps</span>;
  return (
    <button
      type="button"
      className={classes['link']}
      aria-label={yearMessages.showBroken(status.unit.name, parts.join(', '))}
      onClick={() => showYear({ businessUnitId: status.unit.id, onlyGaps: true, state: '' })}
    >
      {parts.join(', ')}
    </button>
  );
}

/** What is due next, and the window that is meant to do it. */
function Next({ line: { status } }: { readonly line: UnitLine }) {
  const { next } = status;
  if (next === null) return null;
  const by = `${daysLeftWords(next.daysLeft)} for ${nextWords(status)}, by ${formatDay(next.dueMs - 1, next.scope.zone)}`;
  return (
    <WindowButton
      windowId={next.window?.id ?? null}
      words={`due next: ${daysLeftWords(next.daysLeft)}`}
      title={by}
    />
  );
}

interface WindowButtonProps {
  readonly windowId: string | null;
  readonly words: string;
  readonly title?: string;
}

/** Words that lead to a window on the calendar, where there is one near enough to be shown. */
function WindowButton({ windowId, words, title }: WindowButtonProps) {
  const window = useWindow(windowId);
  if (window === null) return <span title={title}>{words}</span>;
  return (
    <button
      type="button"
      className={classes['link']}
      title={title ?? `Show ${window.name} on the calendar`}
      onClick={() => revealOnCalendar({ kind: 'window', id: window.id }, window)}
    >
      {words}
    </button>
  );
}
