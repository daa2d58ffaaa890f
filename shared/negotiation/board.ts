/** Customers × months: how each window is being negotiated, and who has to be asked first. */
import { isDisruptive } from '../conflicts/prepared-rule.ts';
import type { Holiday } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { BusinessUnit, Customer, Organization } from '../model/target.ts';
import { policyRulesOf } from '../policy/policy-rules.ts';
import { bringsPatches, covers, scopesOf, type Scope } from '../policy/scope.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { noticeDueMs, noticesOf } from '../conflicts/notice.ts';
import { noticeCountdown, type NoticeCountdown } from './notice-countdown.ts';

/** `2027-03`. */
export type BoardMonth = string;

/** A window with what is owed for it. */
export interface BoardCard {
  readonly window: PatchWindow;
  /** null: nothing is owed any more, or nothing ever was. */
  readonly countdown: NoticeCountdown | null;
}

/** One customer's month, on its own wall. */
export interface BoardCell {
  readonly month: BoardMonth;
  readonly cards: readonly BoardCard[];
  /** Production that has a monthly promise and nothing that brings patches in this month, ahead or going on. */
  readonly missing: readonly Scope[];
}

/** A customer with its months. */
export interface BoardRow {
  readonly customer: Customer;
  readonly unit: BusinessUnit | undefined;
  readonly cells: readonly BoardCell[];
  /** Until when the most pressing of what is open must be agreed; null: nothing is open. */
  readonly dueMs: EpochMs | null;
}

/** What a board is made of. */
export interface BoardFacts {
  readonly organization: Organization;
  readonly holidays: readonly Holiday[];
  /** All windows of the months, and of some days around them. */
  readonly windows: readonly PatchWindow[];
  readonly months: readonly BoardMonth[];
  readonly nowMs: EpochMs;
}

/** `count` months from the one of a day. */
export function monthsFrom(date: IsoDate, count: number): readonly BoardMonth[] {
  const first = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => monthName(first + index));
}

const monthName = (number: number): BoardMonth =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The month so many months later, or earlier when negative. */
export const monthAfter = (month: BoardMonth, months: number): BoardMonth =>
  monthName(Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months);

/**
 * The rows, whoever must be asked first on top: by when the first open window, or the month without
 * one, must be agreed to keep the notice. Scans and images are no
 * cards: they disturb nobody.
 */
export function boardRows(facts: BoardFacts): readonly BoardRow[] {
  const { organization, windows } = facts;
  const byCustomer = Map.groupBy(
    windows.filter(({ kind }) => kind !== 'scan'),
    ({ target }) => target.customerId ?? `unit ${target.businessUnitId}`,
  );
  const units = new Map(organization.businessUnits.map((unit) => [unit.id, unit]));
  const scopes = Map.groupBy(monthlyScopes(organization), ({ customerId }) => customerId);
  return organization.customers
    .map((customer) =>
      rowOf(customer, facts, {
        unit: units.get(customer.businessUnitId),
        own: byCustomer.get(customer.id) ?? [],
        shared: byCustomer.get(`unit ${customer.businessUnitId}`) ?? [],
        scopes: scopes.get(customer.id) ?? [],
      }),
    )
    .sort((a, b) => (a.dueMs ?? latestMs) - (b.dueMs ?? latestMs));
}

/** Later than anything that is due: those with nothing open keep their order, at the end. */
const latestMs = Number.MAX_SAFE_INTEGER;

/** Longest promise that wants an install in every month. */
const monthDays = 31;

function monthlyScopes(organization: Organization): readonly Scope[] {
  const rules = policyRulesOf(organization);
  return scopesOf(organization).filter((scope) => {
    const promise = rules.cadenceOf(scope);
    return scope.production && promise !== null && promise.days <= monthDays;
  });
}

interface OfCustomer {
  readonly unit: BusinessUnit | undefined;
  readonly own: readonly PatchWindow[];
  /** Of its whole business unit: they are not negotiated with it, but its promises are kept by them. */
  readonly shared: readonly PatchWindow[];
  readonly scopes: readonly Scope[];
}

function rowOf(customer: Customer, facts: BoardFacts, of: OfCustomer): BoardRow {
  const monthOf = ({ startMs }: PatchWindow): BoardMonth =>
    toLocal(startMs, customer.zone).slice(0, 7);
  const ownByMonth = Map.groupBy(of.own, monthOf);
  const sharedByMonth = Map.groupBy(of.shared, monthOf);
  const country = facts.organization.teams.find(({ id }) => id === of.unit?.teamId)?.holidayCountry;
  const holidays = facts.holidays.filter((holiday) => holiday.country === country);
  const cells = facts.months.map((month): BoardCell => {
    const windows = ownByMonth.get(month) ?? [];
    const patching = [...windows, ...(sharedByMonth.get(month) ?? [])].filter(bringsPatches);
    const isOver = monthEnd(month, customer) <= facts.nowMs;
    return {
      month,
      cards: windows.filter(isDisruptive).map((window) => ({
        window,
        countdown: noticeCountdown(window, customer, { nowMs: facts.nowMs, holidays }),
      })),
      missing: isOver
        ? []
        : of.scopes.filter((scope) => !patching.some(({ target }) => covers(target, scope))),
    };
  });
  return { customer, unit: of.unit, cells, dueMs: earliestDue(cells, customer) };
}

const monthEnd = (month: BoardMonth, { zone }: Customer): EpochMs =>
  toInstant(`${monthAfter(month, 1)}-01T00:00`, zone).epochMs;

/** Of a month without a window: when it is too late for one on its last day. */
function earliestDue(cells: readonly BoardCell[], customer: Customer): EpochMs | null {
  const [notice] = [...noticesOf(customer)].sort((a, b) => b.daysBefore - a.daysBefore);
  const dues = cells.flatMap(({ month, cards, missing }) => {
    const lastMs = monthEnd(month, customer) - 1;
    const empty = notice === undefined ? lastMs : noticeDueMs(lastMs, customer, notice);
    return [
      ...cards.flatMap(({ countdown }) => (countdown === null ? [] : [countdown.dueMs])),
      ...(missing.length > 0 ? [empty] : []),
    ];
  });
  return dues.length === 0 ? null : Math.min(...dues);
}
