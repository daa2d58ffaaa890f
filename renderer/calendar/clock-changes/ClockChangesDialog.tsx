import { Button, Modal } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { addDays } from '../../../shared/time/iso-date.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { clockChangeReport } from '../../presenters/clock-change-report.ts';
import { clockReportMessages } from '../../presenters/clock-report-messages.ts';
import { clockChangeTable, isQuiet, timePolicy } from '../../presenters/clock-report-words.ts';
import { dateIn } from '../../presenters/format-time.ts';
import { startOfDayMs } from '../../presenters/item-days.ts';
import { tabSeparated } from '../../presenters/tab-separated.ts';
import { copyText } from '../../state/copy-text.ts';
import { currentDisplayZone, useDisplayZone } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { closeDialog } from '../../state/view-store.ts';
import { DateField } from '../fields/DateField.tsx';
import classes from './ClockChanges.module.css';
import { ClockFindings } from './ClockFindings.tsx';

/** What changes of the clocks do to the plan: who sees windows shift, which are odd, and the policy. */
export function ClockChangesDialog() {
  const plan = usePlanStore((state) => state.plan);
  return (
    <Modal opened onClose={closeDialog} title="Clock changes" size={820}>
      <ul className={classes['policy']} aria-label="How times are read">
        {timePolicy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {plan !== null && <Report />}
    </Modal>
  );
}

/** Days of a report, both inside. */
interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function thisYear(): Span {
  const year = dateIn(currentNowMs(), currentDisplayZone()).slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** More would take long and tell nothing: governments do not plan their clocks so far. */
const mostYears = 5;

function Report() {
  const [span, setSpan] = useState(thisYear);
  const problem = problemOf(span);
  return (
    <>
      <div className={classes['span']}>
        <DateField
          label="From"
          date={span.from}
          onChange={(from) => setSpan({ ...span, from })}
          autoFocus
        />
        <DateField label="To" date={span.to} onChange={(to) => setSpan({ ...span, to })} />
      </div>
      {problem === null ? (
        <ReportOf span={span} />
      ) : (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function problemOf({ from, to }: Span): string | null {
  if (from > to) return 'The last day is before the first: choose a later one.';
  const isLong = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > mostYears;
  return isLong ? clockReportMessages.tooLong(mostYears) : null;
}

function ReportOf({ span: { from, to } }: { readonly span: Span }) {
  const plan = usePlanStore((state) => state.plan);
  const zone = useDisplayZone();
  const report = useMemo(() => {
    const range: TimeRange = {
      startMs: startOfDayMs(from, zone),
      endMs: startOfDayMs(addDays(to, 1), zone),
    };
    return plan === null ? null : clockChangeReport(plan, range);
  }, [plan, from, to, zone]);
  if (report === null) return null;
  const copy = (): void =>
    void copyText(tabSeparated(clockChangeTable(report)), 'The table of clock changes');
  return (
    <>
      <div className={classes['summary']}>
        <p role="status">{clockReportMessages.lookedAt(report.windowCount, report.zones.length)}</p>
        <Button leftSection={<IconCopy size={15} />} disabled={isQuiet(report)} onClick={copy}>
          Copy as table
        </Button>
      </div>
      <ClockFindings report={report} />
    </>
  );
}
