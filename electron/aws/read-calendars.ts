/** Change Calendars of one cell: own and shared, each with the text of its default version. */
import {
  DescribeDocumentCommand,
  GetDocumentCommand,
  paginateListDocuments,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { sizeInBytes } from '../../shared/ical/edit-calendar.ts';
import type { ChangeCalendar, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';

export interface CalendarsOfCell {
  readonly calendars: readonly ChangeCalendar[];
  readonly problems: readonly Problem[];
}

/** Reads all calendars; one that fails becomes a problem and never hides the others. */
export async function readCalendars(
  client: SSMClient,
  cell: CellRef,
  abortSignal: AbortSignal,
): Promise<Result<CalendarsOfCell, AwsError>> {
  const calendars: ChangeCalendar[] = [];
  const problems: Problem[] = [];
  for (const owner of ['Self', 'Private'] as const) {
    const names = await listCalendars(client, owner, abortSignal);
    if (!names.ok) return names;
    for (const name of names.value) {
      const calendar = await readCalendar(
        client,
        { cell, name, shared: owner === 'Private' },
        abortSignal,
      );
      if (calendar.ok) calendars.push(calendar.value);
      else
        problems.push({
          source: name,
          reason: `${calendar.error.action}: ${calendar.error.message}`,
        });
    }
  }
  return ok({ calendars, problems });
}

function listCalendars(
  client: SSMClient,
  owner: 'Self' | 'Private',
  abortSignal: AbortSignal,
): Promise<Result<readonly string[], AwsError>> {
  return attempt('ssm:ListDocuments', async () => {
    const names = new Set<string>();
    const pages = paginateListDocuments(
      { client, pageSize: 50 },
      {
        Filters: [
          { Key: 'DocumentType', Values: ['ChangeCalendar'] },
          { Key: 'Owner', Values: [owner] },
        ],
      },
      { abortSignal },
    );
    for await (const { DocumentIdentifiers } of pages) {
      for (const { Name } of DocumentIdentifiers ?? []) if (Name !== undefined) names.add(Name);
    }
    return [...names];
  });
}

/** Where a calendar is read: for a shared one `name` is its ARN. */
export interface CalendarPlace {
  readonly cell: CellRef;
  readonly name: string;
  readonly shared: boolean;
}

/** Versions first, then the default version's text, so that a text is never newer than its number. */
export async function readCalendar(
  client: SSMClient,
  { cell, name, shared }: CalendarPlace,
  abortSignal?: AbortSignal,
): Promise<Result<ChangeCalendar, AwsError>> {
  const options = abortSignal === undefined ? {} : { abortSignal };
  const described = await attempt('ssm:DescribeDocument', () =>
    client.send(new DescribeDocumentCommand({ Name: name }), options),
  );
  if (!described.ok) return described;
  const defaultVersion = Number(described.value.Document?.DefaultVersion ?? 1);
  const text = await readText(client, name, String(defaultVersion), abortSignal);
  if (!text.ok) return text;
  return ok({
    key: `${cellKey(cell)}/${name}`,
    cell,
    name,
    shared,
    polarity: parseCalendarDocument(text.value).polarity,
    text: text.value,
    sizeBytes: sizeInBytes(text.value),
    defaultVersion,
    latestVersion: Number(described.value.Document?.LatestVersion ?? defaultVersion),
  });
}

/** The text of one version: a number, `$LATEST` or `$DEFAULT`. */
export async function readText(
  client: SSMClient,
  name: string,
  version: string,
  abortSignal?: AbortSignal,
): Promise<Result<string, AwsError>> {
  const document = await attempt('ssm:GetDocument', () =>
    client.send(
      new GetDocumentCommand({ Name: name, DocumentVersion: version, DocumentFormat: 'TEXT' }),
      abortSignal === undefined ? {} : { abortSignal },
    ),
  );
  return document.ok ? ok(document.value.Content ?? '') : document;
}
