/** Which calendar items a search means. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem } from './calendar-item.ts';
import { dateIn, formatDay } from './format-time.ts';
import type { OwnerLookup } from './item-owners.ts';
import type { SearchQuery } from './search-query.ts';

/** What an item alone does not tell. */
export interface SearchFacts {
  readonly owners: OwnerLookup;
  readonly zone: Zone;
  /** Findings that nobody accepted, by window. */
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  /** Name of the team that carries a window out; null for whatever nobody carries out. */
  readonly teamOf: (item: CalendarItem) => string | null;
}

/**
 * Answers whether an item is meant. Only windows have states and conflicts; what belongs to every
 * customer (a holiday) is any customer's.
 */
export function searchMatcher(
  query: SearchQuery,
  facts: SearchFacts,
): (item: CalendarItem) => boolean {
  const { words, customers, states, months, conflicts } = query;
  const { units, environments, teams, stale } = query;
  return (item) =>
    (states.length === 0 || (item.state !== undefined && states.includes(item.state))) &&
    (customers.length === 0 || isOfCustomer(item, customers, facts.owners)) &&
    (conflicts.length === 0 || conflicts.some((wish) => hasConflict(item, wish, facts))) &&
    (months.length === 0 || isInMonth(item, months, facts.zone)) &&
    (units.length === 0 || item.leaves.length === 0 || holdsAny([item.group], units)) &&
    (environments.length === 0 ||
      item.leaves.length === 0 ||
      holdsAny(facts.owners.environmentsOf(item), environments)) &&
    (teams.length === 0 || holdsAny([facts.teamOf(item) ?? ''], teams)) &&
    (stale.length === 0 || stale.includes(item.staleAsOf === undefined ? 'no' : 'yes')) &&
    words.every((word) => says(item, word, facts));
}

const holdsAny = (names: readonly string[], parts: readonly string[]): boolean =>
  names.some((name) => parts.some((part) => name.toLowerCase().includes(part)));

function isOfCustomer(item: CalendarItem, wanted: readonly string[], owners: OwnerLookup): boolean {
  if (item.leaves.length === 0) return true;
  return holdsAny([item.group, ...owners.customersOf(item)], wanted);
}

function hasConflict(item: CalendarItem, wish: string, { conflicts }: SearchFacts): boolean {
  // At a time on offer nobody has checked it.
  if (item.layer !== 'windows' || item.look === 'offered') return false;
  if (wish === 'yes') return item.conflictCount > 0;
  if (wish === 'no') return item.conflictCount === 0;
  if (wish === 'error') return item.hasError;
  return conflicts.get(item.selection.id)?.some(({ rule }) => rule === wish) ?? false;
}

function isInMonth(item: CalendarItem, months: readonly string[], zone: Zone): boolean {
  const first = (item.date ?? dateIn(item.startMs, zone)).slice(0, 7);
  const last = (item.date ?? dateIn(item.endMs - 1, zone)).slice(0, 7);
  return months.some((month) => first <= month && month <= last);
}

/** The date is written only for words that occur nowhere else: it takes the longest. */
function says(item: CalendarItem, word: string, { owners, zone }: SearchFacts): boolean {
  const holds = (text: string): boolean => text.toLowerCase().includes(word);
  return (
    holds(item.name) ||
    holds(item.words) ||
    holds(item.group) ||
    owners.customersOf(item).some(holds) ||
    holds(item.date ?? formatDay(item.startMs, zone))
  );
}
