/** CreateDocument. */
import { ok } from '../../../../shared/kernel/result.ts';
import { refuse, refuseAsInvalid } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { StoredDocument } from '../world.ts';
import { describeVersion } from './describe.ts';
import { checkContent } from './document-content.ts';
import { createDocumentInput } from './document-shapes.ts';
import { newVersion } from './new-version.ts';
import { documentResource } from './read-document.ts';

const documentsPerCell = 500;
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
