/**
 * Releases out of Jira: versions of a project (`GET /rest/api/3/project/KEY/version`), issues of a
 * search as JSON (`POST /rest/api/3/search`) or as the CSV of "Export issues":
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-versions/
 * https://support.atlassian.com/jira-software-cloud/docs/export-issues/
 */
import type { Release } from '../model/release.ts';
import { readHeadTable, type HeadRow, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { entriesIn, entriesOf, fieldOf, listIn, readJson, textIn } from './read-json.ts';
import { dayOrderOf, readMoment, type DayOrder, type Moment } from './read-moment.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';
import { addRelease, chooseUnit, chosenUnit, type FoundRelease } from './release-rows.ts';

type JiraColumn = 'Key' | 'Summary' | 'Start' | 'End' | 'Product' | 'Environment' | 'Status';

/** Heads of the export, custom fields of Jira Service Management's changes first. */
export const jiraColumns: TableShape<JiraColumn> = {
  heads: {
    Key: ['Issue key', 'Key'],
    Summary: ['Summary'],
    Start: [
      ...['Change start date', 'Planned start date', 'Planned start', 'Start date'],
      ...['Target start', 'Release date', 'Due date', 'Due'],
    ],
    End: [
      ...['Change completion date', 'Planned end date', 'Planned end', 'End date'],
      ...['Target end', 'Due date'],
    ],
    Product: ['Components', 'Component/s', 'Component', 'Fix versions', 'Project name', 'Project'],
    Environment: ['Environment', 'Target environment'],
    Status: ['Status'],
  },
  required: ['Key', 'Summary', 'Start'],
};

/** Whether the text is JSON of Jira: versions, or issues. */
export const looksLikeJira = (text: string): boolean =>
  (/"releaseDate"\s*:/.test(text) && /"(?:released|projectId)"\s*:/.test(text)) ||
  (/"issues"\s*:\s*\[/.test(text) && /"fields"\s*:/.test(text));

/** Reads versions, issues, or the CSV of a search. */
export function readJiraReleases(text: string, context: ImportContext): ImportReading {
  const businessUnitId = chosenUnit(context);
  if (businessUnitId === null) return nothingUnderstood({ line: 1, text, why: chooseUnit });
  const where = { zone: context.zone, businessUnitId };
  const draft = new ReadingDraft();
  const add = (found: FoundRelease) => addRelease(draft, found, where);
  if (/^\s*[[{]/.test(text)) {
    const json = readJson(text);
    if (!json.ok) return nothingUnderstood(json.error);
    for (const [index, entry] of entriesOf(json.value, 'issues', 'values').entries()) {
      const line = index + 1;
      const found = entry === null ? null : fromJson(entry, line);
      if (found !== null) add(found);
      else draft.refuse(line, JSON.stringify(entry).slice(0, 300), noDate);
    }
    return draft.finish();
  }
  const table = readHeadTable(text, jiraColumns, context);
  if (!('rows' in table)) return table;
  const order = dayOrderOf([...table.column('Start'), ...table.column('End')]);
  for (const row of table.rows) {
    const found = fromRow(row, order);
    if (found !== null) add(found);
    else draft.refuse(row.line, row.text, noDate);
  }
  return draft.finish();
}

const noDate =
  'It has no date that can be read in one way: give it a release or start date as 2027-03-09.';

function fromRow(row: HeadRow<JiraColumn>, order: DayOrder): FoundRelease | null {
  const start = readMoment(row.cell('Start'), order);
  const key = row.cell('Key');
  if (start === null || key === '') return null;
  return {
    ...{ line: row.line, text: row.text, key, start },
    end: lastOf(start, readMoment(row.cell('End'), order)),
    name: `${key} ${row.cell('Summary')}`,
    product: row.cell('Product'),
    environment: row.cell('Environment'),
    certainty: certaintyOf(row.cell('Status')),
  };
}

/** An end on the day of the start, or where both are one column, says nothing of its own. */
const lastOf = (start: Moment, end: Moment | null): Moment | null =>
  end !== null && JSON.stringify(end) === JSON.stringify(start) ? null : end;

function fromJson(entry: unknown, line: number): FoundRelease | null {
  const fields = fieldOf(entry, 'fields');
  return fields === undefined ? fromVersion(entry, line) : fromIssue(entry, fields, line);
}

function fromVersion(entry: unknown, line: number): FoundRelease | null {
  const start = readMoment(textIn(entry, 'releaseDate'));
  const name = textIn(entry, 'name');
  if (start === null || name === '') return null;
  const project = textIn(entry, 'project') || textIn(entry, 'projectId');
  return {
    ...{ line, text: name, key: `version ${textIn(entry, 'id') || name}`, start, end: null, name },
    product: project,
    environment: '',
    certainty: fieldOf(entry, 'released') === true ? 'confirmed' : 'tentative',
  };
}

const startFields = ['customfield_start', 'startDate', 'startdate', 'releaseDate', 'duedate'];

/** Custom fields have numbers for names: of those that hold moments the earliest two are taken. */
function fromIssue(entry: unknown, fields: unknown, line: number): FoundRelease | null {
  const key = textIn(entry, 'key');
  const named = startFields.map((name) => readMoment(textIn(fields, name))).find((each) => each);
  const custom = entriesIn(entry, 'fields')
    .filter(([name, value]) => name.startsWith('customfield_') && typeof value === 'string')
    .map(([, value]) => String(value))
    .filter((value) => /^\d{4}-\d\d-\d\d/.test(value))
    .toSorted();
  const [first = null, second = null] = custom.map((value) => readMoment(value));
  const start = first ?? named ?? null;
  if (key === '' || start === null) return null;
  const [component] = listIn(fields, 'components');
  return {
    ...{ line, text: key, key, start, end: second },
    name: `${key} ${textIn(fields, 'summary')}`,
    product: textIn(component, 'name') || textIn(fields, 'project', 'name'),
    environment: textIn(fields, 'environment'),
    certainty: certaintyOf(textIn(fields, 'status', 'name')),
  };
}

const sure = /^(done|released|closed|resolved|approved|scheduled|implementing|ready|confirmed)\b/i;

/** Approved, scheduled or done is certain; whatever else may still move. */
const certaintyOf = (status: string): Release['certainty'] =>
  sure.test(status.trim()) ? 'confirmed' : 'tentative';
