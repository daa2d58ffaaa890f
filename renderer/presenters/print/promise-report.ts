/** Who is inside policy until a day, and everything that this answer rests on, to be counted on paper. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { cellKey, cellsOf, type BusinessUnit } from '../../../shared/model/target.ts';
import { noticeDeadlineOf } from '../../../shared/policy/notice-deadline.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { conflictWords } from '../conflict-words.ts';
import { unreadWords } from '../cell-status-words.ts';
import { dateIn, formatInstant, formatIsoDate } from '../format-time.ts';
import { daysLeftWords, nextWords } from '../policy-words.ts';
import { stateWord } from '../state-words.ts';
import { businessUnitName } from '../target-words.ts';
import { isInsideUntil, keptUntil, unitLines, type UnitLine } from '../year-policy.ts';
import { evidenceParts } from './evidence-part.ts';
import type { PrintCell, PrintDocument, PrintFacts, PrintTable } from './print-document.ts';
import { stampOf } from './print-stamp.ts';
import type { PrintReport, ReportDates } from './report-facts.ts';
import { scopeMeets } from './windows-in-scope.ts';
import { customersIn } from './year-lines.ts';
import { zoned } from './zoned-words.ts';
import { counted } from '../counted.ts';

/** The report in scope with the evidence behind it; null while promises are not judged. */
export function promiseReport(facts: PrintFacts, dates: ReportDates): PrintDocument | null {
  const { report, year, paper } = facts;
  if (report === null) return null;
  const byId = new Map(report.standing.input.windows.map((window) => [window.id, window]));
  const windowOf = (id: string): PatchWindow | undefined => byId.get(id);
  const scoped: Scoped = { report, facts, units: unitsIn(report, facts), dates, windowOf };
  const evidence = evidenceParts(facts, dates);
  const title = `Policy report ${year}`;
  return {
    title,
    paper,
    stamp: stampOf(facts),
    pages: [],
    parts: [
      {
        heading: title,
        lead: answerWords(scoped),
        facts: [],
        tables: [unitTable(scoped), promiseTable(scoped)],
      },
      {
        heading: 'What to see to',
        lead: 'Nothing of this breaks a promise yet; each may.',
        facts: [],
        tables: [
          coverageTable(scoped),
          unagreedTable(scoped),
          waiverTable(scoped),
          cellTable(scoped),
        ],
      },
      evidence.part,
    ],
    details: [],
    sheets: [promiseSheet(scoped), ...evidence.sheets],
  };
}

interface Scoped {
  readonly report: PrintReport;
  readonly facts: PrintFacts;
  readonly units: readonly UnitLine[];
  readonly dates: ReportDates;
  readonly windowOf: (id: string) => PatchWindow | undefined;
}

/** Units in scope, each with the promises in scope only. */
function unitsIn(
  { units, standing }: PrintReport,
  { plan, scope: { businessUnitId, customerId } }: PrintFacts,
): readonly UnitLine[] {
  const owner = plan.organization.customers.find(({ id }) => id === customerId);
  const unitId = owner?.businessUnitId ?? businessUnitId;
  const statuses = units.flatMap(({ status }) =>
    unitId !== undefined && status.unit.id !== unitId
      ? []
      : [
          {
            ...status,
            findings: status.findings.filter(
              ({ scope }) => customerId === undefined || scope.customerId === customerId,
            ),
          },
        ],
  );
  return unitLines(statuses, standing.input.nowMs);
}

const insideOf = ({ units, dates }: Scoped): readonly UnitLine[] =>
  units.filter(({ status }) => isInsideUntil(status.findings, dates.untilDate));

/** Promises are judged ahead: of a day that is over, nothing is said to be kept. */
const isOver = ({ facts, dates }: Scoped): boolean =>
  dates.untilDate < dateIn(facts.nowMs, facts.zone);

const insideWords = (inside: number, units: number, day: string): string =>
  counted(
    units,
    `${inside} of # business units is inside policy until ${day}`,
    `${inside} of # business units are inside policy until ${day}`,
  );

function answerWords(scoped: Scoped): string {
  const { units, dates } = scoped;
  if (isOver(scoped)) {
    return `${formatIsoDate(dates.untilDate)} is over: what was kept until then is told by the evidence.`;
  }
  const inside = insideOf(scoped);
  const outside = units.filter((line) => !inside.includes(line));
  const names = outside.map(({ status }) => status.unit.name).join(', ');
  const answer = insideWords(inside.length, units.length, formatIsoDate(dates.untilDate));
  return `${answer}${names === '' ? '' : `; not inside: ${names}`}. A unit is inside when every promise of it listed below is kept until that day or longer. This is by the plan as it is: nothing beyond what is planned and checked is promised.`;
}

const unitTable = (scoped: Scoped): PrintTable => {
  const inside = new Set(insideOf(scoped));
  // What is due next is the unit's: one customer's report names no other.
  const isWhole = scoped.facts.scope.customerId === undefined;
  const insideCell = (line: UnitLine): PrintCell => {
    if (isOver(scoped)) return '–';
    return inside.has(line) ? 'inside' : { text: 'not inside', tone: 'bad' };
  };
  return {
    caption: 'Business units',
    columns: [
      'Business unit',
      `Until ${formatIsoDate(scoped.dates.untilDate)}`,
      'Standing',
      'Gaps',
      'Deadlines missed',
      ...(isWhole ? ['Due next'] : []),
    ],
    rows: scoped.units.map((line) => [
      line.status.unit.name,
      insideCell(line),
      line.words,
      String(line.gaps),
      String(line.missedDeadlines),
      ...(isWhole ? [dueNextWords(line)] : []),
    ]),
    empty: 'The plan has no business unit.',
  };
};

const dueNextWords = ({ status }: UnitLine): string =>
  status.next === null
    ? nextWords(status)
    : `${nextWords(status)}, ${daysLeftWords(status.next.daysLeft)}`;

interface BrokenPromise {
  readonly unit: BusinessUnit;
  readonly finding: PolicyFinding;
  readonly lastDate: IsoDate | null;
}

/** Every promise that breaks, the one that breaks first before all others. */
const brokenPromises = ({ units }: Scoped): readonly BrokenPromise[] =>
  units
    .flatMap(({ status: { unit, findings } }) =>
      findings
        .filter(({ conflict }) => conflict.severity === 'error')
        .map((finding) => ({ unit, finding, lastDate: keptUntil(finding) })),
    )
    .sort(
      (a, b) =>
        compareText(a.lastDate ?? '', b.lastDate ?? '') || compareText(a.finding.id, b.finding.id),
    );

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const wordsOf = (conflict: Conflict, { facts, windowOf }: Scoped): string =>
  conflictWords(conflict, {
    organization: facts.plan.organization,
    windowOf,
    zone: facts.zone,
  }).sentence;

const promiseTable = (scoped: Scoped): PrintTable => ({
  caption: 'Promises that break, the first one first',
  columns: ['#', 'Business unit', 'Promised to', 'Kept until', 'What breaks it'],
  rows: brokenPromises(scoped).map(({ unit, finding, lastDate }, index): readonly PrintCell[] => [
    String(index + 1),
    unit.name,
    finding.scope.name,
    lastDate === null ? 'not kept' : untilCell(lastDate, scoped.dates.untilDate),
    wordsOf(finding.conflict, scoped),
  ]),
  empty: 'No promise breaks, as far as it is planned.',
});

const untilCell = (lastDate: IsoDate, untilDate: IsoDate): PrintCell =>
  lastDate < untilDate
    ? { text: `${formatIsoDate(lastDate)}, too early`, tone: 'bad' }
    : formatIsoDate(lastDate);

const coverageTable = (scoped: Scoped): PrintTable => ({
  caption: 'Not covered, or covered twice',
  columns: ['Promised to', 'What'],
  rows: scoped.report.coverage
    .filter(({ scope: { businessUnitId, customerId } }) =>
      scopeMeets(scoped.facts.plan, scoped.facts.scope)({ businessUnitId, customerId }),
    )
    .map(({ scope, conflict }) => [scope.name, wordsOf(conflict, scoped)]),
  empty: 'Every environment has a window ahead, and none is in two series.',
});

function unagreedTable({ report, facts: { plan, scope } }: Scoped): PrintTable {
  const { customers } = plan.organization;
  const { nowMs } = report.standing.input;
  return {
    caption: 'Windows to be agreed within a week',
    columns: ['Window', 'When', 'State', 'To be agreed by'],
    rows: report.unagreed
      .filter(({ target }) => scopeMeets(plan, scope)(target))
      .map((window): readonly PrintCell[] => {
        const customer = customers.find(({ id }) => id === window.target.customerId);
        const due = customer === undefined ? null : noticeDeadlineOf(window, customer, nowMs);
        const words =
          due === null ? '' : `${formatIsoDate(due.byDate)}, ${daysLeftWords(due.daysLeft)}`;
        return [
          window.name,
          zoned(window, window.zone),
          stateWord(window.state),
          due !== null && due.daysLeft < 0 ? { text: words, tone: 'bad' } : words,
        ];
      }),
    empty: 'No window has to be agreed within a week.',
  };
}

const waiverTable = (scoped: Scoped): PrintTable => ({
  caption: 'Waivers that end within 30 days',
  columns: ['Reason', 'Accepted by', 'Until', 'What it accepts'],
  rows: scoped.report.waivers
    .filter(isAbout(scoped))
    .map(({ waiver, daysLeft, conflict }) => [
      waiver.reason,
      waiver.who,
      `${formatIsoDate(waiver.untilDate ?? '')}, ${daysLeftWords(daysLeft)}`,
      conflict === null ? 'It is no longer found.' : wordsOf(conflict, scoped),
    ]),
  empty: 'No waiver ends within 30 days.',
});

/** Waivers of what is in scope; of one that accepts nothing any more, nobody knows whose it was. */
function isAbout({ facts: { plan, scope }, windowOf }: Scoped) {
  const isMeant = scopeMeets(plan, scope);
  const isAll = scope.businessUnitId === undefined && scope.customerId === undefined;
  return ({ conflict }: PrintReport['waivers'][number]): boolean => {
    const target = conflict?.subject?.target ?? windowOf(conflict?.windowId ?? '')?.target;
    return isAll || (target !== undefined && isMeant(target));
  };
}

const cellTable = ({ report, facts: { plan, scope, zone } }: Scoped): PrintTable => {
  const { organization } = plan;
  const aliases = new Map(organization.accounts.map(({ id, alias }) => [id, alias]));
  const meant = new Set(
    customersIn(plan, scope).flatMap(({ businessUnitId, id: customerId }) =>
      cellsOf({ businessUnitId, customerId }, organization).map(cellKey),
    ),
  );
  const isAll = scope.businessUnitId === undefined && scope.customerId === undefined;
  const unread = isAll
    ? report.unread
    : report.unread.filter(({ cell }) => meant.has(cellKey(cell)));
  return {
    caption: `Accounts and regions not read for 24 h: ${unread.length} of ${isAll ? report.cells : meant.size}`,
    columns: ['Account and region', 'Reading', 'Read last'],
    rows: unread.map((each) => [
      `${aliases.get(each.cell.accountId) ?? ''} ${cellKey(each.cell)}`.trim(),
      unreadWords(each),
      each.readAtMs === null ? 'never' : formatInstant(each.readAtMs, zone),
    ]),
    empty: report.cells === 0 ? 'No AWS account is read.' : 'Every one was read within 24 h.',
  };
};

const promiseSheet = (scoped: Scoped) => ({
  name: 'Promises that break',
  columns: [
    ['Business unit', 16],
    ['Promised to', 28],
    ['Kept until (ISO 8601)', 20],
    [`Inside until ${scoped.dates.untilDate}`, 22],
    ['What breaks it', 80],
  ].map(([title, width]) => ({ title: String(title), width: Number(width) })),
  rows: brokenPromises(scoped).map(({ unit, finding, lastDate }) => [
    businessUnitName(unit.id, scoped.facts.plan.organization),
    finding.scope.name,
    lastDate ?? '',
    (lastDate ?? '') >= scoped.dates.untilDate ? 'yes' : 'no',
    wordsOf(finding.conflict, scoped),
  ]),
});
