/** What an import would do, in words: each line with its thing, and what changes of it. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { ImportedContent } from '../../shared/imports/import-reading.ts';
import type { ImportLine, ImportPreview, SkipReason } from '../../shared/imports/preview-import.ts';
import { isTaken } from '../../shared/imports/apply-import.ts';
import {
  isPlainList,
  isPlainObject,
  isSameContent,
  type PlainObject,
  type PlainValue,
} from '../../shared/merge/plain-data.ts';
import type { Organization } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { describeRule } from '../../shared/schedule/describe-rule.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatDuration, formatIsoDate, formatRange } from './format-time.ts';
import { importedMessages, importMessages, type ImportCounts } from './import-messages.ts';
import { differenceWords } from './merge-words.ts';
import { resultWords } from './result-words.ts';
import { spreadWords } from './window-items.ts';

/** Where things are told: whose they are, and on which clock. */
export interface ImportPlace {
  readonly organization: Organization;
  readonly zone: Zone;
}

/** `Window Northwind prod`. */
export function importedName({ item, after }: ImportLine, { organization }: ImportPlace): string {
  return importedMessages[item.kind](nameOf());

  function nameOf(): string {
    if (item.kind === 'node-count') return targetName(item.target, organization);
    return item.kind === 'window-result' ? item.name : (after.name ?? item.key);
  }
}

/** What is new of it, or what becomes of each field that changes. */
export function importedDetails(line: ImportLine, place: ImportPlace): string {
  if (line.before === null || line.why === 'same') return contentWords(line.item, place);
  const changes = changesOf(line, place.zone);
  return changes.length === 0 ? contentWords(line.item, place) : changes.join('; ');
}

/** `Sat 13 Mar 2027 22:00 → 23:00, before Sat 13 Mar 2027 21:00 → 22:00; confirmed: no → yes`. */
function changesOf({ before, after }: ImportLine, zone: Zone): readonly string[] {
  // Things of a plan are plain data; their types just do not say so.
  const [mine, theirs] = [before, after] as unknown as readonly [PlainValue, PlainValue];
  if (!isPlainObject(mine) || !isPlainObject(theirs)) return [];
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (field) => !isSameContent(alike(mine, field), alike(theirs, field)),
  );
  const spans = [spanOf(mine), spanOf(theirs)] as const;
  const isSpan = fields.some((field) => spanFields.has(field)) && spans[0] !== null;
  const when =
    isSpan && spans[1] !== null
      ? [importMessages.changedWhen(formatRange(spans[1], zone), formatRange(spans[0], zone))]
      : [];
  const others = fields.filter((field) => when.length === 0 || !spanFields.has(field));
  return [...when, ...others.map((field) => changeOf(field, { mine, theirs, zone }))];
}

/** The field as it is compared: what became of single dates goes along with the start, which is told. */
const alike = (thing: PlainObject, field: string): PlainValue | undefined => {
  const { [field]: value, startTime } = thing;
  if (field !== 'changes' || !isPlainList(value) || typeof startTime !== 'string') return value;
  const start = `T${startTime}`;
  return value.map((change) =>
    isPlainObject(change) && typeof change['originalStart'] === 'string'
      ? { ...change, originalStart: change['originalStart'].replace(start, '') }
      : change,
  );
};

/** A range is told as one; where a release was before is told by it. */
const spanFields: ReadonlySet<string> = new Set(['startMs', 'endMs', 'movedFromMs']);

const spanOf = ({ startMs, endMs }: PlainObject): TimeRange | null =>
  typeof startMs === 'number' && typeof endMs === 'number' ? { startMs, endMs } : null;

function changeOf(
  field: string,
  sides: { readonly mine: PlainObject; readonly theirs: PlainObject; readonly zone: Zone },
): string {
  const mine = { [field]: sides.mine[field] };
  const theirs = { [field]: sides.theirs[field] };
  const difference = { key: field, owners: [], fields: [field], base: undefined, mine, theirs };
  const words = differenceWords({ ...difference, changedBy: 'theirs' }, sides.zone);
  return importMessages.changed(words.what, words.mine, words.theirs);
}

function contentWords(item: ImportedContent, { organization, zone }: ImportPlace): string {
  switch (item.kind) {
    case 'series': {
      const { target, rule, startTime, durationMinutes, state } = item.series;
      const when = importMessages.rule(describeRule(rule), startTime, item.series.zone);
      const lasts = formatDuration(durationMinutes);
      return [
        ...[targetName(target, organization), when, lasts, ...spreadWords(item.series)],
        state,
      ].join(' · ');
    }
    case 'release': {
      const { product, environment, certainty } = item.release;
      const what = [product, environment, certainty].join(' · ');
      return `${formatRange(item.release, zone)} · ${what}`;
    }
    case 'freeze':
      return `${formatRange(item.freeze, zone)} · ${item.freeze.hardness}`;
    case 'holiday':
      return `${formatIsoDate(item.holiday.date)} · ${item.holiday.country}`;
    case 'database-slot': {
      const answer = item.databaseSlot.confirmed
        ? importMessages.confirmed
        : importMessages.notConfirmed;
      return `${formatRange(item.databaseSlot, zone)} · ${answer}`;
    }
    case 'patch-event':
      return `${formatIsoDate(item.patchEvent.date)} · ${item.patchEvent.severity}`;
    case 'customer':
      return `${item.customer.zone} · ${importMessages.notice(item.customer.noticeDays)}`;
    case 'node-count':
      return importMessages.machines(item.machines);
    case 'window-result':
      return resultWords(item.result);
    case 'gke-policy':
      return `${targetName(item.policy.target, organization)} · ${item.policy.recurrence}`;
    default:
      return assertNever(item);
  }
}

const reasons: Readonly<Record<SkipReason, string>> = {
  same: 'in the plan already',
  older: 'older than what the plan has',
  repeated: 'the same as a line before',
  'changed-here': 'changed here since it was imported',
  'removed-here': 'removed here since it was imported',
};

/** Why a line is skipped. */
export const skipWords = (why: SkipReason): string => reasons[why];

/** Counts with what a person ticked: it is updated, or added again. */
export function importCounts(
  { lines, notUnderstood }: ImportPreview,
  ticked: ReadonlySet<string>,
): ImportCounts {
  const taken = lines.filter((line) => isTaken(line, ticked));
  const add = taken.filter(({ before }) => before === null).length;
  const update = taken.length - add;
  return {
    add,
    update,
    skip: lines.length - taken.length,
    notUnderstood: notUnderstood.length,
  };
}

/** `4 updated, 1 new, 0 skipped, 0 not understood`. */
export const countsWords = importMessages.counts;
