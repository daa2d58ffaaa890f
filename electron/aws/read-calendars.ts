/** Change Calendars of one cell: own and shared, each with the text of its default version. */
import {
  DescribeDocumentCommand,
  GetDocumentCommand,
  ListDocumentsCommand,
} from '@aws-sdk/client-ssm';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { sizeInBytes } from '../../shared/ical/edit-calendar.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ChangeCalendar, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readPages } from './pages.ts';
import { instantOf, textOf } from './plain-values.ts';
import type { ReadOptions } from './read-options.ts';

export interface CalendarsOfCell {
  readonly calendars: readonly ChangeCalendar[];
  readonly problems: readonly Problem[];
  /** Keys of calendars that are there but could not be read. */
  readonly unreadKeys: readonly string[];
  /** Keys of calendars that are listed as they were known. */
  readonly unchanged: readonly string[];
}

/** Reads all calendars; one that fails becomes a problem and never hides the others. */
export async function readCalendars(
  caller: CellCaller,
  { known }: Pick<ReadOptions, 'known'>,
): Promise<Result<CalendarsOfCell, AwsError>> {
  const [own, shared] = await Promise.all([
    listCalendars(caller, 'Self'),
    listCalendars(caller, 'Private'),
  ]);
  if (!own.ok) return own;
  if (!shared.ok) return shared;
  const rows = new Map<string, ListedCalendar>();
  for (const row of [...own.value, ...shared.value])
    if (!rows.has(row.name)) rows.set(row.name, row);

  const calendars: ChangeCalendar[] = [];
  const problems: Problem[] = [];
  const unreadKeys: string[] = [];
  const unchanged: string[] = [];
  const read = async (row: ListedCalendar): Promise<void> => {
    const same = known?.calendars.find((each) => isSame(each, row));
    if (same !== undefined) return void unchanged.push(same.key);
    const calendar = await readCalendar(caller, row);
    if (calendar.ok) return void calendars.push(calendar.value);
    const { kind, action, message } = calendar.error;
    // A refusal says that it is no longer there, or no longer what it was.
    const isThere = kind !== 'refused';
    problems.push({
      source: row.name,
      reason: `${action}: ${message}`,
      ...(isThere && { unseen: true }),
    });
    if (isThere) unreadKeys.push(keyOf(caller.cell, row.name));
  };
  await Promise.all([...rows.values()].map(read));
  return ok({ calendars: calendars.sort(byName), problems, unreadKeys, unchanged });
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : Number(a.name > b.name);

/** A row of AWS's list. For a calendar that others share `name` is its ARN. */
interface ListedCalendar {
  readonly name: string;
  readonly shared: boolean;
  readonly ownerAccountId: string | undefined;
  readonly createdAtMs: EpochMs | undefined;
  readonly defaultVersion: number | undefined;
}

// A version's text never changes; a document that was made anew has another date.
const isSame = (
  known: { readonly name: string; readonly defaultVersion: number; readonly createdAtMs?: EpochMs },
  row: ListedCalendar,
): boolean =>
  known.name === row.name &&
  known.defaultVersion === row.defaultVersion &&
  known.createdAtMs !== undefined &&
  known.createdAtMs === row.createdAtMs;

async function listCalendars(
  caller: CellCaller,
  owner: 'Self' | 'Private',
): Promise<Result<readonly ListedCalendar[], AwsError>> {
  const action = 'ssm:ListDocuments';
  const rows = await readPages(action, async (NextToken) => {
    const page = await caller.ask(action, (client, options) =>
      client.send(
        new ListDocumentsCommand({
          Filters: [
            { Key: 'DocumentType', Values: ['ChangeCalendar'] },
            { Key: 'Owner', Values: [owner] },
          ],
          MaxResults: 50,
          NextToken,
        }),
        options,
      ),
    );
    if (!page.ok) return page;
    return ok({ rows: page.value.DocumentIdentifiers, nextToken: page.value.NextToken });
  });
  if (!rows.ok) return rows;
  return ok(
    rows.value.flatMap(({ Name, Owner, CreatedDate, DocumentVersion, DocumentType }) => {
      const name = textOf(Name);
      if (name === undefined || (DocumentType ?? 'ChangeCalendar') !== 'ChangeCalendar') return [];
      return {
        name,
        // "Private" may name our own as well; they are ours all the same.
        shared: owner === 'Private' && Owner !== caller.cell.accountId,
        ownerAccountId: textOf(Owner),
        createdAtMs: instantOf(CreatedDate),
        defaultVersion: versionOf(DocumentVersion),
      };
    }),
  );
}

function versionOf(text: unknown): number | undefined {
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

const keyOf = (cell: CellRef, name: string): string => `${cellKey(cell)}/${name}`;

/** Versions first, then the default version's text, so that a text is never newer than its number. */
async function readCalendar(
  caller: CellCaller,
  row: ListedCalendar,
): Promise<Result<ChangeCalendar, AwsError>> {
  const { name, shared, ownerAccountId, createdAtMs } = row;
  const { cell } = caller;
  const described = await caller.ask('ssm:DescribeDocument', (client, options) =>
    client.send(new DescribeDocumentCommand({ Name: name }), options),
  );
  if (!described.ok) return described;
  const { DefaultVersion, LatestVersion } = described.value.Document ?? {};
  const defaultVersion = versionOf(DefaultVersion) ?? row.defaultVersion ?? 1;
  const document = await caller.ask('ssm:GetDocument', (client, options) =>
    client.send(
      new GetDocumentCommand({
        Name: name,
        DocumentVersion: String(defaultVersion),
        DocumentFormat: 'TEXT',
      }),
      options,
    ),
  );
  if (!document.ok) return document;
  const text = textOf(document.value.Content) ?? '';
  return ok({
    key: keyOf(cell, name),
    cell,
    name,
    shared,
    polarity: parseCalendarDocument(text).polarity,
    text,
    sizeBytes: sizeInBytes(text),
    defaultVersion,
    latestVersion: versionOf(LatestVersion) ?? defaultVersion,
    ...(ownerAccountId !== undefined && { ownerAccountId }),
    ...(createdAtMs !== undefined && { createdAtMs }),
  });
}
