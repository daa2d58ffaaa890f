import { UnstyledButton } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { ClockChangeReport } from '../../presenters/clock-change-report.ts';
import { clockReportMessages } from '../../presenters/clock-report-messages.ts';
import {
  groupWords,
  isQuiet,
  oddLengthWords,
  oddStartWords,
  shiftedWords,
  startWords,
} from '../../presenters/clock-report-words.ts';
import { closeDialog, revealOnCalendar } from '../../state/view-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './ClockChanges.module.css';

/** What was found, by kind; each window is a way to it on the calendar. */
export function ClockFindings({ report }: { readonly report: ClockChangeReport }) {
  const { shifts, oddStarts, oddLengths } = report;
  if (isQuiet(report)) return <Nothing />;
  return (
    // Scrolls where a year has no room, so the keyboard must reach it.
    <div className={classes['findings']} tabIndex={0} role="region" aria-label="Findings">
      <Findings title="Starts that the clocks skip or show twice" count={oddStarts.length}>
        {oddStarts.map(({ window, what }) => (
          <WindowRow key={window.id} window={window}>
            {clockReportMessages.odd(startWords(window), oddStartWords(what))}
          </WindowRow>
        ))}
      </Findings>
      <Findings
        title="Clocks change meanwhile: the wall says another length"
        count={oddLengths.length}
      >
        {oddLengths.map(({ window, what }) => (
          <WindowRow key={window.id} window={window}>
            {clockReportMessages.odd(startWords(window), oddLengthWords(what))}
          </WindowRow>
        ))}
      </Findings>
      <Findings title="Windows that shift for others" count={shifts.length}>
        {shifts.map((group) => (
          <details key={group.key} className={classes['group']}>
            <summary>{groupWords(group)}</summary>
            {group.windows.map((window) => (
              <WindowRow key={window.id} window={window}>
                {shiftedWords(window, group)}
              </WindowRow>
            ))}
          </details>
        ))}
      </Findings>
    </div>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

const Findings = ({ title, count, children }: FindingsProps) => (
  <section className={classes['section']} aria-label={title}>
    <h3 className={classes['title']}>{clockReportMessages.group(title, count)}</h3>
    {count === 0 ? <p className={classes['none']}>None.</p> : children}
  </section>
);

interface WindowRowProps {
  readonly window: PatchWindow;
  readonly children: ReactNode;
}

function WindowRow({ window, children }: WindowRowProps) {
  const { id, startMs, zone } = window;
  const show = (): void => {
    closeDialog();
    revealOnCalendar({ kind: 'window', id }, { startMs, zone });
  };
  return (
    <UnstyledButton className={classes['row']} onClick={show}>
      <span className={classes['name']}>{window.name}</span>
      <span className={classes['what']}>{children}</span>
    </UnstyledButton>
  );
}

const Nothing = () => (
  <EmptyState
    icon={<IconClockCheck size={28} stroke={1.5} />}
    title="No clock change touches a window"
  >
    Nobody's times shift between these days, and every window lasts on the wall what it lasts.
  </EmptyState>
);
