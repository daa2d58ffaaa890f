/** UpdateDocument and UpdateDocumentDefaultVersion: a push is one call of each. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { refuse, type AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { StoredDocument } from '../world.ts';
import { describeVersion, statusOf } from './describe.ts';
import { checkContent } from './document-content.ts';
import { updateDocumentDefaultVersionInput, updateDocumentInput } from './document-shapes.ts';
import {
  findOwnDocument,
  findVersion,
  invalidVersion,
  latestOf,
  numberOf,
} from './find-document.ts';
import { appendVersion, type NewVersion } from './new-version.ts';
import { documentResource } from './read-document.ts';

const versionsPerDocument = 1000;

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
