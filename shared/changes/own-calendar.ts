/** The way out of a full calendar that several customers share: one of its own for one of them. */
import { cellKey, type Customer, type Environment, type Organization } from '../model/target.ts';
import type { CalendarChange } from './change-set.ts';

/** What a customer would get: the name of its calendar, and its environments naming it. */
export interface OwnCalendar {
  readonly customer: Customer;
  readonly calendarName: string;
  readonly environments: readonly Environment[];
}

/**
 * Customers that share the calendar, in the organization's order; none where only one uses it. None
 * for a calendar closed by default: whatever asks two of those finds one of them closed.
 */
export function ownCalendars(
  { polarity, cell, calendarName }: Pick<CalendarChange, 'polarity' | 'cell' | 'calendarName'>,
  { customers }: Organization,
): readonly OwnCalendar[] {
  if (polarity !== 'DEFAULT_OPEN') return [];
  const names = ({ cells, pushCalendar, freezeCalendar }: Environment): boolean =>
    (pushCalendar === calendarName || freezeCalendar === calendarName) &&
    cells.some((each) => cellKey(each) === cellKey(cell));
  const sharing = customers.filter(
    ({ managedByAms, environments }) => !managedByAms && environments.some(names),
  );
  if (sharing.length < 2) return [];
  return sharing.map((customer) => {
    const own = nameFor(calendarName, customer);
    const environments = customer.environments.map((each) => ({
      ...each,
      ...(each.pushCalendar === calendarName ? { pushCalendar: own } : {}),
      ...(each.freezeCalendar === calendarName ? { freezeCalendar: own } : {}),
    }));
    return { customer, calendarName: own, environments };
  });
}

/** What SSM takes as a document's name (aws-facts 2.1). */
const longestName = 128;

function nameFor(calendarName: string, { id }: Customer): string {
  const end = `-${id.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, longestName / 2)}`;
  return calendarName.slice(0, longestName - end.length) + end;
}
