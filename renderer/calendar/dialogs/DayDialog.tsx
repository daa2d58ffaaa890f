import { Button, Group, Modal, UnstyledButton } from '@mantine/core';
import { addDays } from '../../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import type { CalendarItem } from '../../presenters/calendar-item.ts';
import { calendarMessages } from '../../presenters/calendar-messages.ts';
import { formatIsoDate, formatTimes } from '../../presenters/format-time.ts';
import { groupBy } from '../../presenters/group-by.ts';
import { startOfDayMs } from '../../presenters/item-days.ts';
import { itemsIn } from '../../presenters/item-index.ts';
import { formatNumber } from '../../presenters/locale.ts';
import { describeItem } from '../../presenters/item-words.ts';
import { useShownItems } from '../../state/calendar-items.ts';
import { useDisplayZone, useOrganization } from '../../state/derived.ts';
import { ownersOf } from '../../state/search-facts.ts';
import { closeDialog, select, showDate, showView } from '../../state/view-store.ts';
import { wishNewWindow } from '../../state/wish-new-window.ts';
import { LookIcon } from '../LookIcon.tsx';
import classes from './DayDialog.module.css';

/** Everything of one day as a list that can be read, by customer. */
export function DayDialog({ date }: { readonly date: IsoDate }) {
  const zone = useDisplayZone();
  const index = useShownItems();
  const range = { startMs: startOfDayMs(date, zone), endMs: startOfDayMs(addDays(date, 1), zone) };
  const items = itemsIn(index, range);
  const organization = useOrganization();
  const owners = organization === null ? null : ownersOf(organization);
  const groups = [
    ...groupBy(items, (item) => owners?.headingOf(item) ?? calendarMessages.everyone),
  ].sort(([a], [b]) => a.localeCompare(b));

  const openDay = () => {
    closeDialog();
    showDate(date);
    showView('day');
  };

  return (
    <Modal
      opened
      onClose={closeDialog}
      title={calendarMessages.dayTitle(formatIsoDate(date), items.length)}
      size={560}
    >
      <div className={classes['list']}>
        {items.length === 0 && <p className={classes['none']}>{calendarMessages.emptyDay}</p>}
        {groups.map(([group, members]) => (
          <section key={group} aria-label={group}>
            <h3 className={classes['group']}>
              {group} <span>{formatNumber(members.length)}</span>
            </h3>
            {members.map((item) => (
              <DayRow key={item.key} item={item} zone={zone} />
            ))}
          </section>
        ))}
      </div>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button onClick={openDay}>Open the day</Button>
        <Button variant="filled" onClick={() => wishNewWindow({ kind: 'evening', date })}>
          New window
        </Button>
      </Group>
    </Modal>
  );
}

function DayRow({ item, zone }: { readonly item: CalendarItem; readonly zone: Zone }) {
  const choose = () => {
    closeDialog();
    select(item.selection);
  };
  const when = item.date === null ? formatTimes(item, zone) : calendarMessages.allDay;
  return (
    <UnstyledButton className={classes['row']} data-look={item.look} onClick={choose}>
      <span className="said">{describeItem(item, zone)}</span>
      <span aria-hidden className={classes['when']}>
        {when}
      </span>
      <LookIcon look={item.look} size={14} />
      <span aria-hidden className={classes['name']}>
        {item.name}
      </span>
      <span aria-hidden className={classes['kind']}>
        {item.words}
      </span>
      {item.conflictCount > 0 && (
        <span aria-hidden className={classes['conflicts']} data-error={item.hasError || undefined}>
          {item.conflictCount}
        </span>
      )}
    </UnstyledButton>
  );
}
