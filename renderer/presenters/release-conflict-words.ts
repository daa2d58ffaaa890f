/** Conflicts with code releases, in words: too close, or not close enough. */
import type { Conflict, Counterpart } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization, ReleaseRule } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { instantWords, rangesWords } from './conflict-phrases.ts';
import { formatDuration } from './format-time.ts';
import { businessUnitName } from './target-words.ts';

type ReleaseSide = Extract<Counterpart, { readonly kind: 'release' }>;

/** What of the window and its organization a sentence needs. */
export interface ReleaseContext {
  readonly window: PatchWindow;
  readonly organization: Organization;
  readonly zone: Zone;
  /** The window's time in words. */
  readonly when: string;
}

/** `Too close to Claims 27.3`, `Away from GC 27.8`, `GC 27.8 is tentative`. */
export function releaseTitle({ rule, severity }: Conflict, { name }: ReleaseSide): string {
  if (rule === 'C06') return `Too close to ${name}`;
  return severity === 'error' ? `Away from ${name}` : `${name} is only tentative`;
}

/** The whole sentence; `null` where no release is known at all. */
export function releaseWords(
  conflict: Conflict,
  release: ReleaseSide | null,
  context: ReleaseContext,
): string {
  const { when, zone } = context;
  const kept = keptWords(context);
  if (release === null) {
    const unit = businessUnitName(context.window.target.businessUnitId, context.organization);
    return `${when} should be within ${kept} of a release, and no release of ${unit} is known.`;
  }
  const named = `“${release.name}”${release.tentative ? ' (tentative)' : ''}`;
  if (conflict.rule === 'C06') {
    return `${tooCloseWords(named, context)}: ${rangesWords(conflict.evidence, zone)}.`;
  }
  const starts = instantWords(release.startMs, zone);
  if (conflict.severity === 'warning') {
    return `${when} is within ${kept} of ${named}, ${starts}, but of no confirmed release.`;
  }
  return `${when} has no release within ${kept}: the nearest, ${named}, starts ${starts}, ${distanceWords(release, context)}.`;
}

/** The buffer or tolerance of the window's business unit. */
function keptWords(context: ReleaseContext): string {
  const rule = ruleOf(context);
  if (rule.kind === 'none') return formatDuration(0);
  return formatDuration(rule.kind === 'separate' ? rule.bufferMinutes : rule.toleranceMinutes);
}

function ruleOf({ window, organization }: ReleaseContext): ReleaseRule {
  const unit = organization.businessUnits.find(({ id }) => id === window.target.businessUnitId);
  return unit?.releaseRule ?? { kind: 'none' };
}

/** What is kept around the window, one stretch or one for each side. */
function tooCloseWords(named: string, context: ReleaseContext): string {
  const rule = ruleOf(context);
  const after = rule.kind === 'separate' ? rule.bufferAfterMinutes : undefined;
  return after === undefined
    ? `Release ${named} is nearer than the ${keptWords(context)} kept around ${context.when}`
    : `Release ${named} is too near to ${context.when}: ${keptWords(context)} are kept before a release and ${formatDuration(after)} after it`;
}

/** From start to start: `7 d later`. */
function distanceWords({ startMs }: ReleaseSide, { window }: ReleaseContext): string {
  const minutes = Math.round((startMs - window.startMs) / minuteMs);
  return `${formatDuration(Math.abs(minutes))} ${minutes < 0 ? 'earlier' : 'later'}`;
}
