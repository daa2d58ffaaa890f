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
  /** Keys of calendars that are there but could not be read. */
  readonly unreadKeys: readonly string[];
}

/** Reads all calendars; one that fails becomes a problem and never hides the others. */
export async function readCalendars(
  client: SSMClient,
  cell: CellRef,
  abortSignal: AbortSignal,
): Promise<Result<CalendarsOfCell, AwsError>> {
  const places = new Map<string, CalendarPlace>();
  for (const owner of ['Self', 'Private'] as const) {
    const listed = await listCalendars(client, owner, abortSignal);
    if (!listed.ok) return listed;
    for (const { name, ownerId } of listed.value) {
      // "Private" may name our own as well; they are ours all the same.
      const shared = owner === 'Private' && ownerId !== cell.accountId;
      if (!places.has(name)) places.set(name, { cell, name, shared });
    }
  }
  const calendars: ChangeCalendar[] = [];
  const problems: Problem[] = [];
  const unreadKeys: string[] = [];
  for (const place of places.values()) {
    const calendar = await readCalendar(client, place, abortSignal);
    if (calendar.ok) calendars.push(calendar.value);
    else {
      const { kind, action, message } = calendar.error;
      problems.push({ source: place.name, reason: `${action}: ${message}` });
      // A refusal says that it is no longer there, or no longer what it was.
      if (kind !== 'refused') unreadKeys.push(keyOf(place));
    }
  }
  return ok({ calendars, problems, unreadKeys });
}

interface ListedCalendar {
  readonly name: string;
  readonly ownerId: string | undefined;
}

function listCalendars(
  client: SSMClient,
  owner: 'Self' | 'Private',
  abortSignal: AbortSignal,
): Promise<Result<readonly ListedCalendar[], AwsError>> {
  return attempt('ssm:ListDocuments', async () => {
    const listed: ListedCalendar[] = [];
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
      for (const { Name, Owner } of DocumentIdentifiers ?? []) {
        if (Name !== undefined) listed.push({ name: Name, ownerId: Owner });
      }
    }
    return listed;
  });
}

/** Where a calendar is read: for a shared one `name` is its ARN. */
export interface CalendarPlace {
  readonly cell: CellRef;
  readonly name: string;
  readonly shared: boolean;
}

const keyOf = ({ cell, name }: CalendarPlace): string => `${cellKey(cell)}/${name}`;

/** Versions first, then the default version's text, so that a text is never newer than its number. */
export async function readCalendar(
  client: SSMClient,
  place: CalendarPlace,
  abortSignal?: AbortSignal,
): Promise<Result<ChangeCalendar, AwsError>> {
  const { cell, name, shared } = place;
  const options = abortSignal === undefined ? {} : { abortSignal };
  const described = await attempt('ssm:DescribeDocument', () =>
    client.send(new DescribeDocumentCommand({ Name: name }), options),
  );
  if (!described.ok) return described;
  const defaultVersion = Number(described.value.Document?.DefaultVersion ?? 1);
  const text = await readText(client, { name, version: String(defaultVersion) }, abortSignal);
  if (!text.ok) return text;
  return ok({
    key: keyOf(place),
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
  { name, version }: { readonly name: string; readonly version: string },
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
