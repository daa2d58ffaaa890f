/** Checks of a push that need more than a calendar and the plan: findings, waivers, runs that nothing stops. */
import type { CalendarChange, PreflightCheck } from '../../shared/changes/change-set.ts';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Waiver } from '../../shared/model/policy.ts';
import { cellKey } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** What was found about the chosen windows and their cells. */
export interface PushFindings {
  /** Open findings about chosen windows, either side. */
  readonly conflicts: readonly Conflict[];
  /** Open findings of live maintenance windows that run through freezes (C26). */
  readonly ungated: readonly Conflict[];
  readonly waivers: readonly Waiver[];
  /** Cells that could not be read, or not lately. */
  readonly unreadKeys: ReadonlySet<string>;
  readonly nowMs: EpochMs;
}

/** The change with what was found about its windows and its cell. */
export function withFindings(change: CalendarChange, findings: PushFindings): CalendarChange {
  const key = cellKey(change.cell);
  const windowIds = new Set(change.events.map(({ windowId }) => windowId));
  const here = findings.conflicts.filter(
    (conflict) => concerns(conflict, windowIds) && isIn(conflict, key),
  );
  return {
    ...change,
    preflight: [
      ...change.preflight,
      conflictsCheck(here, findings.unreadKeys.has(key)),
      waiversCheck(here, findings),
      ungatedCheck(findings.ungated.filter((conflict) => conflict.cellKeys.includes(key))),
    ],
  };
}

/** Of two windows that clash, the finding belongs to one and names the other: either side counts. */
export const concerns = (
  { windowId, counterpart }: Conflict,
  windowIds: ReadonlySet<string | null>,
): boolean =>
  windowIds.has(windowId) || (counterpart.kind === 'window' && windowIds.has(counterpart.id));

const isIn = ({ cellKeys }: Conflict, key: string): boolean =>
  cellKeys.length === 0 || cellKeys.includes(key);

// Nothing found where not all was read is no all-clear.
function conflictsCheck(here: readonly Conflict[], isUnread: boolean): PreflightCheck {
  const errors = here.filter(({ severity }) => severity === 'error').length;
  return {
    kind: 'conflicts',
    level: here.length === 0 && !isUnread ? 'ok' : 'warn',
    facts: { errors, warnings: here.length - errors, unread: Number(isUnread) },
  };
}

const dayMs = 86_400_000;

/** Waivers of findings that are open again because their last day, in UTC, is over. */
function waiversCheck(here: readonly Conflict[], { waivers, nowMs }: PushFindings): PreflightCheck {
  const openIds = new Set(here.map(({ id }) => id));
  const expired = waivers.filter(
    ({ findingId, untilDate }) =>
      openIds.has(findingId) &&
      untilDate !== undefined &&
      nowMs >= Date.parse(`${untilDate}T00:00Z`) + dayMs,
  );
  const [first] = expired;
  const reason = first === undefined ? '' : `${first.reason}, until ${first.untilDate ?? ''}`;
  const facts = { count: expired.length, reason };
  return { kind: 'waivers', level: expired.length === 0 ? 'ok' : 'warn', facts };
}

function ungatedCheck(here: readonly Conflict[]): PreflightCheck {
  const names = [...new Set(here.map(({ subject }) => subject?.name ?? ''))].filter(Boolean);
  const facts = { count: names.length, name: names.slice(0, 3).join(', ') };
  return { kind: 'ungated', level: names.length === 0 ? 'ok' : 'warn', facts };
}
