import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { UnfinishedCalendar } from '../../shared/ipc/calendar-contract.ts';
import { describeCell } from '../presenters/target-words.ts';
import { useDisplayZone, useOrganization } from '../state/derived.ts';
import {
  finishCalendar,
  leaveCalendar,
  readUnfinishedCalendars,
  useUnfinishedCalendars,
} from '../state/unfinished-calendars.ts';
import { Card } from '../ui/Card.tsx';
import classes from './InterruptedPushes.module.css';
import { momentInWords } from './interruption-words.ts';
import shared from './PushScreen.module.css';

/** Calendars that were being made when the app ended: nobody knows yet whether AWS has them. */
export function UnfinishedCalendars() {
  const calendars = useUnfinishedCalendars((state) => state.calendars);
  useEffect(() => void readUnfinishedCalendars(), []);
  if (calendars.length === 0) return null;
  return (
    <div className={shared['notice']} role="alert">
      {calendars.map((calendar) => (
        <UnfinishedCard key={calendar.pushId} calendar={calendar} />
      ))}
    </div>
  );
}

function UnfinishedCard({ calendar }: { readonly calendar: UnfinishedCalendar }) {
  const busyId = useUnfinishedCalendars((state) => state.busyId);
  const organization = useOrganization();
  const zone = useDisplayZone();
  const { name, cell, by, startedAtMs, pushId } = calendar;
  const where =
    organization === null ? `${cell.accountId}, ${cell.region}` : describeCell(cell, organization);
  return (
    <Card tone="warn" title={`The creation of ${name} broke off`}>
      <p className={classes['text']}>
        {by} began to create it in {where} on {momentInWords(startedAtMs, zone)}. It may be there or
        not. Finishing asks AWS first, and creates nothing twice.
      </p>
      <div className={classes['buttons']}>
        <Button
          variant="filled"
          loading={busyId === pushId}
          disabled={busyId !== null}
          onClick={() => void finishCalendar(calendar)}
        >
          Finish this calendar…
        </Button>
        <Button disabled={busyId !== null} onClick={() => void leaveCalendar(calendar)}>
          Leave it as it is
        </Button>
      </div>
    </Card>
  );
}
