/** Calendars whose making broke off with the app, and what is done about them. */
import { create } from 'zustand';
import type { UnfinishedCalendar } from '../../shared/ipc/calendar-contract.ts';
import { bridge } from '../bridge/client.ts';
import { rememberCreated } from './create-calendar.ts';
import { notify } from './notify.ts';

interface UnfinishedCalendarsState {
  readonly calendars: readonly UnfinishedCalendar[];
  /** The one that AWS is being asked about. */
  readonly busyId: string | null;
}

export const useUnfinishedCalendars = create<UnfinishedCalendarsState>(() => ({
  calendars: [],
  busyId: null,
}));

/** Asks main which there are. */
export async function readUnfinishedCalendars(): Promise<void> {
  const reply = await bridge['calendar:unfinished']({});
  if (reply.ok) useUnfinishedCalendars.setState({ calendars: reply.value });
}

/** Finds out whether AWS has it and makes it if not; says what became of it. */
export async function finishCalendar(calendar: UnfinishedCalendar): Promise<void> {
  const { pushId, calendarKey, name, cell } = calendar;
  useUnfinishedCalendars.setState({ busyId: pushId });
  const reply = await bridge['calendar:finish']({ pushId });
  useUnfinishedCalendars.setState({ busyId: null });
  if (reply.ok) {
    rememberCreated({ calendarKey, name, cell });
    const message = 'Read back, and asked for its state: it is as meant.';
    notify({ tone: 'good', title: `${name} is there`, message });
  } else if (reply.error.kind !== 'cancelled') {
    notify({
      tone: 'bad',
      title: `${name} is not proved to be there`,
      message: reply.error.message,
    });
  }
  await readUnfinishedCalendars();
}

/** Leaves it as it is, in AWS or not; it is not offered again. */
export async function leaveCalendar({ pushId, name }: UnfinishedCalendar): Promise<void> {
  const reply = await bridge['push:leave']({ pushId });
  if (!reply.ok) {
    notify({ tone: 'bad', title: `${name} was not left`, message: reply.error.message });
  }
  await readUnfinishedCalendars();
}
