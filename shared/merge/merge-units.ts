/** Which fields of a thing are merged together, because half of each side is what nobody meant. */
import { isSameContent, type PlainObject, type PlainValue } from './plain-data.ts';

/** One thing in up to three versions; `undefined` where a version has none. */
export interface Versions<T extends PlainValue = PlainValue> {
  readonly base: T | undefined;
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
}

/** When windows of a series happen: a start of one side in the zone of the other is a wrong hour. */
const timing = ['rule', 'startTime', 'zone'];
/** What people agree to. */
const agreedTo = [...timing, 'durationMinutes', 'startSpreadMinutes'];
/** What holds for the agreed time only: dates are keyed by their start, states are about it. */
const boundToTime = ['changes', 'state', 'facts'];

/** What one changed date is: where it went, and what was said of that. */
const dateTogether = [
  ...['movedTo', 'skipped', 'durationMinutes', 'state', 'reason'],
  ...['agreedAtMs', 'notifiedAtMs', 'emergencyReason', 'alternatives', 'result'],
];

/** One item of a checklist: who did it on another day is nobody. */
const checkTogether = ['doneDate', 'who', 'evidence', 'note'];

/** Of whom something imported is, and as what it was last seen there. */
const markTogether = ['itemId', 'sequence', 'fingerprint', 'planFingerprint'];

/**
 * All fields of the versions in units. A series whose time was changed by one side, and whose state,
 * notes or single dates by the other, has all of these in one unit: nobody agreed to the new time.
 */
export function mergeUnits(versions: Versions<PlainObject>): readonly (readonly string[])[] {
  const fields = new Set(
    [versions.mine, versions.theirs, versions.base].flatMap((each) => Object.keys(each ?? {})),
  );
  const together = groupsFor(fields, versions)
    .map((group) => group.filter((field) => fields.has(field)))
    .filter((group) => group.length > 1);
  const grouped = new Set(together.flat());
  const single = [...fields].filter((field) => !grouped.has(field)).map((field) => [field]);
  return [...together, ...single];
}

function groupsFor(
  fields: ReadonlySet<string>,
  versions: Versions<PlainObject>,
): readonly (readonly string[])[] {
  if (fields.has('originalStart')) return [dateTogether];
  if (fields.has('fingerprint')) return [markTogether];
  if (fields.has('doneDate')) return [checkTogether];
  const ofSeries = fields.has('startTime')
    ? [isTimeInDispute(versions) ? [...agreedTo, ...boundToTime] : timing]
    : [];
  return [...ofSeries, ['startMs', 'endMs'], ['cadenceDays', 'cadenceReading']];
}

function isTimeInDispute({ base, mine, theirs }: Versions<PlainObject>): boolean {
  const differs = (names: readonly string[], a?: PlainObject, b?: PlainObject): boolean =>
    names.some((name) => !isSameContent(a?.[name], b?.[name]));
  if (!differs(agreedTo, mine, theirs)) return false;
  return (
    (differs(agreedTo, base, mine) && differs(boundToTime, base, theirs)) ||
    (differs(agreedTo, base, theirs) && differs(boundToTime, base, mine))
  );
}
