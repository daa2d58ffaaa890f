/** Days that are left for open windows: which windows are asked about, in which order, in words. */
import { isDisruptive } from '../../shared/conflicts/prepared-rule.ts';
import { byPriority, priorityOf } from '../../shared/model/priority.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { freeDays, type DayLeft } from '../../shared/policy/days-left.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { addDays, weekdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import { ruleName } from './conflict-words.ts';
import { counted } from './counted.ts';
import { formatShortIsoDate } from './format-time.ts';

/** Days that are looked at: five weeks. */
export const daysShown = 35;

const open: ReadonlySet<WindowState> = new Set(['draft', 'proposed', 'countered']);

/** Windows of these days that nobody agreed to yet, of one business unit or of all. */
export const openWindows = (
  windows: readonly PatchWindow[],
  { nowMs, businessUnitId }: { readonly nowMs: EpochMs; readonly businessUnitId: string },
): readonly PatchWindow[] =>
  windows.filter(
    (window) =>
      open.has(window.state) &&
      isDisruptive(window) &&
      window.startMs > nowMs &&
      window.startMs < nowMs + daysShown * dayMs &&
      (businessUnitId === '' || window.target.businessUnitId === businessUnitId),
  );

interface Row {
  readonly window: PatchWindow;
  readonly days: readonly DayLeft[] | null;
}

/** The scarcest first; of equally scarce ones, the higher priority. What is still looked at comes last. */
export const scarcestFirst = <T extends Row>(
  rows: readonly T[],
  organization: Pick<Organization, 'businessUnits'>,
): readonly T[] => {
  const left = ({ days }: Row): number => (days === null ? Infinity : freeDays(days));
  return rows.toSorted((a, b) => {
    if (left(a) !== left(b)) return left(a) - left(b);
    const [one, other] = [priorityOf(a.window, organization), priorityOf(b.window, organization)];
    return byPriority(one, other) || a.window.startMs - b.window.startMs;
  });
};

/** `4 days left`, `1 day left`, `no day left`. */
export function leftWords(days: readonly DayLeft[]): string {
  const count = freeDays(days);
  return count === 0 ? 'no day left' : counted(count, '# day left', '# days left');
}

/** `Sat 13 Mar: free`, `Sat 13 Mar: it is here`, `Sat 13 Mar: freeze, notice`. */
export function dayWords({ date, verdict, rules }: DayLeft): string {
  const day = formatShortIsoDate(date);
  if (verdict === 'free') return `${day}: free`;
  if (verdict === 'over') return `${day}: over`;
  if (verdict === 'here') return `${day}: it is here`;
  return `${day}: ${rules.map((rule) => ruleName(rule).toLowerCase()).join(', ')}`;
}

/** A later one has no room for its word. */
const lastMarked = daysShown - 5;

/** Days of the strip that have their date above them: Mondays. */
export const markedDays = (
  fromDate: IsoDate,
): readonly { readonly at: number; readonly word: string }[] =>
  Array.from({ length: daysShown }, (_, at) => at)
    .filter((at) => at <= lastMarked && weekdayOf(addDays(fromDate, at)) === 'MO')
    .map((at) => ({ at, word: formatShortIsoDate(addDays(fromDate, at)) }));

/** All of it for a screen reader: `4 days left: Sat 13 Mar, Sun 14 Mar`. */
export function freeWords(days: readonly DayLeft[]): string {
  const free = days.filter(({ verdict }) => verdict === 'free');
  if (free.length === 0) return leftWords(days);
  return `${leftWords(days)}: ${free.map(({ date }) => formatShortIsoDate(date)).join(', ')}`;
}
