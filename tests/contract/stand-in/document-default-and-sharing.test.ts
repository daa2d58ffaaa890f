import {
  DeleteDocumentCommand,
  DescribeDocumentPermissionCommand,
  GetDocumentCommand,
  InvalidDocument,
  InvalidDocumentVersion,
  ModifyDocumentPermissionCommand,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, home, partner } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const TEXT = 'TEXT' as const;
const newText = aCalendar('DEFAULT_OPEN', [anEvent('new', '20270401T100000/20270401T140000')]);

describe('UpdateDocumentDefaultVersion', () => {
  it('moves the default to an Active version, which is what readers then get', async () => {
    const { client, standIn, pass } = aBench();
    await client().send(
      new UpdateDocumentCommand({
        Name: 'freeze',
        Content: newText,
        DocumentVersion: '2',
        DocumentFormat: TEXT,
        VersionName: 'change-1',
      }),
    );
    const move = (DocumentVersion: string) =>
      client().send(new UpdateDocumentDefaultVersionCommand({ Name: 'freeze', DocumentVersion }));
    await expect(move('3')).rejects.toBeInstanceOf(InvalidDocumentVersion);
    pass(1_000);
    expect((await move('3')).Description).toEqual({
      Name: 'freeze',
      DefaultVersion: '3',
      DefaultVersionName: 'change-1',
    });
    expect(standIn.documentText(home, 'freeze')).toBe(newText);
    expect((await move('1')).Description).toEqual({ Name: 'freeze', DefaultVersion: '1' });
    await expect(move('8')).rejects.toBeInstanceOf(InvalidDocumentVersion);
    expect(await refusalOf(move('$LATEST'))).toMatchObject({ name: 'ValidationException' });
  });
});

describe('DeleteDocument', () => {
  it('deletes a version that is not the default, or the whole document', async () => {
    const { client, standIn } = aBench();
    const remove = (input: object) =>
      client().send(new DeleteDocumentCommand({ Name: 'freeze', ...input }));
    expect(await refusalOf(remove({ DocumentVersion: '2' }))).toMatchObject({
      name: 'InvalidDocumentOperation',
    });
    await remove({ DocumentVersion: '1' });
    expect(standIn.documentVersions(home, 'freeze')?.numbers).toEqual([2]);
    await remove({});
    expect(standIn.documentVersions(home, 'freeze')).toBeNull();
    expect(await refusalOf(remove({}))).toMatchObject({ name: 'InvalidDocument' });
  });

  it('is refused while the document is shared', async () => {
    const { client } = aBench();
    const Name = 'shared-freeze';
    const remove = () => client(partner).send(new DeleteDocumentCommand({ Name }));
    expect(await refusalOf(remove())).toMatchObject({ name: 'InvalidDocumentOperation' });
    await client(partner).send(
      new ModifyDocumentPermissionCommand({
        Name,
        PermissionType: 'Share',
        AccountIdsToRemove: [home.accountId],
      }),
    );
    await remove();
  });
});

describe('sharing', () => {
  const share = { Name: 'private-freeze', PermissionType: 'Share' } as const;
  const privateArn = 'arn:aws:ssm:us-east-1:444455556666:document/private-freeze';

  it('lets the other account read by ARN, and takes it back', async () => {
    const { client } = aBench();
    const read = () =>
      client().send(new GetDocumentCommand({ Name: privateArn, DocumentFormat: TEXT }));
    const modify = (input: object) =>
      client(partner).send(new ModifyDocumentPermissionCommand({ ...share, ...input }));
    await modify({ AccountIdsToAdd: [home.accountId] });
    expect((await read()).Name).toBe(privateArn);
    await modify({ AccountIdsToRemove: [home.accountId], AccountIdsToAdd: [home.accountId] });
    await expect(read()).rejects.toBeInstanceOf(InvalidDocument);
    await modify({ AccountIdsToAdd: ['All'], SharedDocumentVersion: '$ALL' });
    expect((await read()).Name).toBe(privateArn);
    expect(await refusalOf(modify({}))).toMatchObject({ name: 'ValidationException' });
  });

  it('tells the owner, and nobody else, whom a document is shared with; page by page', async () => {
    const { client } = aBench();
    const ids = Array.from({ length: 20 }, (_, index) => String(100_000_000_000 + index));
    await client(partner).send(
      new ModifyDocumentPermissionCommand({ ...share, AccountIdsToAdd: ids }),
    );
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client(partner).send(
        new DescribeDocumentPermissionCommand({ ...share, MaxResults: 8, NextToken }),
      );
      expect(page.AccountSharingInfoList).toEqual(
        page.AccountIds?.map((AccountId) => ({ AccountId, SharedDocumentVersion: '$DEFAULT' })),
      );
      seen.push(...(page.AccountIds ?? []));
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    expect(seen).toEqual(ids);
    const stranger = client().send(new DescribeDocumentPermissionCommand({ ...share }));
    await expect(stranger).rejects.toBeInstanceOf(InvalidDocument);
  });
});
