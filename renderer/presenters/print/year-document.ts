/** The annual page, with every window in the files that have room for it. */
import { openOnly } from '../../../shared/conflicts/settle.ts';
import { windowsOfYear, yearRange } from '../../../shared/review/year-windows.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { dateIn, formatRange, formatUtcRange } from '../format-time.ts';
import { kindWord, stateWord } from '../state-words.ts';
import { yearSpan } from '../year-columns.ts';
import { openYear } from '../year-rows.ts';
import { counted } from '../counted.ts';
import type { PrintDocument, PrintFacts, PrintPart } from './print-document.ts';
import { stampOf } from './print-stamp.ts';
import { windowSheet } from './window-data.ts';
import { scopeMeets } from './windows-in-scope.ts';
import { yearLines } from './year-lines.ts';
import { yearPages, type UnitWords } from './year-page.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';

/** Promises look about two months around the year. */
const aroundDays = 62;

/** The year of all customers in scope: one page while it can be read on one. */
export function yearDocument(facts: PrintFacts): PrintDocument {
  const { plan, year, nowMs, scope, conflicts, paper, checked } = facts;
  const bySeries = Map.groupBy(
    expandPlan(plan, yearRange(year, aroundDays)),
    (each) => each.seriesId,
  );
  const windows = windowsOfYear(plan, year).filter(({ target }) => scopeMeets(plan, scope)(target));
  const lines = yearLines(plan, scope);
  const title = `Patch windows ${year}`;
  const stamp = stampOf(facts);
  const count = lines.filter(({ kind }) => kind === 'customer').length;
  return {
    title,
    paper,
    stamp,
    pages: yearPages({
      year,
      title,
      lead: `${counted(count, '# customer', '# customers')}, ${counted(windows.length, '# window', '# windows')}`,
      stamp: [...stamp, 'Days are those of each customer’s own zone'],
      lines,
      book: openYear({
        plan,
        windowsOf: ({ id }) => bySeries.get(id) ?? [],
        conflicts,
        span: yearSpan(year),
        nowMs,
      }),
      found: new Set(openOnly(conflicts).map(({ windowId }) => windowId)),
      checked,
      standing: standingOf(facts),
      paper,
    }),
    parts: [],
    details: [allWindows(windows, year)],
    sheets: [windowSheet(windows, plan.organization)],
  };
}

/** Promises are judged from now on: over a year that is over nothing is said. */
function standingOf({ report, year, nowMs, zone }: PrintFacts): ReadonlyMap<string, UnitWords> {
  if (report === null || String(year) < dateIn(nowMs, zone).slice(0, 4)) return new Map();
  return new Map(
    report.units.map(({ status, words, breach }) => [
      status.unit.id,
      { words, isBroken: breach !== null },
    ]),
  );
}

const allWindows = (windows: readonly PatchWindow[], year: number): PrintPart => ({
  heading: `Every window of ${year}`,
  lead: 'Times are on each window’s own wall, with their zone; then in UTC.',
  facts: [],
  tables: [
    {
      caption: 'Windows',
      columns: ['Window', 'Kind', 'State', 'When', 'Zone', 'UTC'],
      rows: windows.map((window) => [
        window.name,
        kindWord(window.kind),
        stateWord(window.state),
        formatRange(window, window.zone),
        window.zone,
        formatUtcRange(window),
      ]),
      empty: 'There are no windows in this year.',
    },
  ],
});
