/** Making a calendar that a push needs, and deleting it again while it is empty. */
import { create } from 'zustand';
import type { Input } from '../../shared/ipc/types.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { bridge } from '../bridge/client.ts';
import { notify } from './notify.ts';
import { refreshAndPrepare } from './push-store.ts';

/** A calendar that was made since the app was started. */
export interface CreatedCalendar {
  readonly calendarKey: string;
  readonly name: string;
  readonly cell: CellRef;
}

export const useCreatedCalendars = create<readonly CreatedCalendar[]>(() => []);

/** Notes a calendar that this run has made or proved: as long as it is empty it can be deleted again. */
export const rememberCreated = (calendar: CreatedCalendar): void =>
  useCreatedCalendars.setState((known) => [...known, calendar], true);

/** Makes a calendar, tells what became of it, and prepares the push anew. Answers whether it is there. */
export async function createCalendar(wanted: Input<'calendar:create'>): Promise<boolean> {
  const reply = await bridge['calendar:create'](wanted);
  const { name, cell } = wanted;
  if (reply.ok) {
    const { calendarKey } = reply.value;
    rememberCreated({ calendarKey, name, cell });
    const message = 'Read back, and asked for its state: it is as meant.';
    notify({ tone: 'good', title: `${name} was created`, message });
    void refreshAndPrepare([cell]);
  } else if (reply.error.kind !== 'cancelled') {
    notify({ tone: 'bad', title: `${name} was not created`, message: reply.error.message });
  }
  return reply.ok;
}

/** Deletes a calendar made in this run; main refuses if anybody wrote to it since. */
export async function discardCalendar({ calendarKey, name, cell }: CreatedCalendar): Promise<void> {
  const reply = await bridge['calendar:discard']({ calendarKey });
  if (reply.ok) {
    useCreatedCalendars.setState(
      (known) => known.filter((each) => each.calendarKey !== calendarKey),
      true,
    );
    notify({ tone: 'good', title: `${name} was deleted`, message: 'It was still empty.' });
    void refreshAndPrepare([cell]);
  } else if (reply.error.kind !== 'cancelled') {
    notify({ tone: 'bad', title: `${name} was not deleted`, message: reply.error.message });
  }
}
