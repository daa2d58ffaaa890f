/** What release tools have in common: a ticket or a tag with days or moments, as a release of a plan. */
import type { Release } from '../model/release.ts';
import { addDays } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { TimeRange } from '../time/time-range.ts';
import { toInstant } from '../time/zone.ts';
import type { ImportContext } from './import-reading.ts';
import { instantOf, type Moment } from './read-moment.ts';
import { nameFrom, type ReadingDraft } from './reading-draft.ts';

/** A release as another tool keeps it. */
export interface FoundRelease {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  readonly name: string;
  readonly product: string;
  readonly environment: string;
  readonly start: Moment;
  /** null: as long as a day, or an hour of a moment. */
  readonly end: Moment | null;
  readonly certainty: Release['certainty'];
}

const hourMs = 3_600_000;

/** What to do where no business unit was chosen. */
export const chooseUnit =
  'The text names no business unit: choose the one whose releases they are.';

/** The business unit that releases without one belong to. */
export const chosenUnit = ({ options }: Pick<ImportContext, 'options'>): string | null =>
  options.businessUnitId ?? options.target?.businessUnitId ?? null;

/** Adds the release, and says once what its tool left open. */
export function addRelease(
  draft: ReadingDraft,
  found: FoundRelease,
  { zone, businessUnitId }: { readonly zone: Zone; readonly businessUnitId: string },
): void {
  const span = spanOf(found, zone);
  if (span.endMs <= span.startMs) {
    draft.refuse(found.line, found.text, 'It ends before it starts: correct its dates.');
    return;
  }
  if (found.start.kind === 'day') {
    draft.note(`Some have a day and no hour: they last for the whole day in ${zone}.`);
  } else if (found.end === null) {
    draft.note('Some have a moment and no end: an hour is taken for them.');
  }
  const { name, product, environment, certainty } = found;
  const release = {
    name: nameFrom(name),
    businessUnitId,
    product: nameFrom(product) || 'unnamed',
    environment: nameFrom(environment) || 'prod',
    ...span,
    certainty,
  };
  draft.add({ line: found.line, key: found.key, kind: 'release', release }, found.text);
}

function spanOf({ start, end }: FoundRelease, zone: Zone): TimeRange {
  const startMs = instantOf(start, zone);
  // The last day of several is a day of it.
  const last = end ?? (start.kind === 'day' ? start : null);
  if (last === null) return { startMs, endMs: startMs + hourMs };
  if (last.kind !== 'day') return { startMs, endMs: instantOf(last, zone) };
  return { startMs, endMs: toInstant(`${addDays(last.date, 1)}T00:00`, zone).epochMs };
}
