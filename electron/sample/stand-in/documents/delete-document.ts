/** DeleteDocument. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { refuse, type AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { StoredDocument } from '../world.ts';
import { deleteDocumentInput } from './document-shapes.ts';
import { findOwnDocument, findVersion } from './find-document.ts';
import { documentResource } from './read-document.ts';

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
