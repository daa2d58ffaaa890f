import {
  ListDocumentsCommand,
  paginateListDocuments,
  type DocumentKeyValuesFilter,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aSeed, freezeText, home, homeCell, nowMs, sharedArn } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

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
