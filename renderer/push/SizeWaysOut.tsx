import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { ownCalendars, type OwnCalendar } from '../../shared/changes/own-calendar.ts';
import { shorterHorizon } from '../../shared/changes/shorter-horizon.ts';
import { weeklyGroups } from '../../shared/changes/weekly-group.ts';
import { formatDay } from '../presenters/format-time.ts';
import { useOrganization } from '../state/derived.ts';
import { editCustomer } from '../state/organization-edits.ts';
import { preparePush, usePushStore } from '../state/push-store.ts';
import { currentNowMs } from '../state/session-store.ts';
import classes from './SizeWaysOut.module.css';
import { textMessages } from './push-messages.ts';

/** What leads out of a calendar that would be too full, as far as it can be done from here. */
export function SizeWaysOut({ calendar }: { readonly calendar: CalendarChange }) {
  const preparedIds = usePushStore((flow) => flow.preparedIds);
  const work = usePushStore((flow) => flow.work);
  const shorter = useMemo(() => shorterHorizon(calendar), [calendar]);
  const organization = useOrganization();
  const owns = organization === null ? [] : ownCalendars(calendar, organization);
  const zone = calendar.events.find(({ after }) => after !== null)?.after?.zone ?? 'UTC';
  return (
    <>
      <div className={classes['ways']}>
        <WeeklyWays calendar={calendar} />
        {shorter !== null && (
          <Button
            size="compact-xs"
            loading={work === 'preparing'}
            onClick={() => {
              const dropped = new Set(shorter.droppedWindowIds);
              void preparePush(preparedIds.filter((id) => !dropped.has(id)));
            }}
          >
            {textMessages.pushUntil(
              formatDay(shorter.lastStartMs, zone),
              shorter.droppedWindowIds.length,
            )}
          </Button>
        )}
        <OwnWays owns={owns} />
      </div>
      {calendar.polarity === 'DEFAULT_CLOSED' && (
        <p>
          A calendar that is closed by default is never split in two: whoever asks both would find
          one of them closed.
        </p>
      )}
      {owns.length > 0 && (
        <p>
          A calendar of its own is created from the preview. Whatever asks this one for the customer
          has to ask the new one from then on.
        </p>
      )}
    </>
  );
}

/** Series that are weekly without exceptions: each can be one repeating event. */
function WeeklyWays({ calendar }: { readonly calendar: CalendarChange }) {
  const { preparedPlan, preparedIds, weeklyIds, work } = usePushStore();
  const groups = useMemo(
    () =>
      preparedPlan === null
        ? []
        : weeklyGroups(calendar.events, { plan: preparedPlan, nowMs: currentNowMs() }),
    [calendar, preparedPlan],
  );
  return groups
    .filter(({ series }) => !weeklyIds.includes(series.id))
    .map(({ series, windows }) => (
      <Button
        key={series.id}
        size="compact-xs"
        loading={work === 'preparing'}
        onClick={() => void preparePush(preparedIds, [...weeklyIds, series.id])}
      >
        {textMessages.asWeekly(series.name, windows.length)}
      </Button>
    ));
}

/** Customers that share the calendar: each can be given one of its own, which the plan then names. */
function OwnWays({ owns }: { readonly owns: readonly OwnCalendar[] }) {
  const { preparedIds, work } = usePushStore();
  return owns.map(({ customer, calendarName, environments }) => (
    <Button
      key={customer.id}
      size="compact-xs"
      title={`${calendarName}, which the plan names from then on`}
      loading={work === 'preparing'}
      onClick={() => {
        editCustomer(customer, { environments });
        void preparePush(preparedIds);
      }}
    >
      Give {customer.name} a calendar of its own
    </Button>
  ));
}
