/**
 * Releases out of GitHub: releases and milestones of a repository as JSON (REST, or `gh release list
 * --json`), or the table of a project ("Export view data", divided by tabs):
 * https://docs.github.com/en/rest/releases/releases, https://docs.github.com/en/rest/issues/milestones,
 * https://docs.github.com/en/issues/planning-and-tracking-with-projects/managing-your-project/exporting-your-projects-data
 */
import { readHeadTable, type HeadRow, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { entriesOf, fieldOf, readJson, textIn } from './read-json.ts';
import { dayOf, dayOrderOf, readMoment, type DayOrder } from './read-moment.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';
import { addRelease, chooseUnit, chosenUnit, type FoundRelease } from './release-rows.ts';

type ProjectColumn = 'Title' | 'URL' | 'Start' | 'End' | 'Status' | 'Product' | 'Environment';

/** Heads of a project's view; date fields bear the names that their owners gave them. */
export const githubColumns: TableShape<ProjectColumn> = {
  heads: {
    Title: ['Title'],
    URL: ['URL'],
    Start: ['Start date', 'Release date', 'Start', 'Date', 'Target date', 'Target'],
    End: ['End date', 'Target date', 'End', 'Target'],
    Status: ['Status'],
    Product: ['Product', 'Repository', 'Component'],
    Environment: ['Environment'],
  },
  required: ['Title', 'URL', 'Start'],
};

/** Whether the text is JSON of GitHub: releases, or milestones. */
export const looksLikeGithub = (text: string): boolean =>
  /"(?:tag_name|tagName)"\s*:/.test(text) || /"due_on"\s*:/.test(text);

/** Reads releases, milestones, or a project's table. */
export function readGithubReleases(text: string, context: ImportContext): ImportReading {
  const businessUnitId = chosenUnit(context);
  if (businessUnitId === null) return nothingUnderstood({ line: 1, text, why: chooseUnit });
  const where = { zone: context.zone, businessUnitId };
  const draft = new ReadingDraft();
  if (/^\s*[[{]/.test(text)) {
    const json = readJson(text);
    if (!json.ok) return nothingUnderstood(json.error);
    for (const [index, entry] of entriesOf(json.value, 'releases', 'milestones').entries()) {
      const found = fromMilestone(entry, index + 1) ?? fromRelease(entry, index + 1);
      if (found !== null) addRelease(draft, found, where);
      else draft.refuse(index + 1, JSON.stringify(entry).slice(0, 300), noDate);
    }
    return draft.finish();
  }
  const table = readHeadTable(text, githubColumns, context);
  if (!('rows' in table)) return table;
  const order = dayOrderOf([...table.column('Start'), ...table.column('End')]);
  for (const row of table.rows) {
    const found = fromRow(row, order);
    if (found !== null) addRelease(draft, found, where);
    else draft.refuse(row.line, row.text, noDate);
  }
  return draft.finish();
}

const noDate = 'It has no date yet, or one that can be read in two ways: set one as 2027-03-09.';

/** A draft is published at no moment yet. */
function fromRelease(entry: unknown, line: number): FoundRelease | null {
  const tag = textIn(entry, 'tag_name') || textIn(entry, 'tagName');
  const published = textIn(entry, 'published_at') || textIn(entry, 'publishedAt');
  const start = readMoment(published);
  if (tag === '' || start === null) return null;
  const repository = /\/repos\/([^/]+\/[^/]+)\//.exec(textIn(entry, 'url'))?.[1] ?? '';
  const isEarly = [fieldOf(entry, 'prerelease'), fieldOf(entry, 'isPrerelease')].includes(true);
  return {
    ...{
      line,
      text: tag,
      key: `release ${repository} ${tag}`.replace('  ', ' '),
      start,
      end: null,
    },
    name: textIn(entry, 'name') || tag,
    product: repository.slice(repository.indexOf('/') + 1),
    environment: isEarly ? 'nonprod' : '',
    certainty: 'confirmed',
  };
}

/** GitHub keeps the day of a milestone as its midnight in Pacific time, whoever set it. */
const milestoneZone = 'America/Los_Angeles';

function fromMilestone(entry: unknown, line: number): FoundRelease | null {
  const due = readMoment(textIn(entry, 'due_on') || textIn(entry, 'dueOn'));
  const title = textIn(entry, 'title');
  if (due === null || title === '') return null;
  const repository = /\/repos\/([^/]+\/[^/]+)\//.exec(textIn(entry, 'url'))?.[1] ?? '';
  const number = textIn(entry, 'number') || title;
  return {
    ...{ line, text: title, key: `milestone ${repository} ${number}`.replace('  ', ' ') },
    start: { kind: 'day', date: dayOf(due, milestoneZone) },
    end: null,
    name: title,
    product: repository.slice(repository.indexOf('/') + 1),
    environment: '',
    certainty: textIn(entry, 'state') === 'closed' ? 'confirmed' : 'tentative',
  };
}

function fromRow(row: HeadRow<ProjectColumn>, order: DayOrder): FoundRelease | null {
  const start = readMoment(row.cell('Start'), order);
  const title = row.cell('Title');
  if (start === null || title === '') return null;
  const end = readMoment(row.cell('End'), order);
  const isSame = JSON.stringify(end) === JSON.stringify(start);
  return {
    ...{ line: row.line, text: row.text, start, end: isSame ? null : end },
    key: row.cell('URL') || title,
    name: title,
    product: row.cell('Product').replace(/^.*\//, ''),
    environment: row.cell('Environment'),
    certainty: /^(done|released|ready|scheduled)/i.test(row.cell('Status'))
      ? 'confirmed'
      : 'tentative',
  };
}
