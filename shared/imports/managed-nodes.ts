/**
 * Managed nodes of SSM Inventory, counted for each environment: what C16 holds against the length of a
 * window. JSON of `aws ssm get-inventory` or `describe-instance-information`, CSV of Fleet Manager's
 * report or of a resource data sync:
 * https://docs.aws.amazon.com/cli/latest/reference/ssm/get-inventory.html
 * https://docs.aws.amazon.com/cli/latest/reference/ssm/describe-instance-information.html
 */
import type { Plan } from '../model/plan.ts';
import { cellKey, targetPath, type Target } from '../model/target.ts';
import { plainHead, readHeadTable, type TableShape } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { entriesOf, fieldOf, listIn, readJson, textIn } from './read-json.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';

type NodeColumn = 'Node' | 'Account' | 'Region' | 'Status' | 'Group';

/** Heads of reports. */
export const nodeColumns: TableShape<NodeColumn> = {
  heads: {
    Node: ['Node ID', 'NodeId', 'Instance ID', 'InstanceId', 'resourceid', 'ManagedInstanceId'],
    Account: ['Account ID', 'AccountId', 'Account', 'Source account ID'],
    Region: ['Region', 'Source region', 'AWS Region'],
    Status: ['SSM Agent ping status', 'Ping status', 'PingStatus', 'Status', 'InstanceStatus'],
    Group: ['Patch group', 'PatchGroup', 'tag:Patch Group', 'tag:PatchGroup'],
  },
  required: ['Node'],
};

/** Whether the text is an inventory as JSON. */
export const looksLikeNodes = (text: string): boolean =>
  /"(?:InstanceInformationList|Entities)"\s*:/.test(text) || /"AWS:InstanceInformation"/.test(text);

interface FoundNode {
  readonly line: number;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly status: string;
  /** null: the text does not say. */
  readonly group: string | null;
}

/** The number of nodes of each environment, found by account and region, or of the chosen one. */
export function readManagedNodes(text: string, context: ImportContext): ImportReading {
  const draft = new ReadingDraft();
  const nodes = /^\s*[[{]/.test(text) ? fromJson(text) : fromTable(text, context);
  if ('notes' in nodes) return nodes;
  if (nodes.length === 0)
    draft.refuse(1, text, 'No node is in it: export the list of nodes again.');
  const counted = new Map<string, { line: number; target: Target; ids: Set<string> }>();
  const finder = environmentFinder(context);
  for (const node of nodes) {
    if (/^(terminated|inactive)$/i.test(node.status)) continue;
    const target = finder(node);
    if (typeof target === 'string') draft.refuse(node.line, quoted(node), target);
    else {
      const path = targetPath(target);
      const known = counted.get(path) ?? { line: node.line, target, ids: new Set() };
      counted.set(path, known);
      known.ids.add(node.id);
    }
  }
  for (const [key, { line, target, ids }] of counted) {
    draft.add({ line, key, kind: 'node-count', target, machines: ids.size }, key);
  }
  noteUntagged(draft, nodes);
  return draft.finish();
}

const quoted = ({ id, account, region }: FoundNode): string =>
  [id, account, region].filter((part) => part !== '').join(' ');

/** Where a node belongs, or a sentence on why that cannot be told. */
function environmentFinder({ plan, options }: ImportContext): (node: FoundNode) => Target | string {
  const byCell = environmentsByCell(plan);
  const { target: chosen } = options;
  return ({ account, region }) => {
    const found =
      region === ''
        ? [...byCell].flatMap(([key, targets]) => (key.startsWith(`${account}/`) ? targets : []))
        : (byCell.get(cellKey({ accountId: account, region })) ?? []);
    const paths = new Map(found.map((target) => [targetPath(target), target]));
    const [only, second] = [...paths.values()];
    const isChosen = chosen?.environmentId !== undefined;
    if (isChosen && (account === '' || paths.has(targetPath(chosen)))) return chosen;
    if (account === '') return 'It names no account: choose the environment it is of.';
    if (only === undefined) {
      return 'No environment lives in its account and region: add them to the environment it is of.';
    }
    return second === undefined
      ? only
      : 'Several environments live in its account and region: choose the one it is of.';
  };
}

function environmentsByCell({ organization }: Plan): ReadonlyMap<string, readonly Target[]> {
  const targets = new Map<string, Target[]>();
  for (const { id: customerId, businessUnitId, environments } of organization.customers) {
    for (const { id: environmentId, cells } of environments) {
      for (const cell of cells) {
        const known = targets.get(cellKey(cell)) ?? [];
        targets.set(cellKey(cell), [...known, { businessUnitId, customerId, environmentId }]);
      }
    }
  }
  return targets;
}

function fromTable(text: string, context: ImportContext): readonly FoundNode[] | ImportReading {
  const table = readHeadTable(text, nodeColumns, context);
  if (!('rows' in table)) return table;
  return table.rows
    .filter((row) => row.cell('Node') !== '')
    .map((row) => ({
      line: row.line,
      id: row.cell('Node'),
      account: row.cell('Account'),
      region: row.cell('Region'),
      status: row.cell('Status'),
      group: table.has('Group') ? row.cell('Group') : null,
    }));
}

function fromJson(text: string): readonly FoundNode[] | ImportReading {
  const json = readJson(text);
  if (!json.ok) return nothingUnderstood(json.error);
  const entries = entriesOf(json.value, 'InstanceInformationList', 'Entities');
  return entries.flatMap((entry, index): readonly FoundNode[] => {
    const [content] = listIn(entry, 'Data', 'AWS:InstanceInformation', 'Content');
    const said = content ?? entry;
    const id = textIn(entry, 'Id') || textIn(said, 'InstanceId');
    if (id === '') return [];
    return [
      {
        ...{ line: index + 1, id },
        account: textIn(entry, 'AccountId') || textIn(said, 'AccountId'),
        region: textIn(entry, 'Region') || textIn(said, 'Region'),
        status: textIn(said, 'InstanceStatus') || textIn(said, 'PingStatus'),
        group: patchGroupOf(entry),
      },
    ];
  });
}

/** Tags stand beside a node where somebody joined them to it; AWS itself lists them apart. */
function patchGroupOf(entry: unknown): string | null {
  if (fieldOf(entry, 'Tags') === undefined) return null;
  const tag = listIn(entry, 'Tags').find((each) => plainHead(textIn(each, 'Key')) === 'patchgroup');
  return textIn(tag, 'Value');
}

const mostNamed = 10;

function noteUntagged(draft: ReadingDraft, nodes: readonly FoundNode[]): void {
  const untagged = nodes.filter(({ group }) => group === '').map(({ id }) => id);
  if (untagged.length === 0) return;
  const named = untagged.slice(0, mostNamed).join(', ');
  const rest = untagged.length > mostNamed ? ` and ${untagged.length - mostNamed} more` : '';
  draft.note(`Nodes without a patch group: ${untagged.length} (${named}${rest}).`);
}
