/** What was planned, held and missed in a contract's period, on paper and as tables. */
import type { PatchWindow } from '../../../shared/model/series.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { evidenceOf, type EvidenceScope, type Outcome } from '../../../shared/review/evidence.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { dayMs, dayNumberOfIso } from '../../../shared/time/wall-ms.ts';
import { counted } from '../counted.ts';
import { formatIsoDate } from '../format-time.ts';
import { daysWords } from '../measure-words.ts';
import { gapLine, promiseWords } from '../policy-words.ts';
import { kindWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import type { DataCell, DataSheet, PrintCell, PrintFacts, PrintPart } from './print-document.ts';
import type { ReportDates } from './report-facts.ts';
import { isoOf } from './window-data.ts';
import { scopeMeets } from './windows-in-scope.ts';
import { zoned } from './zoned-words.ts';

/** Days around the period that gaps are measured over. */
const aroundDays = 130;

const outcomes: readonly (readonly [Outcome, string])[] = [
  ['held', 'Held'],
  ['partly', 'In part'],
  ['failed', 'Failed'],
  ['missed', 'Missed'],
  ['no result', 'No result'],
  ['planned', 'Planned'],
  ['cancelled', 'Cancelled'],
];

/** Outcomes that somebody asks about, each in a line of its own. */
const isShort: ReadonlySet<Outcome> = new Set(['missed', 'failed', 'partly']);

const outcomeWord = (outcome: Outcome): string => (outcome === 'partly' ? 'in part' : outcome);

const ticketAndNote = ({ facts }: PatchWindow): string =>
  [facts?.result?.ticket, facts?.result?.note].filter((part) => part !== undefined).join('\n');

/** The period's evidence in scope: a line an environment on paper, a row a window in tables. */
export function evidenceParts(
  facts: PrintFacts,
  { fromDate, toDate }: Pick<ReportDates, 'fromDate' | 'toDate'>,
): { readonly part: PrintPart; readonly sheets: readonly DataSheet[] } {
  const scopes = scopesOf(facts, { fromDate, toDate });
  return {
    part: {
      heading: `Evidence ${formatIsoDate(fromDate)} – ${formatIsoDate(toDate)}`,
      lead: 'Windows of the period, both days inside, on each customer’s own wall. “No result”: it is over, and nobody said how it went.',
      facts: [],
      tables: [
        {
          caption: 'By environment',
          columns: [
            'Environment',
            'Promised',
            ...outcomes.map(([, label]) => label),
            'Longest gap',
            'Gaps too long',
          ],
          rows: scopes.map(scopeRow),
          empty: 'Nothing was planned or promised in this period.',
        },
        {
          caption: 'Missed, failed, held in part, or without a result',
          columns: ['Window', 'When', 'Outcome', 'Reason', 'Ticket and note'],
          rows: scopes.flatMap(shortRows),
          empty: 'None: every window that is over was held or cancelled.',
        },
      ],
    },
    sheets: [windowsSheet(scopes, facts)],
  };
}

function scopesOf(
  { plan, nowMs, scope }: PrintFacts,
  period: Pick<ReportDates, 'fromDate' | 'toDate'>,
): readonly EvidenceScope[] {
  if (period.fromDate > period.toDate) return [];
  const range = {
    startMs: (dayNumberOfIso(period.fromDate) - aroundDays) * dayMs,
    endMs: (dayNumberOfIso(period.toDate) + aroundDays) * dayMs,
  };
  const isMeant = scopeMeets(plan, scope);
  return evidenceOf({
    organization: plan.organization,
    windows: expandPlan(plan, range),
    period,
    rules: policyRulesOf(plan.organization),
    nowMs,
  }).filter(({ scope: { businessUnitId, customerId } }) => isMeant({ businessUnitId, customerId }));
}

/**
 * What was not held. Windows that nobody said anything of are one line an environment: of 400 customers
 * they are hundreds of pages. Tables for spreadsheets have each.
 */
function shortRows({ scope, windows }: EvidenceScope): readonly (readonly PrintCell[])[] {
  const untold = windows.flatMap(({ window, outcome }) => (outcome === 'no result' ? window : []));
  const [first, last] = [untold[0], untold.at(-1)];
  const rows = windows
    .filter(({ outcome }) => isShort.has(outcome))
    .map(({ window, outcome }) => [
      window.name,
      zoned(window, window.zone),
      outcomeWord(outcome),
      window.reason ?? '',
      ticketAndNote(window),
    ]);
  if (first === undefined || last === undefined) return rows;
  const when =
    untold.length === 1
      ? zoned(first, first.zone)
      : `${dayWords(first)} – ${dayWords(last)}, ${last.zone}`;
  const what = `${scope.name}: ${counted(untold.length, '1 window', '# windows')}`;
  return [...rows, [what, when, 'no result', '', '']];
}

const dayWords = ({ localStart }: PatchWindow): string => formatIsoDate(localStart.slice(0, 10));

const scopeRow = ({
  scope,
  promise,
  counts,
  longestGap,
  gaps,
}: EvidenceScope): readonly PrintCell[] => [
  scope.name,
  promise === null ? '–' : promiseWords(promise),
  ...outcomes.map(([outcome]) => String(counts[outcome])),
  longestGap === null ? '–' : daysWords(longestGap.gap.days),
  promise === null
    ? '–'
    : gaps.length === 0
      ? '0'
      : {
          text: [String(gaps.length), ...gaps.map(({ gap }) => gapLine(gap, promise))].join('\n'),
          tone: 'bad',
        },
];

const windowsSheet = (
  scopes: readonly EvidenceScope[],
  { plan: { organization } }: PrintFacts,
): DataSheet => ({
  name: 'Evidence',
  columns: [
    ['Business unit', 16],
    ['Environment', 26],
    ['Window', 34],
    ['Kind', 14],
    ['Start (local)', 17],
    ['Zone', 22],
    ['Start (UTC, ISO 8601)', 24],
    ['Minutes', 9],
    ['Outcome', 12],
    ['Moved from (local)', 18],
    ['Reason', 40],
    ['Failure ticket', 18],
    ['Note', 40],
  ].map(([title, width]) => ({ title: String(title), width: Number(width) })),
  rows: scopes.flatMap(({ scope, windows }) =>
    windows.map(({ window, outcome, movedFrom }): readonly DataCell[] => [
      businessUnitName(scope.businessUnitId, organization),
      scope.name,
      window.name,
      kindWord(window.kind),
      { local: toLocal(window.startMs, window.zone) },
      window.zone,
      isoOf(window.startMs),
      window.durationMinutes,
      outcomeWord(outcome),
      movedFrom === null ? '' : movedFrom.replace('T', ' '),
      window.reason ?? '',
      window.facts?.result?.ticket ?? '',
      window.facts?.result?.note ?? '',
    ]),
  ),
});
