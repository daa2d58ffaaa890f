/** What moved since a year was signed, window by window, with the reasons that people gave. */
import type { Plan } from '../model/plan.ts';
import type { SignedSeries, SignOff } from '../model/sign-off.ts';
import type { PatchWindow } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import { withHolidayChanges } from '../schedule/holiday-changes.ts';
import { minuteMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { isOfYear, yearRange } from './year-windows.ts';

/** A window as it was signed. */
export interface SignedWindow extends Pick<
  PatchWindow,
  'id' | 'name' | 'target' | 'kind' | 'zone' | 'startMs' | 'endMs' | 'durationMinutes'
> {
  readonly seriesId: string;
  readonly originalStart: string;
}

/**
 * `moved`: it starts at another time. `changed`: at the same time, but longer, shorter, or on
 * something else. `cancelled`: it does not happen any more. `added`: nobody signed it.
 */
export type VarianceKind = 'moved' | 'changed' | 'cancelled' | 'added';

/** One window that is not as it was signed. */
export interface WindowVariance {
  readonly kind: VarianceKind;
  readonly signed: SignedWindow | null;
  /** As it is now; of a cancelled one only where it is still in the plan. */
  readonly now: PatchWindow | null;
  /** null: nobody said why. */
  readonly reason: string | null;
}

/** How a year stands against what was signed. */
export interface Variance {
  readonly signed: number;
  readonly unchanged: number;
  /** By start as signed, else as it is now. */
  readonly items: readonly WindowVariance[];
}

/** A window may be moved over the end of its year, so far. */
const marginDays = 62;
/** Windows of another series on the same target count as the same work, moved, within so many days. */
const pairDays = 20;

/**
 * Compares window by window: by id, and what is left by kind and target, nearest first, so that a
 * series that was replaced tells what moved. Every signed window is told once or unchanged, and
 * every window of the year is.
 */
export function varianceSince(plan: Plan, signOff: SignOff): Variance {
  const now = expandPlan(plan, yearRange(signOff.year, marginDays));
  const byId = new Map(now.map((window) => [window.id, window]));
  const signed = signOff.series.flatMap(signedWindows);
  const happening = (id: string): PatchWindow | null => {
    const window = byId.get(id);
    return window === undefined || window.state === 'cancelled' ? null : window;
  };
  const ids = new Set(signed.map(({ id }) => id));
  const unsigned = now.filter(
    (window) =>
      !ids.has(window.id) && window.state !== 'cancelled' && isOfYear(window, signOff.year),
  );
  const gone = signed.filter(({ id }) => happening(id) === null);
  const pairs = pairUp(gone, unsigned);
  const paired = new Set(pairs.values());
  const reasonOf = prepareReasons(plan);
  const items = signed.flatMap((each): readonly WindowVariance[] => {
    const window = happening(each.id) ?? pairs.get(each.id) ?? null;
    if (window === null) {
      const left = byId.get(each.id) ?? null;
      return [{ kind: 'cancelled', signed: each, now: left, reason: reasonOf(each) }];
    }
    const kind = kindOf(each, window);
    return kind === null ? [] : [{ kind, signed: each, now: window, reason: reasonOf(window) }];
  });
  const added = unsigned
    .filter((window) => !paired.has(window))
    .map(
      (window) => ({ kind: 'added', signed: null, now: window, reason: reasonOf(window) }) as const,
    );
  return {
    signed: signed.length,
    unchanged: signed.length - items.length,
    items: [...items, ...added].sort((a, b) => startOf(a) - startOf(b)),
  };
}

const startOf = ({ signed, now }: WindowVariance): number => (signed ?? now)?.startMs ?? 0;

const signedWindows = ({ id, name, target, kind, zone, windows }: SignedSeries) =>
  windows.map(([originalStart, startMs, durationMinutes]): SignedWindow => ({
    id: `${id}@${originalStart}`,
    ...{ seriesId: id, originalStart, name, target, kind, zone, startMs, durationMinutes },
    endMs: startMs + durationMinutes * minuteMs,
  }));

function kindOf(signed: SignedWindow, now: PatchWindow): 'moved' | 'changed' | null {
  if (signed.startMs !== now.startMs) return 'moved';
  const isSame = workOf(signed) === workOf(now) && signed.durationMinutes === now.durationMinutes;
  return isSame ? null : 'changed';
}

const workOf = ({ kind, target }: Pick<PatchWindow, 'kind' | 'target'>): string =>
  `${kind} ${targetPath(target)}`;

/** Which unsigned window took the place of a signed one that is gone; each at most once. */
function pairUp(
  gone: readonly SignedWindow[],
  unsigned: readonly PatchWindow[],
): ReadonlyMap<string, PatchWindow> {
  const free = new Map(
    [...Map.groupBy(unsigned, workOf)].map(([work, own]) => [work, new Set(own)]),
  );
  const candidates = gone
    .flatMap((signed) =>
      [...(free.get(workOf(signed)) ?? [])].map((window) => ({
        signed,
        window,
        awayMs: Math.abs(window.startMs - signed.startMs),
      })),
    )
    .filter(({ awayMs }) => awayMs <= pairDays * dayMs)
    .sort(
      (a, b) =>
        a.awayMs - b.awayMs ||
        a.signed.startMs - b.signed.startMs ||
        (a.window.id < b.window.id ? -1 : 1),
    );
  const pairs = new Map<string, PatchWindow>();
  for (const { signed, window } of candidates) {
    const left = free.get(workOf(signed));
    if (pairs.has(signed.id) || left?.has(window) !== true) continue;
    left.delete(window);
    pairs.set(signed.id, window);
  }
  return pairs;
}

/** What was said of a date, be it still a window or skipped; holidays speak for themselves. */
function prepareReasons(
  plan: Plan,
): (of: { readonly seriesId: string; readonly originalStart: string }) => string | null {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const series = new Map(plan.series.map((each) => [each.id, each]));
  return ({ seriesId, originalStart }) => {
    const own = series.get(seriesId);
    if (own === undefined) return null;
    let reasons = known.get(seriesId);
    if (reasons === undefined) {
      reasons = new Map(
        withHolidayChanges(own, plan).changes.flatMap(({ originalStart: start, reason }) =>
          reason === undefined ? [] : [[start, reason] as const],
        ),
      );
      known.set(seriesId, reasons);
    }
    return reasons.get(originalStart) ?? null;
  };
}
