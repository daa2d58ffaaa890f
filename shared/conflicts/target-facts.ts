import {
  cellKey,
  cellsOf,
  targetPath,
  type BusinessUnit,
  type Organization,
  type Target,
} from '../model/target.ts';

/** What rules ask about a target again and again. */
export interface TargetFacts {
  /** Keys of the cells it covers, each once. */
  readonly cellKeys: readonly string[];
  /** Whether it covers a production environment. */
  readonly production: boolean;
  readonly businessUnit: BusinessUnit | undefined;
}

/** Looks targets up in the organization, each only once. */
export function prepareTargetFacts(organization: Organization): (target: Target) => TargetFacts {
  const known = new Map<string, TargetFacts>();
  return (target) => {
    const path = targetPath(target);
    const facts = known.get(path) ?? factsOf(target, organization);
    known.set(path, facts);
    return facts;
  };
}

const factsOf = (target: Target, organization: Organization): TargetFacts => ({
  cellKeys: cellsOf(target, organization).map(cellKey),
  production: coversProduction(target, organization),
  businessUnit: organization.businessUnits.find(({ id }) => id === target.businessUnitId),
});

const coversProduction = (target: Target, organization: Organization): boolean =>
  organization.customers
    .filter(({ businessUnitId }) => businessUnitId === target.businessUnitId)
    .filter(({ id }) => target.customerId === undefined || target.customerId === id)
    .flatMap(({ environments }) => environments)
    .filter(({ id }) => target.environmentId === undefined || target.environmentId === id)
    .some(({ production }) => production);
