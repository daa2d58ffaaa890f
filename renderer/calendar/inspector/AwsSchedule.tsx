import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Series } from '../../../shared/model/series.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  compileAwsSchedule,
  type CompiledAwsSchedule,
} from '../../../shared/schedule/compile-aws-schedule.ts';
import { withHolidayChanges } from '../../../shared/schedule/holiday-changes.ts';
import { commandArguments, proofDates, specFacts } from '../../presenters/aws-schedule-facts.ts';
import { calendarPanelMessages } from '../../presenters/calendar-panel-messages.ts';
import { copyText } from '../../state/copy-text.ts';
import { useHorizon } from '../../state/derived.ts';
import { openDialog } from '../../state/view-store.ts';
import { useSessionStore } from '../../state/session-store.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';
import { ScheduleFactList } from './ScheduleFactList.tsx';

interface AwsScheduleProps {
  readonly series: Series;
  readonly plan: Plan;
}

/** A series as one AWS maintenance window would have it, proved by its dates; or why there is none. */
export function AwsSchedule({ series, plan }: AwsScheduleProps) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const { endMs } = useHorizon();
  const { releases, holidays } = plan;
  const compiled = useMemo(() => {
    const dated = withHolidayChanges(series, { releases, holidays });
    return compileAwsSchedule({ series: dated, range: { startMs: nowMs, endMs }, releases });
  }, [series, releases, holidays, nowMs, endMs]);
  return (
    <Section title="As AWS schedule">
      {compiled.ok ? (
        <Compiled compiled={compiled.value} series={series} />
      ) : (
        <p className={classes['dim']}>
          One maintenance window cannot run it: {compiled.error.reason}.
        </p>
      )}
    </Section>
  );
}

interface CompiledProps {
  readonly compiled: CompiledAwsSchedule;
  readonly series: Series;
}

function Compiled({ compiled, series }: CompiledProps) {
  const dates = proofDates(compiled, series.zone);
  const copy = (): void =>
    void copyText(commandArguments(compiled, series), `The AWS schedule of ${series.name}`);
  return (
    <>
      <ScheduleFactList facts={specFacts(compiled.spec)} />
      <div className={classes['actions']}>
        <Button
          leftSection={<IconCopy size={14} />}
          title="As arguments of aws ssm create-maintenance-window"
          onClick={copy}
        >
          Copy the schedule
        </Button>
        <Button onClick={() => openDialog({ kind: 'export-window', seriesId: series.id })}>
          Export as maintenance window…
        </Button>
      </div>
      <details>
        <summary className={classes['dim']}>
          {calendarPanelMessages.proved(compiled.startsMs.length)}
        </summary>
        <ol className={classes['rows']} aria-label="Dates of the AWS schedule">
          {dates.map(({ startMs, words, note }) => (
            <li key={startMs} className={classes['row']}>
              <span className={classes['rowDate']}>{words}</span>
              <span className={classes['rowNote']}>{note}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
