import {
  DescribeDocumentCommand,
  GetDocumentCommand,
  InvalidDocument,
  InvalidDocumentVersion,
  ListDocumentVersionsCommand,
  paginateListDocumentVersions,
  UpdateDocumentCommand,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, freezeText, home, partner, sharedArn } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const TEXT = 'TEXT' as const;
const newText = aCalendar('DEFAULT_OPEN', [anEvent('new', '20270401T100000/20270401T140000')]);

describe('GetDocument', () => {
  it('gives the default version when none is named, and others by number, variable or name', async () => {
    const { client, pass } = aBench();
    const update = { Name: 'freeze', DocumentVersion: '2', DocumentFormat: TEXT };
    await client().send(
      new UpdateDocumentCommand({ ...update, Content: newText, VersionName: 'change-1' }),
    );
    pass(1_000);
    const read = (input: object) =>
      client().send(new GetDocumentCommand({ Name: 'freeze', DocumentFormat: TEXT, ...input }));
    expect(await read({})).toMatchObject({ Content: freezeText, DocumentVersion: '2' });
    expect(await read({ DocumentVersion: '$DEFAULT' })).toMatchObject({ DocumentVersion: '2' });
    expect(await read({ DocumentVersion: '1' })).toMatchObject({ DocumentVersion: '1' });
    const latest = {
      Content: newText,
      DocumentVersion: '3',
      Status: 'Active',
      VersionName: 'change-1',
    };
    expect(await read({ DocumentVersion: '$LATEST' })).toMatchObject(latest);
    expect(await read({ VersionName: 'change-1' })).toMatchObject(latest);
    expect(await refusalOf(read({ DocumentVersion: '1', VersionName: 'change-1' }))).toMatchObject({
      name: 'InvalidDocumentVersion',
    });
    expect(await refusalOf(read({ DocumentVersion: '9' }))).toMatchObject({
      name: 'InvalidDocumentVersion',
    });
  });

  it('wants calendars to be asked for as TEXT, because an absent format means JSON', async () => {
    const { client } = aBench();
    for (const DocumentFormat of [undefined, 'JSON', 'YAML'] as const)
      expect(
        await refusalOf(client().send(new GetDocumentCommand({ Name: 'freeze', DocumentFormat }))),
      ).toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('is not supported') as string,
      });
  });

  it('reads a shared document by ARN, and only the version that is shared', async () => {
    const { client } = aBench();
    const read = (input: object) =>
      client().send(new GetDocumentCommand({ Name: sharedArn, DocumentFormat: TEXT, ...input }));
    expect(await read({})).toMatchObject({
      Name: sharedArn,
      Content: freezeText,
      DocumentVersion: '1',
    });
    await expect(read({ DocumentVersion: '2' })).rejects.toBeInstanceOf(InvalidDocumentVersion);
  });

  it.each([
    ['is not there', 'nothing-here'],
    ['is not shared', 'arn:aws:ssm:us-east-1:444455556666:document/private-freeze'],
    ['is shared, but named without its ARN', 'shared-freeze'],
    ['lies in another region', 'arn:aws:ssm:eu-west-1:111122223333:document/freeze'],
  ])('knows no document that %s', async (_, Name) => {
    const call = aBench()
      .client()
      .send(new GetDocumentCommand({ Name, DocumentFormat: TEXT }));
    await expect(call).rejects.toBeInstanceOf(InvalidDocument);
  });
});

describe('DescribeDocument', () => {
  it('tells hash, status, and which versions are default and latest', async () => {
    const { client } = aBench();
    const { Document } = await client().send(new DescribeDocumentCommand({ Name: 'freeze' }));
    expect(Document).toMatchObject({
      HashType: 'Sha256',
      Status: 'Active',
      DocumentVersion: '2',
      LatestVersion: '2',
      DefaultVersion: '2',
      Owner: home.accountId,
    });
    const { Document: first } = await client().send(
      new DescribeDocumentCommand({ Name: 'freeze', DocumentVersion: '1' }),
    );
    expect(first?.Hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.Hash).not.toBe(Document?.Hash);
  });

  it('names a shared document by its ARN', async () => {
    const { Document } = await aBench()
      .client()
      .send(new DescribeDocumentCommand({ Name: sharedArn }));
    expect(Document).toMatchObject({ Name: sharedArn, Owner: partner.accountId });
  });
});

describe('ListDocumentVersions', () => {
  it('lists them newest first and marks the default', async () => {
    const { client } = aBench();
    const rows = [];
    const config = { client: client(), pageSize: 1 };
    for await (const page of paginateListDocumentVersions(config, { Name: 'freeze' }))
      rows.push(...(page.DocumentVersions ?? []));
    expect(
      rows.map(({ DocumentVersion, IsDefaultVersion }) => [DocumentVersion, IsDefaultVersion]),
    ).toEqual([
      ['2', true],
      ['1', false],
    ]);
  });

  it('shows of a shared document only what is shared', async () => {
    const { DocumentVersions = [] } = await aBench()
      .client()
      .send(new ListDocumentVersionsCommand({ Name: sharedArn }));
    expect(DocumentVersions.map(({ DocumentVersion }) => DocumentVersion)).toEqual(['1']);
  });
});
