/** Signing a year off: what is kept of it, and where. */
import type { Plan } from '../model/plan.ts';
import type { SignedSeries, SignOff } from '../model/sign-off.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { windowsOfYear } from './year-windows.ts';

/** Who signs what, and when. */
export interface SignOffWish {
  readonly id: string;
  readonly year: number;
  readonly signedBy: string;
  readonly signedAtMs: EpochMs;
  /** Empty: none. */
  readonly note: string;
  /** Hash of `yearMeaning(plan, year)`. */
  readonly meaning: string;
}

/**
 * The plan with its year signed as it stands. Earlier sign-offs stay, and none of them is later: where the
 * clock stands still, or is a moment behind, it is signed a millisecond after the last.
 */
export function signYear(plan: Plan, { note, ...wish }: SignOffWish): Plan {
  const behindMs = (lastSignOff(plan, wish.year)?.signedAtMs ?? -Infinity) - wish.signedAtMs;
  const isBehind = behindMs >= 0 && behindMs < minuteMs;
  const signOff: SignOff = {
    ...wish,
    signedAtMs: wish.signedAtMs + (isBehind ? behindMs + 1 : 0),
    ...(note !== '' && { note }),
    series: signedSeries(plan, wish.year),
  };
  return { ...plan, signOffs: [...(plan.signOffs ?? []), signOff] };
}

function signedSeries(plan: Plan, year: number): readonly SignedSeries[] {
  const bySeries = Map.groupBy(windowsOfYear(plan, year), ({ seriesId }) => seriesId);
  return plan.series.flatMap(({ id, name, target, kind, zone }): readonly SignedSeries[] => {
    const windows = bySeries.get(id) ?? [];
    if (windows.length === 0) return [];
    return [
      {
        ...{ id, name, target, kind, zone },
        windows: windows.map((each) => [each.originalStart, each.startMs, each.durationMinutes]),
      },
    ];
  });
}

/** The year's last sign-off, whichever order a merge brought them in; null: nobody signed it. */
export const lastSignOff = ({ signOffs = [] }: Plan, year: number): SignOff | null =>
  signOffs
    .filter((each) => each.year === year)
    .reduce<SignOff | null>(
      (last, each) => (last === null || isLater(each, last) ? each : last),
      null,
    );

const isLater = (a: SignOff, b: SignOff): boolean =>
  a.signedAtMs > b.signedAtMs || (a.signedAtMs === b.signedAtMs && a.id > b.id);
