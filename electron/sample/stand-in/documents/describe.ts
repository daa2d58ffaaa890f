/** Documents in the words of the API's answers. */
import { createHash } from 'node:crypto';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { Json } from '../aws-error.ts';
import type { StoredDocument, StoredVersion } from '../world.ts';
import { latestOf } from './find-document.ts';

/** Timestamps travel as seconds with a fraction. */
export const toSeconds = (epochMs: EpochMs): number => epochMs / 1000;

/** Creating (a first version) or Updating until the version has settled, then Active. */
export function statusOf({ number, activeFromMs }: StoredVersion, nowMs: EpochMs): string {
  if (nowMs >= activeFromMs) return 'Active';
  return number === 1 ? 'Creating' : 'Updating';
}

/** Tags as answers list them. */
export const tagRows = (tags: ReadonlyMap<string, string>): Json =>
  [...tags].map(([Key, Value]) => ({ Key, Value }));

/**
 * The answer's hash of a content. AWS does not say what it hashes, so this is on purpose not the
 * plain SHA-256 of the text: hashes are to be compared with hashes only.
 */
const hashOf = (text: string): string =>
  createHash('sha256').update('ssm-document\n').update(text).digest('hex');

/** `DocumentDescription`, what DescribeDocument, CreateDocument and UpdateDocument answer. */
export function describeVersion(
  document: StoredDocument,
  version: StoredVersion,
  shown: { readonly name: string; readonly nowMs: EpochMs },
): Json {
  return {
    Hash: hashOf(version.text),
    HashType: 'Sha256',
    Name: shown.name,
    DisplayName: version.displayName,
    VersionName: version.versionName,
    Owner: document.owner.accountId,
    CreatedDate: toSeconds(version.createdAtMs),
    Status: statusOf(version, shown.nowMs),
    DocumentVersion: String(version.number),
    PlatformTypes: [],
    DocumentType: document.type,
    LatestVersion: String(latestOf(document).number),
    DefaultVersion: String(document.defaultNumber),
    DocumentFormat: document.format,
    TargetType: document.targetType,
    Tags: tagRows(document.tags),
  };
}
