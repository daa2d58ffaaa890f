import { Button } from '@mantine/core';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../../shared/model/series.ts';
import { scopesOf } from '../../../shared/planning/scoped-edit.ts';
import { joinablePart } from '../../../shared/planning/series-parts.ts';
import { isMovable } from '../../presenters/state-words.ts';
import { joinParts } from '../../state/scoped-edits.ts';
import { openDialog } from '../../state/view-store.ts';
import classes from './Inspector.module.css';

interface OccurrenceScopeProps {
  readonly window: PatchWindow;
  readonly series: Series;
  readonly plan: Plan;
}

/** Where one date differs from its rule: the way to have the following or all dates alike. */
export function OccurrenceScope({ window, series, plan }: OccurrenceScopeProps) {
  const { localStart, originalStart, durationMinutes } = window;
  const differs = localStart !== originalStart || durationMinutes !== series.durationMinutes;
  const earlier = joinablePart(plan, series);
  const ask = (scope: 'following' | 'all') =>
    openDialog({ kind: 'move', windowId: window.id, scope });
  return (
    <>
      {differs && isMovable(window.state) && (
        <div className={classes['actions']} role="group" aria-label="Only this date differs">
          <p className={classes['dim']}>Only this date differs.</p>
          {scopesOf(series).includes('following') && (
            <Button size="compact-xs" onClick={() => ask('following')}>
              All following alike…
            </Button>
          )}
          <Button size="compact-xs" onClick={() => ask('all')}>
            All dates alike…
          </Button>
        </div>
      )}
      {earlier !== null && (
        <div className={classes['actions']}>
          <p className={classes['dim']}>It goes on where its first part ends.</p>
          <Button size="compact-xs" onClick={() => joinParts(series, window)}>
            Join the parts
          </Button>
        </div>
      )}
    </>
  );
}
