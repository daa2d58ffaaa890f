import {
  CreateDocumentCommand,
  DeleteDocumentCommand,
  DescribeDocumentCommand,
  DocumentVersionLimitExceeded,
  DuplicateDocumentContent,
  GetDocumentCommand,
  InvalidDocumentVersion,
  UpdateDocumentCommand,
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
  sharedArn,
  windowsText,
} from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const TEXT = 'TEXT' as const;
const newText = aCalendar('DEFAULT_OPEN', [anEvent('new', '20270401T100000/20270401T140000')]);

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
      (error: unknown) => String(error).replace(/:.*/s, ''),
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
