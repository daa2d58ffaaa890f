/** Calendars whose making broke off with the app: which there are, and what is needed to go on. */
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import type { NewCalendar, UnfinishedCalendar } from '../../shared/ipc/calendar-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { refuse } from './answers.ts';
import type { PushJournals } from './push-journals.ts';

/** Those that nobody has brought to an end or left, newest first. */
export async function unfinishedCalendars(
  journals: PushJournals,
): Promise<readonly UnfinishedCalendar[]> {
  const pushes = await journals.list();
  return pushes
    .flatMap(({ begun, creating }) =>
      creating === null
        ? []
        : {
            pushId: begun.pushId,
            startedAtMs: begun.atMs,
            by: begun.by,
            calendarKey: creating.calendarKey,
            ...placeOf(creating.calendarKey),
          },
    )
    .reverse();
}

/** The calendar as it was to be, to the byte. Refused where its account is not open now. */
export async function creationToFinish(
  journals: PushJournals,
  openCells: readonly CellRef[],
  pushId: string,
): Promise<Result<{ readonly wanted: NewCalendar; readonly text: string }, BridgeError>> {
  const push = (await journals.list()).find(({ begun }) => begun.pushId === pushId);
  const creating = push?.creating ?? null;
  if (push === undefined || creating === null) {
    return refuse('not-found', 'There is nothing left to do of this calendar.');
  }
  const { text, tags = [], calendarKey } = creating;
  const { cell, name } = placeOf(calendarKey);
  if (!openCells.some((each) => cellKey(each) === cellKey(cell))) {
    return refuse(
      'not-found',
      `${name} is in account ${cell.accountId}, ${cell.region}, which is not open now. Open its accounts first.`,
    );
  }
  const { polarity } = parseCalendarDocument(text);
  if (polarity === null) return refuse('not-found', 'Its journal cannot be read.');
  const { reason } = push.begun;
  // Its description stands in the text, which is not made anew.
  const wanted = { cell, name, polarity, description: '', tags: [...tags], reason };
  return ok({ wanted, text });
}

/** Parts of `accountId/region/name`. */
function placeOf(calendarKey: string): Pick<NewCalendar, 'cell' | 'name'> {
  const [accountId = '', region = '', ...name] = calendarKey.split('/');
  return { cell: { accountId, region }, name: name.join('/') };
}
