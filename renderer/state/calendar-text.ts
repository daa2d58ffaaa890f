/** The text of a calendar, read when somebody wants to see it. */
import type { Reply } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';

/** The calendar as it was last read, text and all. */
export const readCalendarText = (calendarKey: string): Promise<Reply<'calendar:read'>> =>
  bridge['calendar:read']({ calendarKey });
