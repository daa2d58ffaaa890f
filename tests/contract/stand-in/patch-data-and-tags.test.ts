import {
  AddTagsToResourceCommand,
  AssociationDoesNotExist,
  DescribeAssociationCommand,
  DescribeInstancePatchesCommand,
  DescribeInstanceInformationCommand,
  DescribeInstancePatchStatesCommand,
  DescribePatchGroupsCommand,
  InvalidFilterKey,
  InvalidResourceId,
  InvalidResourceType,
  ListAssociationsCommand,
  ListTagsForResourceCommand,
  paginateDescribeInstanceInformation,
  RemoveTagsFromResourceCommand,
  type ResourceTypeForTagging,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { homeCell, nowMs, patchPolicy, patchWindow } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const ids = homeCell.patchStates.map(({ instanceId }) => instanceId);

describe('DescribeInstanceInformation', () => {
  const nodes = async (Filters: { Key: string; Values: string[] }[]) => {
    const { InstanceInformationList = [] } = await aBench()
      .client()
      .send(new DescribeInstanceInformationCommand({ Filters, MaxResults: 50 }));
    return InstanceInformationList.map(({ InstanceId }) => InstanceId);
  };

  it('pages through all nodes', async () => {
    const seen = [];
    const config = { client: aBench().client(), pageSize: 5 };
    for await (const page of paginateDescribeInstanceInformation(config, {}))
      seen.push(...(page.InstanceInformationList ?? []));
    expect(seen.map(({ InstanceId }) => InstanceId)).toEqual(ids);
    expect(seen[5]).toMatchObject({
      PingStatus: 'Online',
      PlatformType: 'Linux',
      ResourceType: 'ManagedInstance',
    });
  });

  it.each([
    ['InstanceIds', ids[2] ?? '', [ids[2]]],
    ['ResourceType', 'ManagedInstance', [ids[5]]],
    ['PingStatus', 'ConnectionLost', []],
    ['tag:Patch Group', 'northwind-test', ids.slice(4)],
    ['tag:Colour', 'red', []],
    ['tag-key', 'Patch Group', ids],
  ])('filters %s by %s', async (Key, value, found) => {
    expect(await nodes([{ Key, Values: [value] }])).toEqual(found);
  });

  it('refuses other keys, two kinds of filter at once, and small pages', async () => {
    const send = (input: DescribeInstanceInformationCommand['input']) =>
      aBench().client().send(new DescribeInstanceInformationCommand(input));
    await expect(send({ Filters: [{ Key: 'Colour', Values: ['red'] }] })).rejects.toBeInstanceOf(
      InvalidFilterKey,
    );
    const old = {
      InstanceInformationFilterList: [{ key: 'PingStatus', valueSet: ['Online'] }],
    } as const;
    const oldInput = {
      InstanceInformationFilterList: old.InstanceInformationFilterList.map(({ key, valueSet }) => ({
        key,
        valueSet: [...valueSet],
      })),
    };
    expect((await send(oldInput)).InstanceInformationList).toHaveLength(6);
    expect(await refusalOf(send({ ...oldInput, Filters: [] }))).toMatchObject({
      name: 'ValidationException',
    });
    expect(await refusalOf(send({ MaxResults: 4 }))).toMatchObject({ name: 'ValidationException' });
  });
});

describe('DescribeInstancePatchStates', () => {
  it('tells the last operation of the nodes it knows and passes over the others', async () => {
    const InstanceIds = [ids[1] ?? '', 'i-ffffffffffffffff0'];
    const { InstancePatchStates = [] } = await aBench()
      .client()
      .send(new DescribeInstancePatchStatesCommand({ InstanceIds }));
    expect(InstancePatchStates).toHaveLength(1);
    expect(InstancePatchStates[0]).toMatchObject({
      InstanceId: ids[1],
      PatchGroup: 'northwind-prod',
      Operation: 'Scan',
      OperationEndTime: new Date(nowMs - 3_600_500),
      MissingCount: 1,
      InstalledCount: 101,
    });
  });

  it('takes 50 ids at most, and only ids', async () => {
    const send = (InstanceIds: string[]) =>
      aBench().client().send(new DescribeInstancePatchStatesCommand({ InstanceIds }));
    const many = Array.from({ length: 51 }, () => ids[0] ?? '');
    expect(await refusalOf(send(many))).toMatchObject({ name: 'ValidationException' });
    expect(await refusalOf(send(['i-12']))).toEqual({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value '[i-12]' at 'instanceIds' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern: (^i-(\\w{8}|\\w{17})$)|(^mi-\\w{17}$)]",
    });
  });
});

describe('DescribePatchGroups', () => {
  it('lists each group with its baseline once', async () => {
    const groups = async (Filters: { Key: string; Values: string[] }[]) => {
      const { Mappings = [] } = await aBench()
        .client()
        .send(new DescribePatchGroupsCommand({ Filters }));
      return Mappings.map(({ PatchGroup }) => PatchGroup);
    };
    expect(await groups([])).toEqual(['northwind-prod', 'northwind-test']);
    expect(await groups([{ Key: 'NAME_PREFIX', Values: ['northwind-t'] }])).toEqual([
      'northwind-test',
    ]);
    expect(await groups([{ Key: 'OPERATING_SYSTEM', Values: ['WINDOWS'] }])).toEqual([]);
  });
});

describe('associations', () => {
  it('are listed without what only describing them tells', async () => {
    const { Associations = [] } = await aBench().client().send(new ListAssociationsCommand({}));
    expect(Associations).toMatchObject([{ Name: 'AWS-RunPatchBaseline' }]);
    expect(Associations[0]).not.toHaveProperty('Parameters');
  });

  it('are described by id, and refused where there is none', async () => {
    const client = aBench().client();
    const described = await client.send(
      new DescribeAssociationCommand({ AssociationId: patchPolicy.associationId }),
    );
    expect(described.AssociationDescription).toMatchObject({
      Parameters: { Operation: ['Scan'] },
      CalendarNames: ['freeze'],
    });
    const missing = { AssociationId: patchPolicy.associationId.replace(/1$/, '2') };
    await expect(client.send(new DescribeAssociationCommand(missing))).rejects.toBeInstanceOf(
      AssociationDoesNotExist,
    );
  });
});

describe('DescribeInstancePatches', () => {
  it('tells when the newest patch came', async () => {
    const { Patches = [] } = await aBench()
      .client()
      .send(new DescribeInstancePatchesCommand({ InstanceId: ids[0] }));
    expect(Patches).toMatchObject([
      { State: 'INSTALLED', InstalledTime: new Date(nowMs - 86_400_000) },
    ]);
  });
});

describe('tags', () => {
  const { client } = aBench();
  const add = (
    ResourceId: string,
    Tags: { Key: string; Value: string }[],
    ResourceType: ResourceTypeForTagging = 'Document',
  ) => client().send(new AddTagsToResourceCommand({ ResourceType, ResourceId, Tags }));
  const tagsOf = async (ResourceId: string, ResourceType: ResourceTypeForTagging = 'Document') =>
    (await client().send(new ListTagsForResourceCommand({ ResourceType, ResourceId }))).TagList;

  it('are added, replaced and removed, on documents and windows', async () => {
    await add('freeze', [
      { Key: 'team', Value: 'sre' },
      { Key: 'Kostenstelle', Value: 'Größe 1' },
    ]);
    await client().send(
      new RemoveTagsFromResourceCommand({
        ResourceType: 'Document',
        ResourceId: 'freeze',
        TagKeys: ['Kostenstelle', 'absent'],
      }),
    );
    expect(await tagsOf('freeze')).toEqual([{ Key: 'team', Value: 'sre' }]);
    await add(patchWindow.windowId, [{ Key: 'ring', Value: '' }], 'MaintenanceWindow');
    expect(await tagsOf(patchWindow.windowId, 'MaintenanceWindow')).toEqual([
      { Key: 'ring', Value: '' },
    ]);
  });

  it('are at most 50 for each resource', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));
    expect(await refusalOf(add('patch-windows', many))).toMatchObject({ name: 'TooManyTagsError' });
    expect(await tagsOf('patch-windows')).toEqual([]);
  });

  it('need a resource that is there, of a kind that has tags here, and characters AWS allows', async () => {
    await expect(tagsOf('nothing-here')).rejects.toBeInstanceOf(InvalidResourceId);
    await expect(tagsOf('x', 'Parameter')).rejects.toBeInstanceOf(InvalidResourceType);
    expect(await refusalOf(add('freeze', [{ Key: 'a!b', Value: 'x' }]))).toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("Value 'a!b' at 'tags.1.member.key'") as string,
    });
  });
});
