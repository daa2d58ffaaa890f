/** Days and times of day of a timer as series of a plan: one for each time of day. */
import type { WindowKind } from '../model/series.ts';
import type { TreeNode } from '../model/tree-node.ts';
import type { Zone } from '../time/local-date-time.ts';
import { ruleOfPattern, type DayPattern } from './day-pattern.ts';
import { draftedSeries, firstDayOf, todayIn } from './drafted-series.ts';
import type { ImportContext } from './import-reading.ts';
import type { ReadingDraft } from './reading-draft.ts';

/** A timer that was read. */
export interface FoundTimer {
  /** Whose timer it is, as the import's format says. */
  readonly system: string;
  readonly line: number;
  /** As the file says it. */
  readonly text: string;
  /** Stable identity of the timer; the time of day is added. */
  readonly key: string;
  readonly name: string;
  readonly kind: WindowKind;
  readonly target: TreeNode;
  readonly zone: Zone;
  readonly days: DayPattern;
  readonly minutesOfDay: readonly number[];
  readonly durationMinutes: number;
  /** 0: all machines at once. */
  readonly startSpreadMinutes: number;
}

/** Adds the timer's series; days that no rule says are listed, and that is noted. */
export function addTimer(draft: ReadingDraft, timer: FoundTimer, context: ImportContext): void {
  for (const minute of timer.minutesOfDay) {
    const startTime = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    const key = `${timer.key} ${startTime}`;
    if (!draft.hasRoomFor(timer.line, timer.text)) return;
    const today = todayIn(timer.zone, context);
    const fromDate = firstDayOf({ ...timer, key }, context);
    const found = ruleOfPattern(timer.days, { fromDate, today });
    if (found === null) {
      draft.refuse(timer.line, timer.text, 'None of its days comes before the end of next year.');
      return;
    }
    const { rule, listedUntil } = found;
    if (listedUntil !== null) {
      draft.note(
        `${timer.name}: no rule here says its days, so they are listed until ${listedUntil}; import it again then.`,
      );
    }
    const series = draftedSeries({ ...timer, startTime, rule });
    const keepsOtherDates = listedUntil !== null;
    draft.add({ line: timer.line, key, kind: 'series', series, keepsOtherDates }, timer.text);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
