/** What another plan has differently, in words: whose, which fields, and both values side by side. */
import type { PlanDifference } from '../../shared/merge/merge-plans.ts';
import { isPlainObject, type PlainValue } from '../../shared/merge/plain-data.ts';
import type { SeriesRule } from '../../shared/model/series.ts';
import { describeRule, formatDuration } from '../../shared/schedule/describe-rule.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatInstant } from './format-time.ts';
import { fieldWords, localStartWords, thingWords } from './plan-field-words.ts';
import { counted } from './counted.ts';

/** One row to choose in. */
export interface DifferenceWords {
  /** `Window Northwind prod`. */
  readonly title: string;
  /** `start, zone and rule`; `added`; `removed by them`. */
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Words for one difference; instants are told in `zone`. */
export function differenceWords(difference: PlanDifference, zone: Zone): DifferenceWords {
  return {
    title:
      difference.owners.map(({ list, name }) => thingWords(list, name)).join(', ') || 'The plan',
    what: whatWords(difference),
    mine: sideWords(difference, difference.mine, zone),
    theirs: sideWords(difference, difference.theirs, zone),
  };
}

function whatWords({ fields, base, mine, theirs }: PlanDifference): string {
  if (fields.length > 0) return joined(fields.map(fieldWords));
  if (theirs === undefined) return 'removed by them';
  if (mine !== undefined) return 'edited by both';
  return base === undefined ? 'added by them' : 'removed by you, edited by them';
}

function sideWords({ fields }: PlanDifference, side: PlainValue, zone: Zone): string {
  if (!isPlainObject(side)) return 'not there';
  const told = fields.length === 0 ? mainFieldsOf(side) : fields;
  const parts = told.flatMap((field) => {
    const words = valueWords(field, side[field], zone);
    return fields.length === 1
      ? [words]
      : side[field] === undefined
        ? []
        : [labelled(field, words)];
  });
  return parts.join(' · ') || 'there';
}

/** Of a whole thing what tells it from others. */
const mainFieldsOf = (thing: { readonly [field: string]: PlainValue }): readonly string[] =>
  mainFields.filter((field) => thing[field] !== undefined);
const mainFields = [
  ...['rule', 'startTime', 'durationMinutes', 'zone', 'startMs', 'endMs', 'date'],
  ...['movedTo', 'skipped', 'state', 'reason', 'environments', 'doneDate'],
];

/** Values that tell by themselves what they are. */
const selfEvident: ReadonlySet<string> = new Set([
  ...['rule', 'startTime', 'zone', 'state', 'kind', 'date', 'name', 'durationMinutes'],
]);

const labelled = (field: string, words: string): string =>
  selfEvident.has(field) ? words : `${fieldWords(field)}: ${words}`;

function valueWords(field: string, value: PlainValue, zone: Zone): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(field, value, zone);
  if (typeof value === 'string') return localStartWords(value) || 'empty';
  if (!isPlainObject(value)) return listWords(value, zone);
  // Checked by the plan's schema when it was read.
  if (field === 'rule') return describeRule(value as unknown as SeriesRule);
  return objectWords(value, zone);
}

function numberWords(field: string, value: number, zone: Zone): string {
  if (field.endsWith('Ms')) return `${formatInstant(value, zone)} ${zone}`;
  return field.endsWith('Minutes') ? formatDuration(value) : String(value);
}

/** More than these are counted. */
const mostListed = 6;

function listWords(values: readonly PlainValue[], zone: Zone): string {
  if (values.length === 0) return 'none';
  const more = values.length - mostListed;
  const named = values.slice(0, mostListed).map((value) => valueWords('', value, zone));
  const names = named.join(', ');
  return more > 0
    ? counted(
        more,
        (n) => `${names} and ${n} more`,
        (n) => `${names} and ${n} more`,
      )
    : names;
}

const objectWords = (value: { readonly [field: string]: PlainValue }, zone: Zone): string =>
  typeof value['name'] === 'string'
    ? value['name']
    : Object.keys(value)
        .filter((field) => value[field] !== undefined)
        .map((field) => `${fieldWords(field)} ${valueWords(field, value[field], zone)}`)
        .join(' ');

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** `2 to choose, 5 come in`; what a merge would do before anything is chosen. */
export function mergeSummary(differences: readonly PlanDifference[]): string {
  const asked = differences.filter(({ changedBy }) => changedBy === 'both').length;
  const taken = differences.length - asked;
  const parts = [
    ...(asked > 0 ? [counted(asked, '# to choose', '# to choose')] : []),
    ...(taken > 0 ? [counted(taken, '# comes in', '# come in')] : []),
  ];
  return parts.join(', ') || 'Nothing in it that is not here already';
}
