/** GetDocument, DescribeDocument and ListDocumentVersions. */
import { ok } from '../../../../shared/kernel/result.ts';
import { refuseAsInvalid } from '../aws-error.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { describeVersion, statusOf, toSeconds } from './describe.ts';
import {
  describeDocumentInput,
  getDocumentInput,
  listDocumentVersionsInput,
} from './document-shapes.ts';
import { findReadableDocument, findVersion } from './find-document.ts';

/** ARN part that a document's name or ARN stands for. */
export const documentResource = ({ Name }: { readonly Name: string }): string =>
  `document/${Name.replace(/^.*:document\//, '')}`;

/**
 * GetDocument. The format must be one the document has; JSON is what an absent format means, so a
 * calendar has to be asked for as TEXT.
 */
export const getDocument = operation({
  input: getDocumentInput,
  resource: documentResource,
  answer(site, input) {
    const seen = findReadableDocument(site, input.Name);
    if (!seen.ok) return seen;
    const version = findVersion(seen.value, input);
    if (!version.ok) return version;
    const { document, shownName } = seen.value;
    const { DocumentFormat = 'JSON' } = input;
    if (DocumentFormat !== document.format)
      return refuseAsInvalid(`Document format '${DocumentFormat}' is not supported.`);
    const { displayName, versionName, text, createdAtMs, number } = version.value;
    return ok({
      Name: shownName,
      CreatedDate: toSeconds(createdAtMs),
      DisplayName: displayName,
      VersionName: versionName,
      DocumentVersion: String(number),
      Status: statusOf(version.value, site.nowMs),
      Content: text,
      DocumentType: document.type,
      DocumentFormat: document.format,
    });
  },
});

/** DescribeDocument: the cheap probe for change. */
export const describeDocument = operation({
  input: describeDocumentInput,
  resource: documentResource,
  answer(site, input) {
    const seen = findReadableDocument(site, input.Name);
    if (!seen.ok) return seen;
    const version = findVersion(seen.value, input);
    if (!version.ok) return version;
    const { document, shownName: name } = seen.value;
    return ok({ Document: describeVersion(document, version.value, { ...site, name }) });
  },
});

/** ListDocumentVersions, newest first. */
export const listDocumentVersions = operation({
  input: listDocumentVersionsInput,
  resource: documentResource,
  answer(site, input) {
    const seen = findReadableDocument(site, input.Name);
    if (!seen.ok) return seen;
    const { document, versions } = seen.value;
    return answerPage(input, {
      member: 'DocumentVersions',
      rows: versions.toReversed(),
      toJson: (version) => ({
        // The row's name is the plain one even for an ARN: its shape has no room for an ARN.
        Name: document.name,
        DisplayName: version.displayName,
        DocumentVersion: String(version.number),
        VersionName: version.versionName,
        CreatedDate: toSeconds(version.createdAtMs),
        IsDefaultVersion: version.number === document.defaultNumber,
        DocumentFormat: document.format,
        Status: statusOf(version, site.nowMs),
      }),
      defaultSize: 50,
      lastToken: undefined,
    });
  },
});
