import { Button, Group, Modal } from '@mantine/core';
import type { Series } from '../../../shared/model/series.ts';
import { seriesMessages } from '../../presenters/series-messages.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import { saveSeries } from '../../state/series-edits.ts';
import { closeDialog } from '../../state/view-store.ts';
import type { ScheduleForm } from '../fields/schedule-form.ts';
import { ScheduleFields } from '../fields/ScheduleFields.tsx';
import { useTypedSchedule } from '../fields/use-typed-schedule.ts';
import { NextDates } from '../NextDates.tsx';
import { focusTypedSchedule } from './focus-typed-schedule.ts';
import { LostChanges } from './LostChanges.tsx';
import classes from './SeriesDialog.module.css';
import { useSeriesForm } from './use-series-form.ts';

/** Gives a whole series another rule, time, length, zone or holiday strategy. */
export function EditSeriesDialog({ seriesId }: { readonly seriesId: string }) {
  const series = usePlanStore(({ plan }) => plan?.series.find(({ id }) => id === seriesId));
  if (series === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={seriesMessages.title(series.name)} size={860}>
      <EditSeriesForm series={series} />
    </Modal>
  );
}

function EditSeriesForm({ series }: { readonly series: Series }) {
  const { form, change, edited, lost, keptCount } = useSeriesForm(series);
  const typed = useTypedSchedule(form, change);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.fault !== null) return focusTypedSchedule(event.currentTarget);
        closeDialog();
        saveSeries(series, edited);
      }}
    >
      <div className={classes['columns']}>
        <div>
          <SeriesFields form={form} typed={typed} onChange={change} />
          <WhatStays keptCount={keptCount} />
          <LostChanges lost={lost} />
        </div>
        <div className={classes['side']}>
          <NextDates series={edited} />
        </div>
      </div>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit">
          Change all dates
        </Button>
      </Group>
    </form>
  );
}

interface SeriesFieldsProps {
  readonly form: ScheduleForm;
  readonly typed: ReturnType<typeof useTypedSchedule>;
  readonly onChange: (patch: Partial<ScheduleForm>) => void;
}

const SeriesFields = (props: SeriesFieldsProps) => (
  <div className={classes['fields']}>
    <ScheduleFields {...props} autoFocus />
  </div>
);

const WhatStays = ({ keptCount }: { readonly keptCount: number }) => (
  <p className={classes['hint']}>
    {keptCount === 0 ? seriesMessages.pastFollows : seriesMessages.pastFollowsRestStays(keptCount)}
  </p>
);
