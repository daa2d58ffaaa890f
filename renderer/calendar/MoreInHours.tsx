import type { MoreLinkInfo } from '@fullcalendar/react';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import classes from './MoreInHours.module.css';

/** What crowded hours have no room for: counted in words, and a press from the list of its day. */
export const MoreInHours = ({ num }: Pick<MoreLinkInfo, 'num'>) => (
  <span className={classes['more']} title={calendarMessages.moreInHours(num)}>
    {calendarMessages.more(num)}
  </span>
);
