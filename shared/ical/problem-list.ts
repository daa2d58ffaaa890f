import type { Problem } from '../model/snapshot.ts';
import type { ScanProblem } from './calendar-scanner.ts';

/** What problems of calendar text are about, until a caller who knows the calendar's name says it. */
export const calendarText = 'calendar text';

const mostProblems = 1_000;

/** Gathers problems, the first thousand: a text of a million wrong lines must not fill the memory. */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private unsaid = 0;

  add({ line, reason, uid }: ScanProblem): void {
    if (this.problems.length === mostProblems) this.unsaid++;
    else
      this.problems.push({
        source: calendarText,
        line,
        reason,
        ...(uid === undefined ? {} : { uid }),
      });
  }

  /** All problems by line; a last one without line counts those left out. */
  toList(): readonly Problem[] {
    const sorted = this.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (this.unsaid === 0) return sorted;
    return [
      ...sorted,
      { source: calendarText, reason: `${this.unsaid} more problems are not listed` },
    ];
  }
}
