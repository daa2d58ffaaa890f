import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Organization } from '../../shared/model/target.ts';
import { describeCell } from '../presenters/target-words.ts';
import { hasChanges, isStopped } from '../state/push-flow.ts';
import { togglePushCalendar, usePushStore } from '../state/push-store.ts';
import classes from './CalendarList.module.css';
import { ChangeMarks } from './ChangeMarks.tsx';
import { SizeMeter } from './SizeMeter.tsx';
import { stopInShort } from './stop-words.ts';
import { pushCounts } from './push-messages.ts';

interface CalendarListItemProps {
  readonly calendar: CalendarChange;
  readonly organization: Organization;
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** A calendar in the list: whether it takes part, what changes, and what stands in the way. */
export function CalendarListItem({ calendar, organization, shown, onShow }: CalendarListItemProps) {
  const { calendarKey, calendarName, cell, events, preflight } = calendar;
  const isLeftOut = usePushStore(({ leftOut }) => leftOut.has(calendarKey));
  const canTakePart = !isStopped(calendar) && hasChanges(calendar);
  const warnings = preflight.filter(({ level }) => level === 'warn').length;
  const isOut = !canTakePart || isLeftOut;
  return (
    <li className={classes['item']} data-shown={shown} data-out={isOut}>
      <span className={classes['check']}>
        <Checkbox
          aria-label={`Push ${calendarName} in ${describeCell(cell, organization)}`}
          checked={!isOut}
          disabled={!canTakePart}
          onChange={() => togglePushCalendar(calendarKey)}
        />
      </span>
      <button
        type="button"
        data-show
        className={classes['show']}
        aria-current={shown ? 'true' : undefined}
        onClick={onShow}
      >
        <span className={classes['name']}>{calendarName}</span>
        <span className={classes['counts']}>
          <ChangeMarks events={events} />
        </span>
        <span className={classes['place']}>{describeCell(cell, organization)}</span>
        <SizeMeter sizeBytes={calendar.sizeBytesAfter} label={`${calendarName} after the push`} />
        <ItemNews calendar={calendar} isLeftOut={isLeftOut} warnings={warnings} />
      </button>
    </li>
  );
}

interface ItemNewsProps {
  readonly calendar: CalendarChange;
  readonly isLeftOut: boolean;
  readonly warnings: number;
}

function ItemNews({ calendar, isLeftOut, warnings }: ItemNewsProps) {
  const stop = calendar.preflight.find(({ level }) => level === 'stop');
  if (stop !== undefined) {
    return (
      <span className={classes['news']} data-tone="stop">
        <IconBan size={13} aria-hidden /> {stopInShort(stop)}
      </span>
    );
  }
  if (!hasChanges(calendar)) {
    return (
      <span className={classes['news']} data-tone="out">
        Already as planned
      </span>
    );
  }
  if (isLeftOut) {
    return (
      <span className={classes['news']} data-tone="out">
        Left out of this push
      </span>
    );
  }
  if (warnings === 0) return null;
  return (
    <span className={classes['news']} data-tone="warn">
      <IconAlertTriangle size={13} aria-hidden /> {pushCounts.warnings(warnings)}
    </span>
  );
}
