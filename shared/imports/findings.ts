/**
 * Findings of vulnerability scanners as patch events; by when they are to be installed follows from
 * the policy. Columns are those of the tools' own CSV exports: Wiz (Vulnerability Findings, as
 * https://docs.defectdojo.com/supported_tools/parsers/file/wiz/ lists them), CrowdStrike Falcon
 * (Exposure management, Vulnerabilities), Tanium Comply (Findings), Vulcan (Vulnerabilities).
 */
import type { PatchSeverity } from '../model/policy.ts';
import type { Plan } from '../model/plan.ts';
import { cellKey, type Target } from '../model/target.ts';
import type { Zone } from '../time/local-date-time.ts';
import { readHeadTable, type HeadRow, type HeadTable, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { addPatchGroups, type FoundPatch } from './patch-groups.ts';
import { dayOf, dayOrderOf, readMoment, type DayOrder } from './read-moment.ts';
import { ReadingDraft } from './reading-draft.ts';

/** What a row of findings says. */
export type FindingColumn =
  | 'Vulnerability'
  | 'Severity'
  | 'Published'
  | 'Found'
  | 'Status'
  | 'Resolved'
  | 'Account'
  | 'Region';

/** A scanner and its export. */
export interface FindingTool {
  /** `wiz`; also the system of what it brings. */
  readonly id: string;
  /** `Wiz`. */
  readonly name: string;
  readonly shape: TableShape<FindingColumn>;
}

/** Severities as tools write them; numbers are CVSS scores. What is not here is not understood. */
const severities: ReadonlyMap<string, PatchSeverity | null> = new Map([
  ['critical', 'critical'],
  ['high', 'other'],
  ['important', 'other'],
  ['medium', 'other'],
  ['moderate', 'other'],
  ['low', 'other'],
  ['none', null],
  ['informational', null],
  ['info', null],
]);

/** CVSS 3.1 calls 9.0 and more critical. */
const criticalScore = 9;

/** Where Microsoft publishes; policies count days there unless they say otherwise. */
const usualZone: Zone = 'America/Los_Angeles';

/** Reads a scanner's export. Resolved and informational rows are left out, and counted. */
export function readFindings(
  text: string,
  context: ImportContext,
  tool: FindingTool,
): ImportReading {
  const table = readHeadTable(text, tool.shape, context);
  if (!('rows' in table)) return table;
  const draft = new ReadingDraft();
  const facts = factsOf(table, context);
  const found: FoundPatch[] = [];
  const left = { resolved: 0, informational: 0, elsewhere: 0 };
  for (const row of table.rows) {
    if (isResolved(row)) left.resolved += 1;
    else {
      const patch = readRow(row, facts);
      if (typeof patch === 'string') draft.refuse(row.line, row.text, patch);
      else if (patch === null) left.informational += 1;
      else found.push(patch);
      if (patch !== null && typeof patch !== 'string' && isElsewhere(row, facts))
        left.elsewhere += 1;
    }
  }
  noteLeftOut(draft, left, table.has('Published'));
  addPatchGroups(draft, found, { tool: tool.name, one: 'finding', many: 'findings' });
  return draft.finish();
}

interface FindingFacts {
  readonly order: DayOrder;
  readonly zone: Zone;
  readonly environments: ReadonlyMap<string, readonly Target[]>;
  readonly chosen: readonly Target[];
}

function factsOf(table: HeadTable<FindingColumn>, { plan, options }: ImportContext): FindingFacts {
  return {
    order: dayOrderOf([...table.column('Found'), ...table.column('Published')]),
    zone: plan.organization.policy?.zone ?? usualZone,
    environments: environmentsByPlace(plan),
    chosen: options.target === undefined ? [] : [options.target],
  };
}

/** Environments that live in each account, and in each region of it. */
function environmentsByPlace({ organization }: Plan): ReadonlyMap<string, readonly Target[]> {
  const targets = new Map<string, Target[]>();
  for (const { id: customerId, businessUnitId, environments } of organization.customers) {
    for (const { id: environmentId, cells } of environments) {
      const places = cells.flatMap((cell) => [cell.accountId, cellKey(cell)]);
      for (const place of new Set(places)) {
        const known = targets.get(place) ?? [];
        targets.set(place, [...known, { businessUnitId, customerId, environmentId }]);
      }
    }
  }
  return targets;
}

const isResolved = (row: HeadRow<FindingColumn>): boolean =>
  row.cell('Resolved') !== '' ||
  /^(resolved|closed|fixed|remediated|rejected|ignored|suppressed)$/i.test(row.cell('Status'));

/** The finding; null where nothing is to be patched for it; a sentence where it is not understood. */
function readRow(row: HeadRow<FindingColumn>, facts: FindingFacts): FoundPatch | string | null {
  const id = row.cell('Vulnerability');
  const severity = severityOf(row.cell('Severity'));
  if (severity === null) return null;
  if (severity === undefined) {
    return 'Its severity is none of critical, high, medium and low: correct it, or leave it out.';
  }
  const said = row.cell('Published') || row.cell('Found');
  const moment = readMoment(said, facts.order);
  if (id === '' || moment === null) {
    return 'It has no name, or no date that can be read in one way: export dates as 2027-03-09.';
  }
  const own = placesOf(row, facts) ?? facts.chosen;
  return { line: row.line, id, date: dayOf(moment, facts.zone), severity, targets: own };
}

function severityOf(text: string): PatchSeverity | null | undefined {
  const word = text.trim().toLowerCase();
  if (/^\d{1,2}(\.\d{1,2})?$/.test(word)) {
    const score = Number(word);
    if (score > 10) return undefined;
    return score === 0 ? null : score >= criticalScore ? 'critical' : 'other';
  }
  return severities.get(word);
}

/** Twelve digits, also within an ARN or beside an alias. */
const accountOf = (row: HeadRow<FindingColumn>): string =>
  /(?<!\d)\d{12}(?!\d)/.exec(row.cell('Account').slice(0, 500))?.[0] ?? '';

/** By account and region; by account alone where no environment is known in that region. */
const placesOf = (
  row: HeadRow<FindingColumn>,
  { environments }: FindingFacts,
): readonly Target[] | undefined =>
  environments.get(cellKey({ accountId: accountOf(row), region: row.cell('Region') })) ??
  environments.get(accountOf(row));

const isElsewhere = (row: HeadRow<FindingColumn>, facts: FindingFacts): boolean =>
  row.cell('Account') !== '' && placesOf(row, facts) === undefined;

function noteLeftOut(
  draft: ReadingDraft,
  left: { readonly resolved: number; readonly informational: number; readonly elsewhere: number },
  hasPublished: boolean,
): void {
  if (left.resolved > 0) draft.note(`Resolved findings are left out: ${left.resolved}.`);
  if (left.informational > 0) {
    draft.note(`Findings that are for information only are left out: ${left.informational}.`);
  }
  if (left.elsewhere > 0) {
    draft.note(
      `Findings in accounts that no environment of this plan lives in: ${left.elsewhere}. They are for the chosen target, or for everywhere.`,
    );
  }
  if (!hasPublished) {
    draft.note(
      'Clocks begin on the day a finding was first seen: no column says the day of release.',
    );
  }
}
