/** DescribeDocumentPermission and ModifyDocumentPermission: sharing with other accounts. */
import { ok } from '../../../../shared/kernel/result.ts';
import { refuse, refuseAsInvalid } from '../aws-error.ts';
import { operation } from '../operation.ts';
import { takePage } from '../paging.ts';
import {
  describeDocumentPermissionInput,
  modifyDocumentPermissionInput,
} from './document-shapes.ts';
import { findOwnDocument } from './find-document.ts';
import { documentResource } from './read-document.ts';

const sharesPerDocument = 1000;

/** DescribeDocumentPermission, owner only. The two lists of a page name the same accounts. */
export const describeDocumentPermission = operation({
  input: describeDocumentPermissionInput,
  resource: documentResource,
  answer({ cell }, input) {
    const found = findOwnDocument(cell, input.Name);
    if (!found.ok) return found;
    const page = takePage(input, {
      member: 'AccountSharingInfoList',
      rows: [...found.value.sharedWith],
      defaultSize: 200,
      lastToken: undefined,
    });
    if (!page.ok) return page;
    const { rows, NextToken } = page.value;
    return ok({
      AccountIds: rows.map(([accountId]) => accountId),
      AccountSharingInfoList: rows.map(([AccountId, SharedDocumentVersion]) => ({
        AccountId,
        SharedDocumentVersion,
      })),
      NextToken,
    });
  },
});

/** ModifyDocumentPermission, owner only. Removal wins over addition of the same account. */
export const modifyDocumentPermission = operation({
  input: modifyDocumentPermissionInput,
  resource: documentResource,
  answer({ cell }, input) {
    const { AccountIdsToAdd: add, AccountIdsToRemove: remove, SharedDocumentVersion } = input;
    if (add === undefined && remove === undefined)
      return refuseAsInvalid('AccountIdsToAdd or AccountIdsToRemove must be specified.');
    const found = findOwnDocument(cell, input.Name);
    if (!found.ok) return found;
    const { sharedWith } = found.value;
    const removed = new Set(remove?.map(normalId));
    const added = (add ?? []).map(normalId).filter((id) => !removed.has(id));
    const kept = [...sharedWith].filter(([id]) => !removed.has(id));
    const next = new Map([
      ...kept,
      ...added.map((id) => [id, SharedDocumentVersion ?? '$DEFAULT'] as const),
    ]);
    if (next.size > sharesPerDocument)
      return refuse('DocumentPermissionLimit', "The document can't be shared with more accounts.");
    sharedWith.clear();
    for (const [id, version] of next) sharedWith.set(id, version);
    return ok({});
  },
});

/** `All` in any case means the public. */
const normalId = (id: string): string => id.toLowerCase();
