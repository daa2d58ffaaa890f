/** DescribeInstanceInformation: the managed nodes. */
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { SeedPatchState } from '../../seed.ts';
import { refuse, refuseAsInvalid, type Json } from '../aws-error.ts';
import { toSeconds } from '../documents/describe.ts';
import { filterRows, type FilterKeys } from '../filters.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { integer, list, oneOf, string, structure } from '../shape.ts';

const filterValues = list(string({ min: 1 }), { min: 1, max: 100 });

const describeInstanceInformationInput = structure(
  {},
  {
    InstanceInformationFilterList: list(
      structure(
        {
          key: oneOf(
            'InstanceIds',
            'AgentVersion',
            'PingStatus',
            'PlatformTypes',
            'ActivationIds',
            'IamRole',
            'ResourceType',
            'AssociationStatus',
          ),
          valueSet: filterValues,
        },
        {},
      ),
      { min: 0 },
    ),
    Filters: list(structure({ Key: string({ min: 1 }), Values: filterValues }, {}), { min: 0 }),
    MaxResults: integer({ min: 5, max: 50 }),
    NextToken: string(),
  },
);

const agentVersion = '3.3.987.0';
const platform = { type: 'Linux', name: 'Amazon Linux', version: '2023' };

const resourceTypeOf = ({ instanceId: id }: SeedPatchState): string =>
  id.startsWith('mi-') ? 'ManagedInstance' : 'EC2Instance';

const nodeKeys: FilterKeys<SeedPatchState> = {
  InstanceIds: ({ instanceId: id }, value) => id === value,
  AgentVersion: (_, value) => value === agentVersion,
  PingStatus: (_, value) => value === 'Online',
  PlatformType: (_, value) => value === platform.type,
  PlatformTypes: (_, value) => value === platform.type,
  ResourceType: (node, value) => resourceTypeOf(node) === value,
  AssociationStatus: (_, value) => value === 'Success',
  ActivationIds: () => false,
  IamRole: () => false,
  SourceIds: () => false,
  SourceTypes: () => false,
  'tag-key': (_, value) => value === 'Patch Group',
  'tag:Patch Group': ({ patchGroup }, value) => patchGroup === value,
};

/** DescribeInstanceInformation: every instance of the seed, online. */
export const describeInstanceInformation = operation({
  input: describeInstanceInformationInput,
  answer({ cell, nowMs }, input) {
    const { Filters, InstanceInformationFilterList: old } = input;
    if (Filters !== undefined && old !== undefined)
      return refuseAsInvalid('InstanceInformationFilterList and Filters cannot be used together.');
    const wanted =
      Filters ?? old?.map(({ key, valueSet }) => ({ Key: key, Values: valueSet })) ?? [];
    const unknown = wanted.find(
      ({ Key }) => !Object.hasOwn(nodeKeys, Key) && !Key.startsWith('tag:'),
    );
    if (unknown !== undefined) return refuse('InvalidFilterKey');
    const keys = Object.fromEntries(wanted.map(({ Key }) => [Key, nodeKeys[Key] ?? (() => false)]));
    const rows = filterRows(cell.patchStates, wanted, keys);
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'InstanceInformationList',
      rows: rows.value,
      toJson: (node) => describeNode(node, { region: cell.region, nowMs }),
      defaultSize: 10,
      lastToken: '',
    });
  },
});

function describeNode(
  node: SeedPatchState,
  { region, nowMs }: { readonly region: string; readonly nowMs: EpochMs },
): Json {
  const lastPingMs = nowMs - (nowMs % 300_000);
  return {
    InstanceId: node.instanceId,
    PingStatus: 'Online',
    LastPingDateTime: toSeconds(lastPingMs),
    AgentVersion: agentVersion,
    IsLatestVersion: true,
    PlatformType: platform.type,
    PlatformName: platform.name,
    PlatformVersion: platform.version,
    ResourceType: resourceTypeOf(node),
    IPAddress: '192.0.2.10',
    ComputerName: `${node.instanceId}.${region}.compute.internal`,
  };
}
