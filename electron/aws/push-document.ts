/** The only calls that change AWS. Each answers with what AWS said; deciding is the service's. */
import {
  DescribeDocumentCommand,
  GetCalendarStateCommand,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
  paginateListDocumentVersions,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';

/** Versions of a document and whether the newest is ready. */
export interface DocumentVersions {
  readonly defaultVersion: number;
  readonly latestVersion: number;
  readonly status: string;
  /** Why the status is what it is, where AWS says so. */
  readonly statusInformation?: string;
}

/** Reads the version numbers; `version` asks for the status of that one. */
export async function describeVersions(
  client: SSMClient,
  name: string,
  version?: number,
): Promise<Result<DocumentVersions, AwsError>> {
  const described = await attempt('ssm:DescribeDocument', () =>
    client.send(
      new DescribeDocumentCommand({
        Name: name,
        ...(version !== undefined && { DocumentVersion: String(version) }),
      }),
    ),
  );
  if (!described.ok) return described;
  const { DefaultVersion, LatestVersion, Status, StatusInformation } =
    described.value.Document ?? {};
  return ok({
    defaultVersion: Number(DefaultVersion ?? 0),
    latestVersion: Number(LatestVersion ?? 0),
    status: Status ?? 'unknown',
    ...(StatusInformation !== undefined && { statusInformation: StatusInformation }),
  });
}

/** The number of the version that was written under this name, or null; tells our own write from others'. */
export async function findVersionNamed(
  client: SSMClient,
  name: string,
  versionName: string,
): Promise<Result<number | null, AwsError>> {
  return attempt('ssm:ListDocumentVersions', async () => {
    const pages = paginateListDocumentVersions({ client, pageSize: 50 }, { Name: name });
    for await (const { DocumentVersions } of pages) {
      const row = DocumentVersions?.find((each) => each.VersionName === versionName);
      if (row !== undefined) return Number(row.DocumentVersion);
    }
    return null;
  });
}

/** Hears of AWS's id of a request that changed something; its support asks for it. */
type OnRequest = (requestId: string) => void;

/** Writes a new version, only if `baseVersion` is still the latest. Does not publish it. */
export async function pushNewVersion(
  client: SSMClient,
  update: {
    readonly name: string;
    readonly text: string;
    readonly baseVersion: number;
    readonly versionName: string;
  },
  onRequest: OnRequest,
): Promise<Result<number, AwsError>> {
  const updated = await attempt('ssm:UpdateDocument', () =>
    client.send(
      new UpdateDocumentCommand({
        Name: update.name,
        Content: update.text,
        DocumentFormat: 'TEXT',
        DocumentVersion: String(update.baseVersion),
        VersionName: update.versionName,
      }),
    ),
  );
  if (updated.ok) onRequest(updated.value.$metadata.requestId ?? '');
  return updated.ok ? ok(Number(updated.value.DocumentDescription?.DocumentVersion ?? 0)) : updated;
}

/** Makes a version the one that counts. UpdateDocument alone never does. */
export async function pushDefaultVersion(
  client: SSMClient,
  { name, version }: { readonly name: string; readonly version: number },
  onRequest: OnRequest,
): Promise<Result<null, AwsError>> {
  const switched = await attempt('ssm:UpdateDocumentDefaultVersion', () =>
    client.send(
      new UpdateDocumentDefaultVersionCommand({ Name: name, DocumentVersion: String(version) }),
    ),
  );
  if (switched.ok) onRequest(switched.value.$metadata.requestId ?? '');
  return switched.ok ? ok(null) : switched;
}

/** Whether the calendar is open at an instant, by AWS's own reading of it. */
export async function askCalendarState(
  client: SSMClient,
  name: string,
  atMs: EpochMs,
): Promise<Result<'OPEN' | 'CLOSED', AwsError>> {
  const answer = await attempt('ssm:GetCalendarState', () =>
    client.send(
      new GetCalendarStateCommand({
        CalendarNames: [name],
        AtTime: new Date(atMs).toISOString().replace('.000Z', 'Z'),
      }),
    ),
  );
  if (!answer.ok) return answer;
  const { State } = answer.value;
  return State === 'OPEN' || State === 'CLOSED'
    ? ok(State)
    : err({
        kind: 'refused',
        action: 'ssm:GetCalendarState',
        code: 'UnknownState',
        message: `AWS answered neither OPEN nor CLOSED but ${String(State)}.`,
      });
}
