/** The only calls that change AWS. Each answers with what AWS said; deciding is the service's. */
import {
  DescribeDocumentCommand,
  GetCalendarStateCommand,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
  paginateListDocumentVersions,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';

/** Versions of a document and whether the newest is ready. */
export interface DocumentVersions {
  readonly defaultVersion: number;
  readonly latestVersion: number;
  readonly status: string;
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
  const { DefaultVersion, LatestVersion, Status } = described.value.Document ?? {};
  return ok({
    defaultVersion: Number(DefaultVersion ?? 0),
    latestVersion: Number(LatestVersion ?? 0),
    status: Status ?? 'unknown',
  });
}

/** The name that the writer gave a version, or null; tells our own version from somebody else's. */
export async function readVersionName(
  client: SSMClient,
  name: string,
  version: number,
): Promise<Result<string | null, AwsError>> {
  return attempt('ssm:ListDocumentVersions', async () => {
    const pages = paginateListDocumentVersions({ client, pageSize: 50 }, { Name: name });
    for await (const { DocumentVersions } of pages) {
      const row = DocumentVersions?.find((each) => each.DocumentVersion === String(version));
      if (row !== undefined) return row.VersionName ?? null;
    }
    return null;
  });
}

/** Writes a new version, only if `baseVersion` is still the latest. Does not publish it. */
export async function pushNewVersion(
  client: SSMClient,
  update: {
    readonly name: string;
    readonly text: string;
    readonly baseVersion: number;
    readonly versionName: string;
  },
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
  return updated.ok ? ok(Number(updated.value.DocumentDescription?.DocumentVersion ?? 0)) : updated;
}

/** Makes a version the one that counts. UpdateDocument alone never does. */
export async function pushDefaultVersion(
  client: SSMClient,
  name: string,
  version: number,
): Promise<Result<null, AwsError>> {
  const switched = await attempt('ssm:UpdateDocumentDefaultVersion', () =>
    client.send(
      new UpdateDocumentDefaultVersionCommand({ Name: name, DocumentVersion: String(version) }),
    ),
  );
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
  return answer.ok ? ok(answer.value.State === 'OPEN' ? 'OPEN' : 'CLOSED') : answer;
}
