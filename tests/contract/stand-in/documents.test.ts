import {
  CreateDocumentCommand,
  DeleteDocumentCommand,
  DescribeDocumentCommand,
  DescribeDocumentPermissionCommand,
  DocumentVersionLimitExceeded,
  DuplicateDocumentContent,
  GetDocumentCommand,
  InvalidDocument,
  InvalidDocumentVersion,
  ListDocumentVersionsCommand,
  ListDocumentsCommand,
  ModifyDocumentPermissionCommand,
  paginateListDocuments,
  paginateListDocumentVersions,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
  type DocumentKeyValuesFilter,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import {
  aCalendar,
  anEvent,
  aSeed,
  freezeText,
  home,
  homeCell,
  nowMs,
  partner,
  sharedArn,
  windowsText,
} from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const TEXT = 'TEXT' as const;
const newText = aCalendar('DEFAULT_OPEN', [anEvent('new', '20270401T100000', '20270401T140000')]);

describe('ListDocuments', () => {
  const list = async (Filters: DocumentKeyValuesFilter[], cell = home) => {
    const { client } = aBench();
    const { DocumentIdentifiers = [] } = await client(cell).send(
      new ListDocumentsCommand({ Filters }),
    );
    return DocumentIdentifiers.map(({ Name }) => Name);
  };
  const cases: [string, DocumentKeyValuesFilter[], string[]][] = [
    ['none', [], ['freeze', 'patch-windows', sharedArn]],
    ['Owner Self', [{ Key: 'Owner', Values: ['Self'] }], ['freeze', 'patch-windows']],
    ['Owner Private', [{ Key: 'Owner', Values: ['Private'] }], [sharedArn]],
    ['Owner Public', [{ Key: 'Owner', Values: ['Public'] }], []],
    ['Owner Amazon', [{ Key: 'Owner', Values: ['Amazon'] }], []],
    ['a prefix', [{ Key: 'Name', Values: ['fre', 'patch'] }], ['freeze', 'patch-windows']],
    ['another type', [{ Key: 'DocumentType', Values: ['Command'] }], []],
    ['a tag', [{ Key: 'tag:team', Values: ['platform', 'x'] }], ['freeze']],
    ['a platform', [{ Key: 'PlatformTypes', Values: ['Linux'] }], []],
    ['a target type', [{ Key: 'TargetType', Values: ['/AWS::EC2::Instance'] }], []],
    [
      'two keys',
      [
        { Key: 'DocumentType', Values: ['ChangeCalendar'] },
        { Key: 'Name', Values: ['patch'] },
      ],
      ['patch-windows'],
    ],
  ];
  it.each(cases)('filters by %s', async (_, filters, names) => {
    expect(await list(filters)).toEqual(names);
  });

  it('gives a row its default version, its owner, its tags and neither hash nor date of change', async () => {
    const { client } = aBench();
    const { DocumentIdentifiers: [row] = [], NextToken } = await client().send(
      new ListDocumentsCommand({ Filters: [{ Key: 'Name', Values: ['freeze'] }] }),
    );
    expect(row).toEqual({
      Name: 'freeze',
      CreatedDate: new Date(nowMs - 2 * 86_400_000),
      Owner: home.accountId,
      PlatformTypes: [],
      DocumentVersion: '2',
      DocumentType: 'ChangeCalendar',
      DocumentFormat: 'TEXT',
      Tags: [{ Key: 'team', Value: 'platform' }],
    });
    expect(NextToken).toBe('');
  });

  it('refuses an unknown key, two owners, two tag keys, a filter without values, and both kinds of filter', async () => {
    const { client } = aBench();
    const refused = async (input: ListDocumentsCommand['input']) =>
      (await refusalOf(client().send(new ListDocumentsCommand(input)))).name;
    expect(await refused({ Filters: [{ Key: 'Colour', Values: ['red'] }] })).toBe(
      'InvalidFilterKey',
    );
    expect(await refused({ Filters: [{ Key: 'Owner', Values: ['Self', 'Private'] }] })).toBe(
      'ValidationException',
    );
    expect(await refused({ Filters: [{ Key: 'Owner', Values: ['Me'] }] })).toBe(
      'ValidationException',
    );
    expect(
      await refused({
        Filters: [
          { Key: 'tag:a', Values: ['1'] },
          { Key: 'tag:b', Values: ['1'] },
        ],
      }),
    ).toBe('ValidationException');
    expect(await refused({ Filters: [{ Key: 'Name' }] })).toBe('ValidationException');
    expect(
      await refused({
        Filters: [{ Key: 'Name', Values: ['a'] }],
        DocumentFilterList: [{ key: 'Name', value: 'a' }],
      }),
    ).toBe('ValidationException');
  });

  it('pages with a filter without losing or repeating a row, and ends', async () => {
    const documents = Array.from({ length: 120 }, (_, index) => ({
      name: `calendar-${String(index).padStart(3, '0')}`,
      versions: [{ text: `${freezeText}${index}`, createdAtMs: nowMs }],
    }));
    const { client, standIn } = aBench({ ...aSeed, cells: [{ ...homeCell, documents }] });
    for (const pageSize of [50, 7]) {
      const names: (string | undefined)[] = [];
      const input = { Filters: [{ Key: 'Name', Values: ['calendar-0'] }] };
      for await (const page of paginateListDocuments({ client: client(), pageSize }, input))
        names.push(...(page.DocumentIdentifiers ?? []).map(({ Name }) => Name));
      expect(names).toEqual(documents.slice(0, 100).map(({ name }) => name));
    }
    expect(standIn.countCalls({ operation: 'ListDocuments' })).toBe(2 + 15);
  });

  it('refuses a token that belongs to another request', async () => {
    const { client } = aBench();
    const { NextToken } = await client().send(new ListDocumentsCommand({ MaxResults: 1 }));
    expect(NextToken).not.toBe('');
    const other = { MaxResults: 1, NextToken, Filters: [{ Key: 'Name', Values: ['f'] }] };
    for (const input of [other, { NextToken: 'made-up' }])
      expect(await refusalOf(client().send(new ListDocumentsCommand(input)))).toMatchObject({
        name: 'InvalidNextToken',
      });
  });
});

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

describe('CreateDocument', () => {
  const calendar = {
    Name: 'brand-new',
    Content: newText,
    DocumentType: 'ChangeCalendar',
    DocumentFormat: TEXT,
  } as const;

  it('creates version 1, which is the default and becomes Active', async () => {
    const { client, pass } = aBench();
    const { DocumentDescription } = await client().send(
      new CreateDocumentCommand({
        ...calendar,
        VersionName: 'v1',
        Tags: [{ Key: 'a', Value: '' }],
      }),
    );
    expect(DocumentDescription).toMatchObject({
      Status: 'Creating',
      DocumentVersion: '1',
      DefaultVersion: '1',
      LatestVersion: '1',
      Tags: [{ Key: 'a', Value: '' }],
    });
    const status = async () =>
      (await client().send(new DescribeDocumentCommand({ Name: 'brand-new' }))).Document?.Status;
    pass(999);
    expect(await status()).toBe('Creating');
    pass(1);
    expect(await status()).toBe('Active');
  });

  it.each([
    ['DocumentAlreadyExists', { Name: 'freeze' }],
    ['ValidationException', { Name: 'aws-calendar' }],
    ['ValidationException', { Name: 'Amazon-calendar' }],
    ['InvalidDocumentContent', { DocumentFormat: 'JSON' as const }],
    ['InvalidDocumentContent', { DocumentFormat: undefined }],
    ['InvalidDocumentContent', { DocumentType: 'Command' as const }],
    ['InvalidDocumentSchemaVersion', { DocumentType: undefined, DocumentFormat: undefined }],
    ['MaxDocumentSizeExceeded', { Content: 'é'.repeat(32_768) + 'x' }],
  ])('answers %s to %o', async (name, change) => {
    const { client } = aBench();
    const call = client().send(new CreateDocumentCommand({ ...calendar, ...change }));
    expect(await refusalOf(call)).toMatchObject({ name });
  });

  it('takes 65,536 bytes and other kinds of documents', async () => {
    const { client } = aBench();
    await client().send(new CreateDocumentCommand({ ...calendar, Content: 'é'.repeat(32_768) }));
    const runbook = {
      Name: 'runbook',
      DocumentType: 'Automation',
      DocumentFormat: 'YAML',
    } as const;
    await client().send(new CreateDocumentCommand({ ...runbook, Content: 'schemaVersion: "0.3"' }));
    const command = { Name: 'command', Content: '{"schemaVersion":"2.2"}' };
    await client().send(new CreateDocumentCommand(command));
    expect((await client().send(new GetDocumentCommand({ Name: 'command' }))).DocumentType).toBe(
      'Command',
    );
  });

  it('stops at 500 documents', async () => {
    const documents = Array.from({ length: 500 }, (_, index) => ({
      name: `calendar-${index}`,
      versions: [{ text: freezeText, createdAtMs: nowMs }],
    }));
    const { client } = aBench({ ...aSeed, cells: [{ ...homeCell, documents }] });
    const call = client().send(new CreateDocumentCommand(calendar));
    expect(await refusalOf(call)).toMatchObject({ name: 'DocumentLimitExceeded' });
  });
});

describe('UpdateDocument', () => {
  const update = { Name: 'freeze', Content: newText, DocumentVersion: '2', DocumentFormat: TEXT };

  it('makes a new latest version and leaves the default where it was', async () => {
    const { client, standIn, pass } = aBench();
    const { DocumentDescription } = await client().send(new UpdateDocumentCommand(update));
    expect(DocumentDescription).toMatchObject({
      Status: 'Updating',
      DocumentVersion: '3',
      LatestVersion: '3',
      DefaultVersion: '2',
    });
    expect(standIn.documentText(home, 'freeze')).toBe(freezeText);
    expect(standIn.documentText(home, 'freeze', '$LATEST')).toBe(newText);
    pass(1_000);
    const { Document } = await client().send(
      new DescribeDocumentCommand({ Name: 'freeze', DocumentVersion: '3' }),
    );
    expect(Document?.Status).toBe('Active');
  });

  it('takes $LATEST for the latest version, and takes a display name over from the version before', async () => {
    const { client } = aBench();
    const first = { ...update, DocumentVersion: '$LATEST', DisplayName: 'Our freeze' };
    await client().send(new UpdateDocumentCommand(first));
    const { DocumentDescription } = await client().send(
      new UpdateDocumentCommand({ ...update, DocumentVersion: '3', Content: windowsText }),
    );
    expect(DocumentDescription).toMatchObject({ DisplayName: 'Our freeze', DocumentVersion: '4' });
  });

  it('refuses a version that is not the latest, and none at all', async () => {
    const { client, standIn } = aBench();
    standIn.writeAsSomebodyElse(home, 'freeze', windowsText);
    for (const DocumentVersion of ['2', '9', undefined]) {
      const call = client().send(new UpdateDocumentCommand({ ...update, DocumentVersion }));
      await expect(call).rejects.toBeInstanceOf(InvalidDocumentVersion);
    }
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(3);
  });

  it('refuses the text of any earlier version, and a version name used before', async () => {
    const { client } = aBench();
    const same = new UpdateDocumentCommand({ ...update, Content: aCalendar('DEFAULT_OPEN') });
    await expect(client().send(same)).rejects.toBeInstanceOf(DuplicateDocumentContent);
    await client().send(new UpdateDocumentCommand({ ...update, VersionName: 'change-1' }));
    const again = {
      ...update,
      DocumentVersion: '3',
      Content: windowsText,
      VersionName: 'change-1',
    };
    expect(await refusalOf(client().send(new UpdateDocumentCommand(again)))).toMatchObject({
      name: 'DuplicateDocumentVersionName',
    });
  });

  it.each([
    ['InvalidDocument', { Name: 'nothing-here' }],
    ['InvalidDocumentContent', { DocumentFormat: undefined }],
    ['ValidationException', { Name: sharedArn }],
  ])('answers %s to %o', async (name, change) => {
    const call = aBench()
      .client()
      .send(new UpdateDocumentCommand({ ...update, ...change }));
    expect(await refusalOf(call)).toMatchObject({ name });
  });

  it.each([
    [65_535, true],
    [65_536, true],
    [65_537, false],
  ])('with %d bytes, the last character being of two: taken is %s', async (bytes, taken) => {
    const { client, standIn } = aBench();
    const Content = `${'x'.repeat(bytes - 2)}é`;
    const call = client().send(new UpdateDocumentCommand({ ...update, Content }));
    const name = await call.then(
      () => null,
      (error: Error) => error.name,
    );
    expect(name).toBe(taken ? null : 'MaxDocumentSizeExceeded');
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(taken ? 3 : 2);
  });

  it('stops at 1000 versions until an old one is deleted; numbers are not used again', async () => {
    const versions = Array.from({ length: 1000 }, (_, index) => ({
      text: `${freezeText}${index}`,
      createdAtMs: nowMs,
    }));
    const { client, standIn } = aBench({
      ...aSeed,
      cells: [{ ...homeCell, documents: [{ name: 'freeze', versions }] }],
    });
    const call = () =>
      client().send(new UpdateDocumentCommand({ ...update, DocumentVersion: '1000' }));
    await expect(call()).rejects.toBeInstanceOf(DocumentVersionLimitExceeded);
    await client().send(new DeleteDocumentCommand({ Name: 'freeze', DocumentVersion: '1' }));
    await call();
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(1001);
  });
});

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
