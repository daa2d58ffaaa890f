import { Modal, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { draftMaintenanceWindow } from '../../shared/exports/maintenance-window-draft.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import { describeSeries } from '../../shared/schedule/describe-rule.ts';
import { withHolidayChanges } from '../../shared/schedule/holiday-changes.ts';
import { useHorizon } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { Card } from '../ui/Card.tsx';
import { ChoicesBeside } from '../ui/ChoicesBeside.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ExportText } from './ExportText.tsx';
import classes from './ExportWindowDialog.module.css';
import { dialects, type Dialect } from './window-dialects.ts';

/** A series as a maintenance window for others to create: it is never written from here. */
export function ExportWindowDialog({ seriesId }: { readonly seriesId: string }) {
  const plan = usePlanStore((state) => state.plan);
  const series = plan?.series.find(({ id }) => id === seriesId);
  if (plan === null || series === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={`${series.name} as maintenance window`} size={1040}>
      <Export plan={plan} series={series} />
    </Modal>
  );
}

interface ExportProps {
  readonly plan: Plan;
  readonly series: Series;
}

function Export({ plan, series }: ExportProps) {
  const [dialect, setDialect] = useState<Dialect>('cli');
  const [cutoffHours, setCutoffHours] = useState(1);
  const nowMs = useSessionStore((state) => state.nowMs);
  const { endMs } = useHorizon();
  const { releases, holidays } = plan;
  const drafted = useMemo(() => {
    const dated = withHolidayChanges(series, { releases, holidays });
    const range = { startMs: nowMs, endMs };
    return draftMaintenanceWindow({ series: dated, range, releases, cutoffHours });
  }, [series, releases, holidays, nowMs, endMs, cutoffHours]);
  if (!drafted.ok) {
    return (
      <Card tone="warn" title="One maintenance window cannot run it">
        {describeSeries(series)}: {drafted.error.reason}. Push its windows to a Change Calendar, or
        change the rule.
      </Card>
    );
  }
  const { name, ending, what, write } = dialects[dialect];
  const text = write(drafted.value);
  return (
    <ChoicesBeside
      choices={
        <>
          <Segments label="As" isStacked data={choices} value={dialect} onChange={setDialect} />
          <NumberInput
            label="Cutoff, hours before the end"
            min={0}
            max={Math.max(0, drafted.value.durationHours - 1)}
            clampBehavior="strict"
            allowDecimal={false}
            value={drafted.value.cutoffHours}
            onChange={(hours) => setCutoffHours(Number(hours))}
          />
        </>
      }
    >
      <p className={classes['lead']}>
        {describeSeries(series)}. This app never writes maintenance windows: take the text to where
        yours are made. Its dates and limits stand above it.
      </p>
      <p className={classes['aside']} role="status">
        {name}: {drafted.value.proved.count} dates compared with the plan, all the same.
      </p>
      <ExportText
        file={{ name: drafted.value.name, ending, text }}
        what={`${what} of ${series.name}`}
      />
    </ChoicesBeside>
  );
}

const choices = (Object.keys(dialects) as Dialect[]).map((value) => ({
  value,
  label: dialects[value].name,
}));
