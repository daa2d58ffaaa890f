import { Button, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../../shared/model/series.ts';
import { moveInScope, scopesOf, type EditScope } from '../../../shared/planning/scoped-edit.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import { rangeFrom, windowAt } from '../../presenters/move-math.ts';
import { useWindow } from '../../state/derived.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import {
  countedChanges,
  moveScoped,
  newSeriesId,
  repeats,
  windowsOfSeries,
} from '../../state/scoped-edits.ts';
import { closeDialog } from '../../state/view-store.ts';
import { ClockField } from '../fields/ClockField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import { ReasonField } from '../fields/ReasonField.tsx';
import { ScopeField } from '../fields/ScopeField.tsx';
import { ZoneField } from '../fields/ZoneField.tsx';
import classes from './NewWindowDialog.module.css';
import { ScopedOutcome } from './ScopedOutcome.tsx';
import { WindowPreview } from './WindowPreview.tsx';

interface MoveDialogProps {
  readonly windowId: string;
  /** What is chosen at first; absent: only this date. */
  readonly scope?: EditScope;
}

/** Moves a window to a date and time that are typed, in any zone; of a series, others along with it. */
export function MoveDialog({ windowId, scope = 'this' }: MoveDialogProps) {
  const window = useWindow(windowId);
  const plan = usePlanStore((state) => state.plan);
  const series = plan?.series.find(({ id }) => id === window?.seriesId);
  if (window === null || plan === null || series === undefined) return null;
  return (
    <Modal opened onClose={closeDialog} title={`Move ${window.name}`} size={480}>
      <MoveForm window={window} series={series} plan={plan} begun={scope} />
    </Modal>
  );
}

interface MoveFormProps {
  readonly window: PatchWindow;
  readonly series: Series;
  readonly plan: Plan;
  readonly begun: EditScope;
}

function MoveForm({ window, series, plan, begun }: MoveFormProps) {
  const [zone, setZone] = useState(window.zone);
  const [range, setRange] = useState({ startMs: window.startMs, endMs: window.endMs });
  const [scope, setScope] = useState(begun);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [newId] = useState(newSeriesId);
  const moved = windowAt(window, range);
  const local = toLocal(range.startMs, zone);
  const { startMs } = range;
  const { durationMinutes } = moved;
  const move = { windowId: window.id, startMs, durationMinutes, scope, newSeriesId: newId };
  const outcome = useOutcome(plan, move);
  const isWanted = useMemo(
    () =>
      outcome !== null && countedChanges(windowsOfSeries(window.seriesId), outcome.plan).length > 0,
    [outcome, window.seriesId],
  );
  const startAt = (date: string, time: string) =>
    setRange(rangeFrom(toInstant(`${date}T${time}`, zone).epochMs, durationMinutes));
  const submit = (form: HTMLFormElement): void => {
    setTried(true);
    if (outcome === null) return;
    const said = reason.trim();
    if (isWanted && said === '') return form.querySelector<HTMLElement>('[data-reason]')?.focus();
    closeDialog();
    moveScoped(window, { ...move, ...(said !== '' && { reason: said }) });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <div className={classes['fields']}>
        <DateField
          label="Date"
          date={local.slice(0, 10)}
          onChange={(date) => startAt(date, local.slice(11, 16))}
          autoFocus
        />
        <ClockField
          label="Start"
          time={local.slice(11, 16)}
          onChange={(time) => startAt(local.slice(0, 10), time)}
        />
        <ZoneField zone={zone} onChange={setZone} />
        <DurationField
          label="Lasts"
          minutes={durationMinutes}
          onChange={(minutes) => setRange(rangeFrom(startMs, minutes))}
        />
        {repeats(series) && (
          <ScopeField label="Move" scope={scope} scopes={scopesOf(series)} onChange={setScope} />
        )}
        <ReasonField reason={reason} onChange={setReason} isWanted={isWanted} isTried={isTried} />
      </div>
      {scope === 'this' ? <WindowPreview window={moved} /> : <ScopedOutcome outcome={outcome} />}
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit" disabled={outcome === null}>
          Move
        </Button>
      </Group>
    </form>
  );
}

type Move = Parameters<typeof moveInScope>[1];

/** What the move makes of the plan; the same object while the move is the same. */
function useOutcome(plan: Plan, move: Move) {
  const { windowId, startMs, durationMinutes, scope, newSeriesId: id } = move;
  return useMemo(
    () => moveInScope(plan, { windowId, startMs, durationMinutes, scope, newSeriesId: id }),
    [plan, windowId, startMs, durationMinutes, scope, id],
  );
}
