/** C11: customers who should have agreed, or been told, by now. */
import type { Notice } from '../model/people.ts';
import type { PatchWindow, WindowState } from '../model/series.ts';
import type { Customer } from '../model/target.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { byTarget } from './by-target.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isDisruptive, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';

const givenStates: Readonly<Record<Notice['kind'], ReadonlySet<WindowState>>> = {
  agreement: new Set(['agreed', 'notified', 'pushed']),
  notification: new Set(['notified', 'pushed']),
};

/**
 * A notice that is owed and was not given by its day, or was given later than that: whole days
 * back from the day the window starts, in the customer's zone, the last of them still in time. A
 * warning until the window starts, an error from then on. An emergency, which has its reason, is
 * exempt.
 */
export function prepareNotice({
  nowMs,
  factsOf,
}: Pick<RuleInput, 'nowMs' | 'factsOf'>): PreparedRule {
  const owedFor = byTarget((target) =>
    factsOf(target).customers.flatMap((customer) =>
      noticesOf(customer).map((notice): Owed => ({ customer, notice, nowMs })),
    ),
  );
  return (window) => {
    if (!isDisruptive(window) || window.facts?.emergencyReason !== undefined) return noConflicts;
    const late = owedFor(window.target).filter((owed) => mayBeLate(window, owed));
    return late.length === 0 ? noConflicts : late.flatMap((owed) => lateNotice(window, owed));
  };
}

/** What a customer is promised to know before a window. */
export const noticesOf = ({ notices, noticeDays }: Customer): readonly Notice[] =>
  notices ?? (noticeDays > 0 ? [{ kind: 'agreement', daysBefore: noticeDays }] : []);

interface Owed {
  readonly customer: Customer;
  readonly notice: Notice;
  readonly nowMs: EpochMs;
}

/** When it was given, or now if it was not; null: given, and nobody wrote down when. */
const judgedAt = (window: PatchWindow, { notice, nowMs }: Owed): EpochMs | null =>
  noticeIsGiven(window, notice) ? givenAt(window, notice) : nowMs;

/** So far ahead of its day that no zone can make it late: told without counting days, as nearly always. */
function mayBeLate(window: PatchWindow, owed: Owed): boolean {
  const judgedMs = judgedAt(window, owed);
  return judgedMs !== null && judgedMs >= window.startMs - (owed.notice.daysBefore + 2) * dayMs;
}

function lateNotice(window: PatchWindow, owed: Owed): readonly Conflict[] {
  const { customer, notice, nowMs } = owed;
  const { kind, daysBefore } = notice;
  const isGiven = noticeIsGiven(window, notice);
  const judgedMs = judgedAt(window, owed);
  // Only now are days counted in the customer's zone: so near, one or two of them decide.
  const dueMs = noticeDueMs(window.startMs, customer, notice);
  if (judgedMs === null || judgedMs < dueMs) return noConflicts;
  return [
    aConflict({
      rule: 'C11',
      severity: !isGiven && nowMs >= window.startMs ? 'error' : 'warning',
      windowId: window.id,
      counterpart: {
        kind: 'notice',
        id: `${customer.id}/${kind}`,
        name: customer.name,
        notice: kind,
        daysBefore,
        dueMs,
        givenMs: isGiven ? judgedMs : null,
        zone: customer.zone,
      },
      evidence: [],
      cellKeys: [],
    }),
  ];
}

/** Whether its state says that the notice was given. */
export const noticeIsGiven = (
  { state }: Pick<PatchWindow, 'state'>,
  { kind }: Pick<Notice, 'kind'>,
): boolean => givenStates[kind].has(state);

/** The first instant that is too late, of a window that starts then: midnight after the last day in time. */
export function noticeDueMs(
  startMs: EpochMs,
  { zone }: Pick<Customer, 'zone'>,
  { daysBefore }: Pick<Notice, 'daysBefore'>,
): EpochMs {
  const startDay = isoDateOf(toLocal(startMs, zone));
  return toInstant(`${addDays(startDay, 1 - daysBefore)}T00:00`, zone).epochMs;
}

/** When it was given, if somebody wrote that down; a state alone does not say since when. */
const givenAt = ({ facts }: PatchWindow, { kind }: Notice): EpochMs | null =>
  (kind === 'agreement' ? facts?.agreedAtMs : facts?.notifiedAtMs) ?? null;
