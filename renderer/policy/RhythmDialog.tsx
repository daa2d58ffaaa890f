import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import { describeSeries } from '../../shared/schedule/describe-rule.ts';
import { formatIsoDate } from '../presenters/format-time.ts';
import { gapLine } from '../presenters/policy-words.ts';
import { usePolicyStanding, type PolicyStanding } from '../state/policy-derived.ts';
import { newRhythmId, takeRhythm } from '../state/policy-edits.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { rhythmEffect, type RhythmEffect } from './rhythm-effect.ts';
import classes from './RhythmDialog.module.css';
import { policyMessages } from './policy-messages.ts';

/** Shows what a series would become every 28 days, and what that does to its gaps, before it is done. */
export function RhythmDialog({ seriesId }: { readonly seriesId: string }) {
  const plan = usePlanStore((state) => state.plan);
  const standing = usePolicyStanding();
  const series = plan?.series.find(({ id }) => id === seriesId);
  if (plan === null || standing === null || series === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={`28-day rhythm for ${series.name}`} size={560}>
      <Rhythm plan={plan} series={series} standing={standing} />
    </Modal>
  );
}

interface RhythmProps {
  readonly plan: Plan;
  readonly series: Series;
  readonly standing: PolicyStanding;
}

function Rhythm({ plan, series, standing: { input } }: RhythmProps) {
  const [newSeriesId] = useState(newRhythmId);
  const effect = useMemo(
    () => rhythmEffect({ plan, series, input, newSeriesId }),
    [plan, series, input, newSeriesId],
  );
  if (effect === null) return <p>Nothing of this series lies ahead.</p>;
  return (
    <>
      <p className={classes['lead']}>
        Now: {describeSeries(series)}. From {formatIsoDate(effect.fromDate)} on: every 28 days, on
        the same weekday at the same time. What is notified, pushed or held stays as it is
        {policyMessages.givenUp(effect.lostChanges)}.
      </p>
      <div className={classes['sides']}>
        <Side title={policyMessages.now(effect.windowsBefore)} gaps={effect.gapsBefore} />
        <Side title={policyMessages.rhythm(effect.windowsAfter)} gaps={effect.gapsAfter} />
      </div>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => {
            closeDialog();
            takeRhythm(series, effect.fromDate, newSeriesId);
          }}
        >
          Take the rhythm
        </Button>
      </Group>
    </>
  );
}

function Side({
  title,
  gaps,
}: {
  readonly title: string;
  readonly gaps: RhythmEffect['gapsBefore'];
}) {
  return (
    <section className={classes['side']} aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      {gaps.length === 0 ? (
        <p className={classes['good']}>No gaps</p>
      ) : (
        <ul className={classes['list']}>
          {gaps.map(({ gap, promise, name }) => (
            <li key={`${name}|${gap.key}`}>{gapLine(gap, promise)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
