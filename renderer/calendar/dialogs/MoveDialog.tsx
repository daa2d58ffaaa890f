import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import { rangeFrom, windowAt } from '../../presenters/move-math.ts';
import { useWindow } from '../../state/derived.ts';
import { closeDialog, revealOnCalendar } from '../../state/view-store.ts';
import { moveWindowTo, reshapeWindow } from '../../state/window-edits.ts';
import { ClockField } from '../fields/ClockField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import { ZoneField } from '../fields/ZoneField.tsx';
import classes from './NewWindowDialog.module.css';
import { WindowPreview } from './WindowPreview.tsx';

/** Moves a window to a date and time that are typed, in any zone. */
export function MoveDialog({ windowId }: { readonly windowId: string }) {
  const window = useWindow(windowId);
  if (window === null) return null;
  return (
    <Modal opened onClose={closeDialog} title={`Move ${window.name}`} size={480}>
      <MoveForm window={window} />
    </Modal>
  );
}

function MoveForm({ window }: { readonly window: PatchWindow }) {
  const [zone, setZone] = useState(window.zone);
  const [range, setRange] = useState({ startMs: window.startMs, endMs: window.endMs });
  const moved = windowAt(window, range);
  const local = toLocal(range.startMs, zone);
  const startAt = (date: string, time: string) =>
    setRange(rangeFrom(toInstant(`${date}T${time}`, zone).epochMs, moved.durationMinutes));
  const move = () => {
    closeDialog();
    const { durationMinutes } = moved;
    if (durationMinutes === window.durationMinutes) moveWindowTo(window, range.startMs);
    else reshapeWindow(window, { startMs: range.startMs, durationMinutes });
    revealOnCalendar({ kind: 'window', id: window.id }, { startMs: range.startMs, zone });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move();
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
          minutes={moved.durationMinutes}
          onChange={(minutes) => setRange(rangeFrom(range.startMs, minutes))}
        />
      </div>
      <WindowPreview window={moved} />
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button variant="filled" type="submit">
          Move
        </Button>
      </Group>
    </form>
  );
}
