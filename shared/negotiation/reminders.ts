/** What a person is reminded of on the desktop, as facts with a key that tells a thing from itself an hour ago. */
import { noticesOf } from '../conflicts/notice.ts';
import { isDisruptive } from '../conflicts/prepared-rule.ts';
import type { ReminderKind } from '../model/reminder-kind.ts';
import type { PatchWindow, WindowState } from '../model/series.ts';
import type { Customer, Organization } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { noticeCountdown, type NoticeCountdown } from './notice-countdown.ts';

/** A reminder that is due. Equal keys are the same reminder, whenever it is asked for. */
export type Reminder = { readonly key: string } & (
  | { readonly kind: 'notice'; readonly window: PatchWindow; readonly countdown: NoticeCountdown }
  | { readonly kind: AroundWindow; readonly window: PatchWindow }
  | { readonly kind: 'sign-in-ends'; readonly session: EndingSession }
  | { readonly kind: 'unpushed'; readonly window: PatchWindow }
);

/** What is told of a window itself, as AMS does: 96 and 24 hours before, at its start, at its end. */
type AroundWindow = 'window-early' | 'window-soon' | 'window-begins' | 'window-ends';

/** A sign-in that ends, unless it renews itself. */
export interface EndingSession {
  readonly name: string;
  readonly untilMs: EpochMs;
  readonly renews: boolean;
}

export interface ReminderFacts {
  readonly planId: string;
  readonly organization: Organization;
  readonly windows: readonly PatchWindow[];
  readonly sessions: readonly EndingSession[];
  /** The clock of the plan. */
  readonly nowMs: EpochMs;
  /** This computer's clock: sign-ins end by it. */
  readonly machineNowMs: EpochMs;
}

/** Milliseconds. */
export const hourMs = 3_600_000;

/** Somebody is to say so long after the end of a window what came of it. */
export const resultDueMs = dayMs;

/** How long before something a person is reminded of it. */
export const reminderLeads = {
  notice: 2 * dayMs,
  'window-early': 96 * hourMs,
  'window-soon': dayMs,
  'window-begins': 0,
  'window-ends': 0,
  'sign-in-ends': hourMs,
  unpushed: 7 * dayMs,
} as const satisfies Readonly<Record<ReminderKind, number>>;

/** Beyond the last day in time: two days to be reminded in, and a day for zones at either end. */
const beyondNoticeDays = 5;

/** Where around now a window lies that anybody is reminded of, whatever `remindersDue` is asked beside. */
export function remindedRange(
  { customers }: Pick<Organization, 'customers'>,
  nowMs: EpochMs,
): TimeRange {
  const notices = customers.flatMap(noticesOf).map(({ daysBefore }) => daysBefore);
  const furthestDays = notices.reduce((most, days) => Math.max(most, days), 0) + beyondNoticeDays;
  const aheadMs = Math.max(furthestDays * dayMs, ...Object.values(reminderLeads));
  return { startMs: nowMs - resultDueMs, endMs: nowMs + aheadMs + 1 };
}

/**
 * All reminders that are due now: of notices that must be given within two days, windows that begin
 * within 96 or 24 hours, go on, or ended within a day without a result, sign-ins that end within one, and
 * agreed windows of the next seven days that are in no Change Calendar yet. By kind, then as the windows
 * come.
 */
export function remindersDue(facts: ReminderFacts): readonly Reminder[] {
  const { planId, windows, sessions, nowMs, machineNowMs } = facts;
  const customers = new Map(facts.organization.customers.map((each) => [each.id, each]));
  const ahead = windows.filter(({ startMs, state }) => startMs > nowMs && !over.has(state));
  const within = (lead: number) => ahead.filter(({ startMs }) => startMs - nowMs <= lead);
  return [
    ...ahead.flatMap((window) => noticeReminder(window, customers, facts)),
    ...around(
      within(reminderLeads['window-early']).filter(isFurther(nowMs)),
      'window-early',
      planId,
    ),
    ...around(within(reminderLeads['window-soon']), 'window-soon', planId),
    ...around(windows.filter(goesOn(nowMs)), 'window-begins', planId),
    ...around(windows.filter(justEnded(nowMs)), 'window-ends', planId),
    ...sessions
      .filter(({ renews }) => !renews)
      .filter(({ untilMs }) => isDueBefore(untilMs, machineNowMs, reminderLeads['sign-in-ends']))
      .map((session) => ({
        kind: 'sign-in-ends' as const,
        key: keyOf('sign-in-ends', session.name, session.untilMs),
        session,
      })),
    ...within(reminderLeads.unpushed)
      .filter((window) => isUnpushed(window, customers))
      .map((window) => ({
        kind: 'unpushed' as const,
        key: keyOf('unpushed', planId, window.id, window.startMs),
        window,
      })),
  ];
}

const around = (
  windows: readonly PatchWindow[],
  kind: AroundWindow,
  planId: string,
): readonly Reminder[] =>
  windows.map((window) => ({
    kind,
    key: keyOf(kind, planId, window.id, window.startMs),
    window,
  }));

/** Nearer ones are told as such. */
const isFurther =
  (nowMs: EpochMs) =>
  ({ startMs }: PatchWindow): boolean =>
    startMs - nowMs > reminderLeads['window-soon'];

/** What nobody agreed to does not happen. */
const goesOn =
  (nowMs: EpochMs) =>
  ({ startMs, endMs, state }: PatchWindow): boolean =>
    happens.has(state) && startMs <= nowMs && nowMs < endMs;

const justEnded =
  (nowMs: EpochMs) =>
  ({ endMs, state }: PatchWindow): boolean =>
    happens.has(state) && endMs <= nowMs && nowMs < endMs + resultDueMs;

const happens: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed']);
const over: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);
const agreed: ReadonlySet<WindowState> = new Set(['agreed', 'notified']);

/** A thing that moved is another thing: its instant is part of the key. */
const keyOf = (kind: ReminderKind, ...of: readonly (string | EpochMs)[]): string =>
  JSON.stringify([kind, ...of]);

const isDueBefore = (atMs: EpochMs, nowMs: EpochMs, leadMs: number): boolean =>
  atMs > nowMs && atMs - nowMs <= leadMs;

function noticeReminder(
  window: PatchWindow,
  customers: ReadonlyMap<string, Customer>,
  { planId, nowMs }: ReminderFacts,
): readonly Reminder[] {
  const customer = customers.get(window.target.customerId ?? '');
  if (customer === undefined || !isDisruptive(window)) return [];
  const countdown = noticeCountdown(window, customer, { nowMs, holidays: [] });
  if (countdown === null || !isDueBefore(countdown.dueMs, nowMs, reminderLeads.notice)) return [];
  const key = keyOf('notice', planId, `${window.id} ${countdown.kind}`, countdown.dueMs);
  return [{ kind: 'notice', key, window, countdown }];
}

/** Agreed, and with a calendar to be pushed to. What AMS runs is asked for by RFC instead. */
function isUnpushed(
  { kind, state, target }: PatchWindow,
  customers: ReadonlyMap<string, Customer>,
): boolean {
  const customer = customers.get(target.customerId ?? '');
  if (customer === undefined || customer.managedByAms) return false;
  // Images are never pushed.
  if (!agreed.has(state) || kind === 'image') return false;
  return customer.environments.some(
    ({ id, pushCalendar }) =>
      pushCalendar !== undefined &&
      (target.environmentId === undefined || target.environmentId === id),
  );
}
