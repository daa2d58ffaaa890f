/** The organization as a tree of switches: business unit → customer → environment. */
import type { CellRef, Organization, Target } from '../../shared/model/target.ts';
import { cellKey, targetPath } from '../../shared/model/target.ts';
import { describeCells } from './target-words.ts';

/** A node of the tree; `leaves` are the ids that switching it switches. */
export interface TargetNode {
  readonly id: string;
  readonly name: string;
  /** `2 accounts × 2 regions` on environments; empty elsewhere. */
  readonly note: string;
  readonly leaves: readonly string[];
  readonly children: readonly TargetNode[];
}

/** Accounts of a business unit that belong to no customer's environment. */
const otherLeaf = (businessUnitId: string): string => `${businessUnitId}/~`;

/** Every business unit with what is below it, in the organization's order. */
export function buildTargetTree(organization: Organization): readonly TargetNode[] {
  return organization.businessUnits.map(({ id, name }) => {
    const customers = customerNodes(organization, id);
    const children = hasOtherAccounts(organization, id) ? [...customers, otherNode(id)] : customers;
    return { id, name, note: '', leaves: children.flatMap(({ leaves }) => leaves), children };
  });
}

function customerNodes(organization: Organization, businessUnitId: string): readonly TargetNode[] {
  const customers = organization.customers.filter((one) => one.businessUnitId === businessUnitId);
  return customers.map((customer) => {
    const children = customer.environments.map((environment): TargetNode => {
      const target = { businessUnitId, customerId: customer.id, environmentId: environment.id };
      const id = targetPath(target);
      const note = describeCells(environment.cells);
      return { id, name: environment.name, note, leaves: [id], children: [] };
    });
    const id = `${businessUnitId}/${customer.id}`;
    const leaves = children.map((child) => child.id);
    return { id, name: customer.name, note: '', leaves, children };
  });
}

const otherNode = (businessUnitId: string): TargetNode => ({
  id: otherLeaf(businessUnitId),
  name: 'Other accounts',
  note: '',
  leaves: [otherLeaf(businessUnitId)],
  children: [],
});

function hasOtherAccounts(organization: Organization, businessUnitId: string): boolean {
  const used = new Set(
    organization.customers.flatMap(({ environments }) =>
      environments.flatMap(({ cells }) => cells.map(({ accountId }) => accountId)),
    ),
  );
  return organization.accounts.some(
    (account) => account.businessUnitId === businessUnitId && !used.has(account.id),
  );
}

/** The tree with only what matches the text, and what leads to it or lies below it. */
export function filterTree(nodes: readonly TargetNode[], text: string): readonly TargetNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return nodes;
  return nodes.flatMap((node) => {
    if (node.name.toLowerCase().includes(wanted)) return [node];
    const children = filterTree(node.children, wanted);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** Whether a node's leaves are all shown, none, or some of them. */
export function checkOf(
  { leaves }: TargetNode,
  hidden: ReadonlySet<string>,
): 'all' | 'some' | 'none' {
  const shown = leaves.filter((leaf) => !hidden.has(leaf)).length;
  if (shown === leaves.length) return 'all';
  return shown === 0 ? 'none' : 'some';
}

/** Which leaves things belong to. */
export interface LeafLookup {
  readonly ofTarget: (target: Target) => readonly string[];
  readonly ofCell: (cell: CellRef) => readonly string[];
  readonly ofUnit: (businessUnitId: string) => readonly string[];
  /** The business unit of a cell's account, in words; empty when the account is unknown. */
  readonly unitNameOfCell: (cell: CellRef) => string;
}

/** Indexes built once for an organization. */
export function leafLookup(organization: Organization): LeafLookup {
  const units = new Map(buildTargetTree(organization).map((node) => [node.id, node]));
  const byCell = leavesByCell(organization);
  const accounts = new Map(organization.accounts.map((account) => [account.id, account]));
  const ofUnit = (id: string): readonly string[] => units.get(id)?.leaves ?? [];
  // Windows of a series share their target, and there are many windows.
  const known = new WeakMap<Target, readonly string[]>();
  return {
    ofUnit,
    ofTarget: (target) => {
      const path = `${targetPath(target)}/`;
      const leaves =
        known.get(target) ??
        ofUnit(target.businessUnitId).filter((leaf) => `${leaf}/`.startsWith(path));
      known.set(target, leaves);
      return leaves;
    },
    ofCell: (cell) => {
      const unitId = accounts.get(cell.accountId)?.businessUnitId;
      return byCell.get(cellKey(cell)) ?? (unitId === undefined ? [] : [otherLeaf(unitId)]);
    },
    unitNameOfCell: ({ accountId }) =>
      units.get(accounts.get(accountId)?.businessUnitId ?? '')?.name ?? '',
  };
}

function leavesByCell(organization: Organization): ReadonlyMap<string, readonly string[]> {
  const leaves = new Map<string, string[]>();
  for (const { id: customerId, businessUnitId, environments } of organization.customers) {
    for (const { id: environmentId, cells } of environments) {
      const leaf = targetPath({ businessUnitId, customerId, environmentId });
      for (const cell of cells) {
        leaves.set(cellKey(cell), [...(leaves.get(cellKey(cell)) ?? []), leaf]);
      }
    }
  }
  return leaves;
}
