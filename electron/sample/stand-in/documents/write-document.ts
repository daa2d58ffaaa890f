/** CreateDocument, UpdateDocument, UpdateDocumentDefaultVersion and DeleteDocument. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { refuse, refuseAsInvalid, type AwsError } from '../aws-error.ts';
import { operation, type CallSite } from '../operation.ts';
import type { StoredDocument, StoredVersion } from '../world.ts';
import { describeVersion, statusOf } from './describe.ts';
import { checkContent } from './document-content.ts';
import {
  createDocumentInput,
  deleteDocumentInput,
  updateDocumentDefaultVersionInput,
  updateDocumentInput,
} from './document-shapes.ts';
import {
  findOwnDocument,
  findVersion,
  invalidVersion,
  latestOf,
  numberOf,
} from './find-document.ts';
import { documentResource } from './read-document.ts';

const documentsPerCell = 500;
const versionsPerDocument = 1000;
const reservedPrefix = /^(aws|amazon|amzn)/i;

/** CreateDocument: version 1, the default, in status Creating. */
export const createDocument = operation({
  input: createDocumentInput,
  resource: documentResource,
  answer(site, input) {
    const { DocumentType: type = 'Command', DocumentFormat: format = 'JSON' } = input;
    const { Name: name, Content: text, TargetType, Tags = [] } = input;
    const { documents } = site.cell;
    if (reservedPrefix.test(name))
      return refuseAsInvalid(`Document name ${name} begins with a reserved prefix.`);
    if (documents.has(name))
      return refuse('DocumentAlreadyExists', `Document with name ${name} already exists`);
    const checked = checkContent({ type, format, text });
    if (!checked.ok) return checked;
    if (documents.size >= documentsPerCell)
      return refuse('DocumentLimitExceeded', 'You can have at most 500 active SSM documents.');
    const version = newVersion(site, 1, input);
    const document: StoredDocument = {
      name,
      owner: { accountId: site.cell.accountId, region: site.cell.region },
      type,
      format,
      createdAtMs: site.nowMs,
      versions: [version],
      defaultNumber: 1,
      nextNumber: 2,
      ...(TargetType === undefined ? {} : { targetType: TargetType }),
      sharedWith: new Map(),
      tags: new Map(Tags.map(({ Key, Value }) => [Key, Value])),
    };
    documents.set(name, document);
    return ok({ DocumentDescription: describeVersion(document, version, { ...site, name }) });
  },
});

/** UpdateDocument: a new latest version in status Updating. The default version stays. */
export const updateDocument = operation({
  input: updateDocumentInput,
  resource: documentResource,
  answer(site, input) {
    const found = findOwnDocument(site.cell, input.Name);
    if (!found.ok) return found;
    const document = found.value;
    const allowed = checkUpdate(document, input);
    if (!allowed.ok) return allowed;
    const version = appendVersion(site, document, input);
    return ok({
      DocumentDescription: describeVersion(document, version, { ...site, name: input.Name }),
    });
  },
});

/** What a new version carries. */
interface NewVersion {
  readonly Content: string;
  readonly VersionName?: string;
  readonly DisplayName?: string;
  readonly TargetType?: string;
}

function checkUpdate(
  document: StoredDocument,
  input: NewVersion & {
    readonly DocumentVersion?: string;
    readonly DocumentFormat?: 'TEXT' | 'JSON' | 'YAML';
  },
): Result<null, AwsError> {
  const { Content: text, VersionName, DocumentVersion, DocumentFormat: format = 'JSON' } = input;
  const checked = checkContent({ type: document.type, format, text });
  if (!checked.ok) return checked;
  const latest = latestOf(document);
  if (DocumentVersion === undefined || numberOf(document, DocumentVersion) !== latest.number)
    return invalidVersion(
      'The document version is not valid or does not exist: it is not the latest version of the document.',
    );
  const { versions } = document;
  if (VersionName !== undefined && versions.some(({ versionName }) => versionName === VersionName))
    return refuse(
      'DuplicateDocumentVersionName',
      'The version name has already been used in this document. Specify a different version name, and then try again.',
    );
  if (versions.some((version) => version.text === text))
    return refuse(
      'DuplicateDocumentContent',
      'The content of the association document matches another document. Change the content of the document and try again.',
    );
  return versions.length < versionsPerDocument
    ? ok(null)
    : refuse(
        'DocumentVersionLimitExceeded',
        'The document has too many versions. Delete one or more document versions and try again.',
      );
}

/** Adds the next version; a display name not given is taken over from the version before. */
export function appendVersion(
  site: Pick<CallSite, 'nowMs' | 'settleMs'>,
  document: StoredDocument,
  input: NewVersion,
): StoredVersion {
  const { displayName } = latestOf(document);
  const version = newVersion(site, document.nextNumber, {
    ...(displayName === undefined ? {} : { DisplayName: displayName }),
    ...input,
  });
  document.versions = [...document.versions, version];
  document.nextNumber += 1;
  if (input.TargetType !== undefined) document.targetType = input.TargetType;
  return version;
}

function newVersion(
  { nowMs, settleMs }: Pick<CallSite, 'nowMs' | 'settleMs'>,
  number: number,
  { Content, VersionName, DisplayName }: NewVersion,
): StoredVersion {
  return {
    number,
    text: Content,
    createdAtMs: nowMs,
    activeFromMs: nowMs + settleMs,
    ...(VersionName === undefined ? {} : { versionName: VersionName }),
    ...(DisplayName === undefined ? {} : { displayName: DisplayName }),
  };
}

/** UpdateDocumentDefaultVersion: the version must exist and be Active. */
export const updateDocumentDefaultVersion = operation({
  input: updateDocumentDefaultVersionInput,
  resource: documentResource,
  answer(site, input) {
    const found = findOwnDocument(site.cell, input.Name);
    if (!found.ok) return found;
    const document = found.value;
    const version = findVersion({ document, versions: document.versions }, input);
    if (!version.ok) return version;
    const { number, versionName } = version.value;
    if (statusOf(version.value, site.nowMs) !== 'Active')
      return invalidVersion(`Document version ${number} is not Active yet.`);
    document.defaultNumber = number;
    const Description = {
      Name: document.name,
      DefaultVersion: String(number),
      DefaultVersionName: versionName,
    };
    return ok({ Description });
  },
});

/** DeleteDocument: the whole document, or one version that is not the default. */
export const deleteDocument = operation({
  input: deleteDocumentInput,
  resource: documentResource,
  answer({ cell }, input) {
    const found = findOwnDocument(cell, input.Name);
    if (!found.ok) return found;
    const document = found.value;
    if (input.DocumentVersion !== undefined || input.VersionName !== undefined)
      return deleteVersion(document, input);
    if (document.sharedWith.size > 0)
      return refuse(
        'InvalidDocumentOperation',
        'You attempted to delete a document while it is still shared. You must stop sharing the document before you can delete it.',
      );
    cell.documents.delete(document.name);
    return ok({});
  },
});

function deleteVersion(
  document: StoredDocument,
  wanted: { readonly DocumentVersion?: string; readonly VersionName?: string },
): Result<Record<string, never>, AwsError> {
  const version = findVersion({ document, versions: document.versions }, wanted);
  if (!version.ok) return version;
  const [first, ...rest] = document.versions.filter((each) => each !== version.value);
  if (version.value.number === document.defaultNumber || first === undefined)
    return refuse(
      'InvalidDocumentOperation',
      'The default version of a document cannot be deleted.',
    );
  document.versions = [first, ...rest];
  return ok({});
}
