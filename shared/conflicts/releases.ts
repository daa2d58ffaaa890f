/** C06 and C07: the opposite rules of business units about code releases. */
import { assertNever } from '../kernel/assert-never.ts';
import type { Release } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { BusinessUnit, ReleaseRule } from '../model/target.ts';
import { intersect, minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { isWork, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { indexRanges, type RangeIndex } from './range-index.ts';
import { nearestTo } from './nearest-to.ts';
import { prepareReleaseScopes, type ReleaseScopes } from './release-scope.ts';

type SeparateRule = Extract<ReleaseRule, { readonly kind: 'separate' }>;

interface UnitReleases {
  readonly index: RangeIndex<Release>;
  readonly all: readonly Release[];
  readonly scopes: ReleaseScopes;
}

/** Applies to each window the release rule of its business unit, to the releases that concern it. */
export function prepareReleases({
  releases: all,
  organization,
  factsOf,
}: Pick<RuleInput, 'releases' | 'organization' | 'factsOf'>): PreparedRule {
  const scopes = prepareReleaseScopes(organization);
  const groups = Map.groupBy(all, ({ businessUnitId }) => businessUnitId);
  const byUnit = new Map([...groups].map(([id, group]) => [id, prepareUnit(group, scopes)]));
  const noReleases = prepareUnit([], scopes);
  return (window) => {
    const { businessUnit, production } = factsOf(window.target);
    if (businessUnit === undefined) return noConflicts;
    const releases = byUnit.get(businessUnit.id) ?? noReleases;
    const rule = businessUnit.releaseRule;
    switch (rule.kind) {
      case 'separate':
        return isWork(window) ? tooClose(window, releases, keptAround(window, rule)) : noConflicts;
      case 'aligned':
        return window.kind === 'install' && production
          ? notAligned(window, releases, {
              toleranceMs: rule.toleranceMinutes * minuteMs,
              businessUnit,
            })
          : noConflicts;
      case 'none':
        return noConflicts;
      default:
        return assertNever(rule);
    }
  };
}

function prepareUnit(releases: readonly Release[], scopes: ReleaseScopes): UnitReleases {
  const all = releases.map(lasting);
  return { index: indexRanges(all), all, scopes };
}

/** A release of which only the moment is known happens in that minute: no window is clear of it. */
const lasting = (release: Release): Release =>
  release.endMs > release.startMs ? release : { ...release, endMs: release.startMs + minuteMs };

const widen = ({ startMs, endMs }: TimeRange, byMs: number): TimeRange => ({
  startMs: startMs - byMs,
  endMs: endMs + byMs,
});

/** The window with the buffers: it ends so long before a release, and begins so long after one. */
const keptAround = (
  { startMs, endMs }: TimeRange,
  { bufferMinutes, bufferAfterMinutes = bufferMinutes }: SeparateRule,
): TimeRange => ({
  startMs: startMs - bufferAfterMinutes * minuteMs,
  endMs: endMs + bufferMinutes * minuteMs,
});

/**
 * C06: releases inside the window or the buffers around it. Evidence: the part of each release that
 * is. A release that is only tentative warns.
 */
function tooClose(
  window: PatchWindow,
  { index, scopes }: UnitReleases,
  kept: TimeRange,
): readonly Conflict[] {
  const met = index.overlapping(kept);
  if (met.length === 0) return noConflicts;
  const near = met.filter((each) => scopes.concerns(each, window.target));
  return near.map((release) => {
    const shared = intersect(kept, release);
    return aConflict({
      rule: 'C06',
      severity: release.certainty === 'confirmed' ? 'error' : 'warning',
      windowId: window.id,
      counterpart: counterpartOf(release),
      evidence: shared === null ? [] : [shared],
      cellKeys: [],
    });
  });
}

/**
 * C07: no confirmed release within the tolerance. Told against the nearest tentative one that
 * is, else against the nearest of all.
 */
function notAligned(
  window: PatchWindow,
  { index, all, scopes }: UnitReleases,
  { toleranceMs, businessUnit }: { toleranceMs: number; businessUnit: BusinessUnit },
): readonly Conflict[] {
  // One millisecond more on each side: exactly the tolerance away is still within it.
  const own = (each: Release): boolean => scopes.concerns(each, window.target);
  const near = index.overlapping(widen(window, toleranceMs + 1)).filter(own);
  if (near.some(({ certainty }) => certainty === 'confirmed')) return noConflicts;
  const tentative = nearestTo(near, window);
  const counterpart = tentative ?? nearestTo(all.filter(own), window);
  return [
    aConflict({
      rule: 'C07',
      severity: tentative === undefined ? 'error' : 'warning',
      windowId: window.id,
      counterpart: counterpart === undefined ? noneOf(businessUnit) : counterpartOf(counterpart),
      evidence: [],
      cellKeys: [],
    }),
  ];
}

const counterpartOf = (release: Release): Counterpart => ({
  kind: 'release',
  id: release.id,
  name: release.name,
  tentative: release.certainty === 'tentative',
  startMs: release.startMs satisfies EpochMs,
});

const noneOf = ({ name }: BusinessUnit): Counterpart => ({ kind: 'none', id: 'no-release', name });
