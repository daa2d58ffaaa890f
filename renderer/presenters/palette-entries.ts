/** What the one search box lists for a typed text: commands, saved views, and everything of the plan and of AWS. */
import { isViewAddress } from '../../shared/kernel/view-scheme.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarItem, Selection } from './calendar-item.ts';
import { formatShortDay, formatShortIsoDate, formatTime } from './format-time.ts';
import { type SearchFacts, searchMatcher } from './item-search.ts';
import { searchMessages } from './search-messages.ts';
import { hasTerms, isEmptySearch, type SearchQuery } from './search-query.ts';
import { liveWithUid, windowsWithUid } from './uid-search.ts';

/** What is done when an entry is chosen. */
export type PaletteTarget =
  | { readonly kind: 'command'; readonly id: string }
  | { readonly kind: 'view'; readonly name: string }
  /** Shows only what the search means, on the calendar. */
  | { readonly kind: 'filter'; readonly text: string }
  /** An address of a view, as it was pasted. */
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'item'; readonly selection: Selection; readonly startMs: EpochMs };

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** A shortcut, or when and in which state a window is. */
  readonly note: string;
  readonly target: PaletteTarget;
}

/** Entries of one kind. */
export interface PaletteGroup {
  /** `Windows · first 12 of 340`: what is left out is counted. */
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

/** What the search box knows. */
export interface PaletteFacts extends SearchFacts {
  readonly commands: readonly {
    readonly id: string;
    readonly label: string;
    readonly keys?: string;
  }[];
  /** Names of saved views. */
  readonly views: readonly string[];
  readonly items: readonly CalendarItem[];
  readonly occurrences: readonly LiveOccurrence[];
  readonly organization: Organization;
  readonly planId: string;
  readonly nowMs: EpochMs;
}

const most = 12;

/** Everything that is meant, in groups, none of them empty. Words must occur, terms must hold. */
export function paletteGroups(
  text: string,
  query: SearchQuery,
  facts: PaletteFacts,
): readonly PaletteGroup[] {
  if (isViewAddress(text)) return [{ heading: searchMessages.link, entries: [addressEntry(text)] }];
  const named = (label: string): boolean =>
    !hasTerms(query) && query.words.every((word) => label.toLowerCase().includes(word));
  const commands = facts.commands.filter(({ label }) => named(label)).map(commandEntry);
  const views = facts.views.filter((name) => named(`view ${name}`)).map(viewEntry);
  const plain = [group('Commands', commands, Infinity), group('Saved views', views, Infinity)];
  if (isEmptySearch(query)) return plain.filter(isFull);
  return [
    ...plain,
    group('Calendar', [filterEntry(text)], 1),
    ...itemGroups(query, facts),
    ...placeGroups(query, facts),
  ].filter(isFull);
}

const isFull = ({ entries }: PaletteGroup): boolean => entries.length > 0;

function group(name: string, found: readonly PaletteEntry[], limit = most): PaletteGroup {
  const entries = found.slice(0, limit);
  return { heading: searchMessages.heading(name, entries.length, found.length), entries };
}

/** Windows first; of what is found by its UID, the UID is told. */
function itemGroups(query: SearchQuery, facts: PaletteFacts): readonly PaletteGroup[] {
  const found = byNearness(facts.items.filter(searchMatcher(query, facts)), facts.nowMs);
  const of = (...kinds: readonly Selection['kind'][]): readonly PaletteEntry[] =>
    found
      .filter(({ selection }) => kinds.includes(selection.kind))
      .map((item) => itemEntry(item, facts));
  const uid = query.words.length === 1 && !hasTerms(query) ? (query.words[0] ?? '') : '';
  return [
    group('Windows', of('window')),
    group('Releases', of('release')),
    group('In AWS', of('live')),
    group('Dates', of('freeze', 'holiday', 'database-slot', 'patch-event')),
    group('By UID', uidEntries(uid, facts)),
  ];
}

/** What is still to come stands before what is past. */
function byNearness(items: readonly CalendarItem[], nowMs: EpochMs): readonly CalendarItem[] {
  const sorted = items.toSorted((a, b) => a.startMs - b.startMs);
  const coming = sorted.filter(({ endMs }) => endMs > nowMs);
  const past = sorted.filter(({ endMs }) => endMs <= nowMs);
  return [...coming, ...past.toReversed()];
}

function placeGroups(query: SearchQuery, { organization }: PaletteFacts): readonly PaletteGroup[] {
  const { customers, accounts, businessUnits } = organization;
  const units = new Map(businessUnits.map(({ id, name }) => [id, name]));
  const { words } = query;
  // Places have a customer's name, and nothing else that a term could hold of.
  if (hasTerms({ ...query, customers: [] })) return [];
  const holds = (text: string): boolean =>
    words.every((word) => text.toLowerCase().includes(word)) &&
    (query.customers.length === 0 ||
      query.customers.some((part) => text.toLowerCase().includes(part)));
  return [
    group(
      'Customers',
      customers
        .filter(({ name }) => holds(name))
        .map(({ id, name, businessUnitId }) => ({
          id: `customer:${id}`,
          label: name,
          note: units.get(businessUnitId) ?? '',
          target: { kind: 'customer', id },
        })),
    ),
    group(
      'Accounts',
      query.customers.length > 0
        ? []
        : accounts
            .filter(({ id, alias }) => holds(`${alias} ${id}`))
            .map(({ id, alias }) => ({
              id: `account:${id}`,
              label: alias,
              note: id,
              target: { kind: 'account', id },
            })),
    ),
  ];
}

function uidEntries(uid: string, facts: PaletteFacts): readonly PaletteEntry[] {
  const items = new Map(
    uid.length < 4 ? [] : facts.items.map((item) => [item.selection.id, item] as const),
  );
  const windows = windowsWithUid(uid, facts.items, facts.planId).flatMap(({ id, uid: whole }) => {
    const item = items.get(id);
    return item === undefined
      ? []
      : [{ ...itemEntry(item, facts), id: `uid:${whole}`, note: whole }];
  });
  const live = liveWithUid(uid, facts.occurrences).map(({ occurrence, uid: whole }) => ({
    id: `uid:${occurrence.id}`,
    label: occurrence.name,
    note: whole,
    target: {
      kind: 'item' as const,
      selection: { kind: 'live' as const, id: occurrence.id },
      startMs: occurrence.startMs,
    },
  }));
  return [...windows, ...live];
}

const commandEntry = (command: PaletteFacts['commands'][number]): PaletteEntry => ({
  id: `command:${command.id}`,
  label: command.label,
  note: command.keys ?? '',
  target: { kind: 'command', id: command.id },
});

const viewEntry = (name: string): PaletteEntry => ({
  id: `view:${name}`,
  label: name,
  note: 'View',
  target: { kind: 'view', name },
});

const filterEntry = (text: string): PaletteEntry => ({
  id: 'filter',
  label: searchMessages.showOnly(text.trim()),
  note: '',
  target: { kind: 'filter', text: text.trim() },
});

const addressEntry = (text: string): PaletteEntry => ({
  id: 'address',
  label: searchMessages.openLink,
  note: '',
  target: { kind: 'address', text: text.trim() },
});

function itemEntry(item: CalendarItem, { zone }: PaletteFacts): PaletteEntry {
  const when =
    item.date === null
      ? `${formatShortDay(item.startMs, zone)} ${formatTime(item.startMs, zone)}`
      : formatShortIsoDate(item.date);
  return {
    id: item.key,
    label: item.name,
    note: `${when} · ${item.words}`,
    target: { kind: 'item', selection: item.selection, startMs: item.startMs },
  };
}
