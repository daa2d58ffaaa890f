/** C02: installs outside of what calendars closed by default allow. */
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { cellKey, type CellRef, type Organization } from '../model/target.ts';
import { byTarget } from './by-target.ts';
import { aConflict } from './conflict-id.ts';
import type { KnownCalendar } from './conflict-input.ts';
import { coverTime, type CoveredTime } from './covered-time.ts';
import { mergeCells, type CellFinding } from './merge-cells.ts';
import { noConflicts, type PreparedRule } from './prepared-rule.ts';
import type { TargetFacts } from './target-facts.ts';

/** A calendar closed by default, with the time it allows. */
export interface PermittingCalendar extends KnownCalendar {
  readonly allowed: CoveredTime;
}

/**
 * An install must lie wholly inside the union of the events that allow it, in every calendar closed by
 * default of its cells. Not asked: calendars that environments push their own windows to (they
 * allow what is agreed, so a draft is never in them yet), and calendars without any event that
 * allows, which nobody uses; one whose events are over allows nothing. Evidence: the minutes not allowed.
 */
export function preparePermittedTimes(input: {
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly organization: Organization;
  readonly factsOf: (target: PatchWindow['target']) => TargetFacts;
}): PreparedRule {
  const byCell = Map.groupBy(permittingCalendars(input), ({ cell }) => cellKey(cell));
  const calendarsOf = byTarget((target) =>
    input.factsOf(target).cellKeys.flatMap((key) => byCell.get(key) ?? []),
  );
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const calendars = calendarsOf(window.target);
    if (calendars.length === 0) return noConflicts;
    return mergeCells(calendars.flatMap((calendar) => findingIn(calendar, window)));
  };
}

/** The calendars that C02 asks; see there which ones it does not. */
export function permittingCalendars(input: {
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly organization: Organization;
}): readonly PermittingCalendar[] {
  const allowing = Map.groupBy(input.live.filter(isAllowing), calendarKeyOf);
  const pushed = pushCalendarKeys(input.organization);
  return input.calendars.flatMap((calendar) => {
    const events = allowing.get(calendar.key) ?? [];
    const isUsed = events.length > 0 || calendar.permits === true;
    const asked = calendar.polarity === 'DEFAULT_CLOSED' && isUsed;
    return asked && !pushed.has(placeOf(calendar))
      ? [{ ...calendar, allowed: coverTime(events) }]
      : [];
  });
}

const isAllowing = ({ live }: LiveOccurrence): boolean =>
  live.kind === 'calendar-event' && live.effect === 'allows';

const calendarKeyOf = ({ live }: LiveOccurrence): string =>
  live.kind === 'calendar-event' ? live.calendarKey : '';

const placeOf = ({ cell, name }: { readonly cell: CellRef; readonly name: string }): string =>
  `${cellKey(cell)}/${name}`;

function pushCalendarKeys({ customers }: Organization): ReadonlySet<string> {
  const environments = customers.flatMap((customer) => customer.environments);
  return new Set(
    environments.flatMap(({ cells, pushCalendar }) =>
      pushCalendar === undefined ? [] : cells.map((cell) => placeOf({ cell, name: pushCalendar })),
    ),
  );
}

function findingIn(calendar: PermittingCalendar, window: PatchWindow): readonly CellFinding[] {
  const evidence = calendar.allowed.uncoveredIn(window);
  if (evidence.length === 0) return [];
  const { key, name } = calendar;
  const conflict = aConflict({
    rule: 'C02',
    severity: 'error',
    windowId: window.id,
    counterpart: { kind: 'calendar', id: key, name, calendarKey: key },
    evidence,
    cellKeys: [cellKey(calendar.cell)],
  });
  return [{ sameness: name, conflict }];
}
