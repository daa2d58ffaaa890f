/**
 * What people type into the one search box: words, and terms such as `customer:acme state:proposed,agreed
 * month:2027-03 team:pune conflict:yes`. A term that means nothing is told, never passed over in silence.
 */
import type { WindowState } from '../../shared/model/series.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { searchMessages } from './search-messages.ts';
import { windowStates } from './state-words.ts';

/** `2027-03`. */
export type IsoMonth = string;

/** Every part that is there must hold; of the values of one part any is enough. */
export interface SearchQuery {
  /** In lower case. */
  readonly words: readonly string[];
  /** Parts of customers' or business units' names, in lower case. */
  readonly customers: readonly string[];
  readonly states: readonly WindowState[];
  readonly months: readonly IsoMonth[];
  /** `yes`, `no`, `error`, or a rule's id: `C02`. */
  readonly conflicts: readonly string[];
  /** Parts of business units' names, in lower case. */
  readonly units: readonly string[];
  /** Parts of environments' names, in lower case. */
  readonly environments: readonly string[];
  /** Parts of the names of teams that carry windows out, in lower case. */
  readonly teams: readonly string[];
  /** `yes`, `no`: whether live data is stale. */
  readonly stale: readonly string[];
  /** A sentence for each term that was not understood. */
  readonly problems: readonly string[];
}

const nothing: SearchQuery = {
  words: [],
  customers: [],
  states: [],
  months: [],
  conflicts: [],
  units: [],
  environments: [],
  teams: [],
  stale: [],
  problems: [],
};

/** Reads a typed search. `today` says which year a month without one is in. */
export function parseSearch(text: string, today: IsoDate): SearchQuery {
  return partsOf(text).reduce<SearchQuery>((query, part) => takeIn(query, part, today), nothing);
}

/** Whether the search asks for anything at all. */
export const isEmptySearch = (query: SearchQuery): boolean =>
  query.words.length === 0 && !hasTerms(query);

/** Whether anything but words is asked for. */
export const hasTerms = (query: SearchQuery): boolean =>
  Object.entries(query).some(
    ([part, asked]: [string, readonly string[]]) =>
      part !== 'words' && part !== 'problems' && asked.length > 0,
  );

/** Words and terms; quotes keep what belongs together: `customer:"south bay"`. */
const partsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];

const terms = [
  ...(['customer', 'unit', 'env', 'team'] as const),
  ...(['state', 'month', 'conflict', 'stale'] as const),
] as const;
type Term = (typeof terms)[number];

function takeIn(query: SearchQuery, part: string, today: IsoDate): SearchQuery {
  const read = /^([a-z]+):(.*)$/.exec(part);
  const term = terms.find((name) => name === read?.[1]);
  if (read === null || term === undefined) return addTo(query, 'words', unquoted(part));
  const values = (read[2] ?? '').split(',').map(unquoted).filter(Boolean);
  // Somebody is still typing: `customer:` narrows nothing yet.
  return values.reduce((found, value) => takeTerm(found, { term, value }, today), query);
}

function takeTerm(
  query: SearchQuery,
  { term, value }: { readonly term: Term; readonly value: string },
  today: IsoDate,
): SearchQuery {
  switch (term) {
    case 'customer':
      return addTo(query, 'customers', value);
    case 'unit':
      return addTo(query, 'units', value);
    case 'env':
      return addTo(query, 'environments', value);
    case 'team':
      return addTo(query, 'teams', value);
    case 'stale':
      return addTo(
        query,
        ...orProblem('stale', yesOrNo[value] ?? null, searchMessages.unknownStale(value)),
      );
    case 'state':
      return addTo(
        query,
        ...orProblem('states', stateOf(value), searchMessages.unknownState(value)),
      );
    case 'month':
      return addTo(
        query,
        ...orProblem('months', monthOf(value, today), searchMessages.unknownMonth(value)),
      );
    case 'conflict':
      return addTo(
        query,
        ...orProblem('conflicts', conflictOf(value), searchMessages.unknownConflict(value)),
      );
  }
}

const unquoted = (text: string): string => text.replaceAll('"', '').trim();

function addTo(query: SearchQuery, part: keyof SearchQuery, value: string): SearchQuery {
  return value === '' ? query : { ...query, [part]: [...query[part], value] };
}

/** The value for its part, or the problem with it. */
const orProblem = (
  part: keyof SearchQuery,
  value: string | null,
  problem: string,
): [keyof SearchQuery, string] => (value === null ? ['problems', problem] : [part, value]);

const stateOf = (value: string): WindowState | null =>
  windowStates.find((state) => state.startsWith(value)) ?? null;

const yesOrNo: Readonly<Record<string, string>> = { yes: 'yes', no: 'no' };

const conflictWords: Readonly<Record<string, string>> = {
  yes: 'yes',
  any: 'yes',
  no: 'no',
  none: 'no',
  error: 'error',
  serious: 'error',
};

const conflictOf = (value: string): string | null =>
  conflictWords[value] ?? (/^c\d{1,2}$/.test(value) ? `C${value.slice(1).padStart(2, '0')}` : null);

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2027-03`, `2027-3`, `mar`, `march`; without a year the next such month, this one included. */
function monthOf(value: string, today: IsoDate): IsoMonth | null {
  const read = /^(\d{4})-(\d{1,2})$/.exec(value);
  if (read !== null) {
    const month = Number(read[2]);
    return month >= 1 && month <= 12 ? isoMonth(Number(read[1]), month) : null;
  }
  const month = value.length < 3 ? 0 : monthNames.indexOf(value.slice(0, 3)) + 1;
  if (month === 0) return null;
  const [year = 0, thisMonth = 1] = today.split('-').map(Number);
  return isoMonth(month < thisMonth ? year + 1 : year, month);
}

const isoMonth = (year: number, month: number): IsoMonth =>
  `${year}-${String(month).padStart(2, '0')}`;
