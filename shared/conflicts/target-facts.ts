import {
  cellKey,
  cellsOf,
  customersOf,
  type BusinessUnit,
  type Customer,
  type Environment,
  type Organization,
  type Target,
  type Team,
} from '../model/target.ts';
import { byTarget } from './by-target.ts';

/** What rules ask about a target again and again. */
export interface TargetFacts {
  /** Keys of the cells it covers, each once. */
  readonly cellKeys: readonly string[];
  /** Whether it covers a production environment. */
  readonly production: boolean;
  readonly businessUnit: BusinessUnit | undefined;
  /** The customers it is of, or all of a business unit's. */
  readonly customers: readonly Customer[];
  /** The environments it covers. */
  readonly places: readonly Place[];
  /** The team that executes its windows. */
  readonly team: Team | undefined;
}

/** An environment with its path in the target tree. */
export interface Place {
  readonly path: string;
  readonly customer: Customer;
  readonly environment: Environment;
}

/** Looks targets up in the organization, each only once. */
export const prepareTargetFacts = (organization: Organization): ((target: Target) => TargetFacts) =>
  byTarget((target) => factsOf(target, organization));

function factsOf(target: Target, organization: Organization): TargetFacts {
  const businessUnit = organization.businessUnits.find(({ id }) => id === target.businessUnitId);
  const customers = customersOf(target, organization);
  const places = customers
    .flatMap(placesOf)
    .filter(
      ({ environment }) =>
        target.environmentId === undefined || target.environmentId === environment.id,
    );
  return {
    cellKeys: cellsOf(target, organization).map(cellKey),
    production: places.some(({ environment }) => environment.production),
    businessUnit,
    customers,
    places,
    team: organization.teams.find(({ id }) => id === businessUnit?.teamId),
  };
}

/** A customer's environments as places of the tree. */
export const placesOf = (customer: Customer): readonly Place[] =>
  customer.environments.map((environment) => ({
    path: `${customer.businessUnitId}/${customer.id}/${environment.id}`,
    customer,
    environment,
  }));
