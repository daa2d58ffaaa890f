import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Waiver } from '../../shared/model/policy.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatShortIsoDate } from '../presenters/format-time.ts';

/** Why a finding that was waived is open again; null where it was not, or still is. */
export function reopenedNote(
  { id, accepted }: Conflict,
  waivers: ReadonlyMap<string, Waiver>,
  nowMs: EpochMs,
): string | null {
  const waiver = waivers.get(id);
  if (waiver === undefined || accepted !== undefined) return null;
  const { who, untilDate } = waiver;
  const isOver = untilDate !== undefined && nowMs >= Date.parse(`${untilDate}T00:00Z`) + 86_400_000;
  return isOver
    ? `Open again: the waiver by ${who} ended on ${formatShortIsoDate(untilDate)}.`
    : `Open again: ${who} waived it as it was then, and one side has changed.`;
}
