/** Which document and which version a request means, and who may see it. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { cellKey } from '../../../../shared/model/target.ts';
import { refuse, type AwsError } from '../aws-error.ts';
import type { CallSite } from '../operation.ts';
import type { Cell, StoredDocument, StoredVersion } from '../world.ts';

/** A document as one caller sees it. */
export interface SeenDocument {
  readonly document: StoredDocument;
  /** The plain name to its owner, the full ARN to everybody else. */
  readonly shownName: string;
  /** The versions the caller may read; the owner reads all. */
  readonly versions: readonly StoredVersion[];
}

const invalidDocument = (name: string) =>
  refuse('InvalidDocument', `Document with name ${name} does not exist.`);

/** AWS's refusal of a version that is not there, or that the caller may not see. */
export const invalidVersion = (
  message = 'The document version is not valid or does not exist.',
): { readonly ok: false; readonly error: AwsError } => refuse('InvalidDocumentVersion', message);

/** The partition a region belongs to, the second part of its ARNs. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The full name of a document across accounts. */
const arnOf = ({ owner, name }: StoredDocument): string =>
  `arn:${partitionOf(owner.region)}:ssm:${owner.region}:${owner.accountId}:document/${name}`;

/** The document that a caller owns under this plain name: what calls that write begin with. */
export function findOwnDocument(cell: Cell, name: string): Result<StoredDocument, AwsError> {
  const document = cell.documents.get(name);
  return document === undefined ? invalidDocument(name) : ok(document);
}

/**
 * The document a reading call means: an own one by name or ARN, a shared one by ARN. One that is
 * not shared with the caller, or lies in another region, does not exist for it.
 */
export function findReadableDocument(
  { world, cell }: Pick<CallSite, 'world' | 'cell'>,
  nameOrArn: string,
): Result<SeenDocument, AwsError> {
  const arn = /^arn:[a-z-]+:ssm:([a-z0-9-]+):([0-9]{12}):document\/(.+)$/.exec(nameOrArn);
  const [, region = cell.region, accountId = cell.accountId, name = nameOrArn] = arn ?? [];
  if (region !== cell.region) return invalidDocument(nameOrArn);
  const document = world.get(cellKey({ accountId, region }))?.documents.get(name);
  const seen = document === undefined ? null : seenBy(cell, document);
  return seen === null ? invalidDocument(nameOrArn) : ok(seen);
}

/** The document as the caller in `cell` sees it, or null when it is not shared with it. */
export function seenBy(cell: Cell, document: StoredDocument): SeenDocument | null {
  const { versions, defaultNumber, sharedWith } = document;
  if (document.owner.accountId === cell.accountId)
    return { document, shownName: document.name, versions };
  const share = sharedWith.get(cell.accountId) ?? sharedWith.get('all');
  if (share === undefined) return null;
  const shownName = arnOf(document);
  const latest = latestOf(document);
  if (share === '$ALL') return { document, shownName, versions };
  const visible = share === '$LATEST' ? latest.number : defaultNumber;
  return { document, shownName, versions: versions.filter(({ number }) => number === visible) };
}

/** The newest version. */
export const latestOf = ({ versions }: StoredDocument): StoredVersion =>
  versions.at(-1) ?? versions[0];

/** The version that a document's readers get when they name none. */
export const defaultOf = (document: StoredDocument): StoredVersion =>
  numbered(document.versions, document.defaultNumber) ?? latestOf(document);

const numbered = (versions: readonly StoredVersion[], number: number): StoredVersion | undefined =>
  versions.find((version) => version.number === number);

/** Which version a request names: by number, `$LATEST`, `$DEFAULT` or version name; both must fit. */
export function findVersion(
  { document, versions }: Pick<SeenDocument, 'document' | 'versions'>,
  wanted: { readonly DocumentVersion?: string; readonly VersionName?: string },
): Result<StoredVersion, AwsError> {
  const { DocumentVersion, VersionName } = wanted;
  const version =
    DocumentVersion === undefined && VersionName !== undefined
      ? versions.find(({ versionName }) => versionName === VersionName)
      : numbered(versions, numberOf(document, DocumentVersion));
  if (version === undefined) return invalidVersion();
  if (VersionName !== undefined && version.versionName !== VersionName) return invalidVersion();
  return ok(version);
}

/** The number that `$LATEST`, `$DEFAULT` or a number in words means for this document. */
export function numberOf(document: StoredDocument, wanted = '$DEFAULT'): number {
  if (wanted === '$LATEST') return latestOf(document).number;
  return wanted === '$DEFAULT' ? document.defaultNumber : Number(wanted);
}
