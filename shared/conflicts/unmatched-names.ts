/** C25: names in the plan that nothing answers to, so that what they are for checks nothing. */
import type { DatabaseSlot, Freeze, Holiday, Release } from '../model/release.ts';
import type { Series } from '../model/series.ts';
import { targetPath, type Organization, type Target } from '../model/target.ts';
import { aSubjectConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import type { MatcherPart, Subject } from './counterpart.ts';
import { fits, placesNamed } from './release-scope.ts';
import { placesOf } from './target-facts.ts';

interface NamesInput {
  readonly organization: Organization;
  readonly series: readonly Series[];
  readonly releases: readonly Release[];
  readonly freezes: readonly Freeze[];
  readonly holidays?: readonly Holiday[];
  readonly databaseSlots?: readonly DatabaseSlot[];
}

/** A subject and the name that matches nothing. */
interface Unmatched {
  readonly subject: Subject;
  readonly part: MatcherPart;
  readonly name: string;
}

/**
 * Warns of targets that the organization does not have (of freezes, series, slots, matchers, GKE
 * policies), products that no release or customer has, environments that none of a release's unit
 * answers to, matchers that fit no release, teams and holidays that are not known, last days of series
 * before their first. Once for each name of a subject.
 */
export function findUnmatchedNames(input: NamesInput): readonly Conflict[] {
  const unmatched = [
    ...unknownTargets(input),
    ...releaseNames(input),
    ...matcherNames(input),
    ...teamNames(input),
    ...holidayNames(input),
    ...lastDays(input),
  ];
  return [...new Map(unmatched.map(toConflict).map((each) => [each.id, each])).values()];
}

const toConflict = ({ subject, part, name }: Unmatched): Conflict =>
  aSubjectConflict({
    rule: 'C25',
    severity: 'warning',
    subject,
    counterpart: { kind: 'unmatched', id: `${part}/${name}`, name, part },
    evidence: [],
    cellKeys: [],
  });

interface Pointing {
  readonly subject: Subject;
  readonly target: Target;
}

const targetsOf = ({
  organization,
  series,
  freezes,
  databaseSlots = [],
}: NamesInput): readonly Pointing[] => [
  ...freezes.flatMap(({ id, name, targets }) =>
    targets.map((target) => ({ subject: { kind: 'freeze', id, name } as const, target })),
  ),
  ...series.map(({ id, name, target }) => ({
    subject: { kind: 'series', id, name } as const,
    target,
  })),
  ...databaseSlots.map(({ id, name, businessUnitId, customerId }) => ({
    subject: { kind: 'database-slot', id, name } as const,
    target: { businessUnitId, ...(customerId !== undefined && { customerId }) },
  })),
  ...(organization.releaseMatchers ?? []).flatMap(({ id, targets }) =>
    targets.map((target) => ({
      subject: { kind: 'release-matcher', id, name: id } as const,
      target,
    })),
  ),
  ...(organization.gkePolicies ?? []).map(({ id, name, target }) => ({
    subject: { kind: 'gke-policy', id, name } as const,
    target,
  })),
];

function unknownTargets(input: NamesInput): readonly Unmatched[] {
  const isKnown = prepareKnown(input.organization);
  return targetsOf(input)
    .filter(({ target }) => !isKnown(target))
    .map(toTarget);
}

const toTarget = ({ subject, target }: Pointing): Unmatched => ({
  subject,
  part: 'target',
  name: targetPath(target),
});

/** Whether the organization has a target: a business unit, a customer of one, or a place of that. */
function prepareKnown(organization: Organization): (target: Target) => boolean {
  const units = new Set(organization.businessUnits.map(({ id }) => id));
  const below = new Set(
    organization.customers.flatMap((customer) => [
      targetPath({ businessUnitId: customer.businessUnitId, customerId: customer.id }),
      ...placesOf(customer).map(({ path }) => path),
    ]),
  );
  return (target) =>
    units.has(target.businessUnitId) &&
    (target.customerId === undefined || below.has(targetPath(target)));
}

/** Releases whose product or environment nobody has; series that follow a product never released. */
function releaseNames({ organization, series, releases }: NamesInput): readonly Unmatched[] {
  const { customers, businessUnits, releaseMatchers = [] } = organization;
  const { isRunIn, isPlacedIn } = prepareUnits(customers);
  const ruled = new Set(
    businessUnits.filter(({ releaseRule }) => releaseRule.kind !== 'none').map(({ id }) => id),
  );
  const ofReleases = releases
    .filter(({ businessUnitId }) => ruled.has(businessUnitId))
    .filter((release) => !releaseMatchers.some((matcher) => fits(matcher, release)))
    .flatMap(({ id, name, product, environment, businessUnitId }): readonly Unmatched[] => {
      const subject = { kind: 'release', id, name } as const;
      const isRun = isRunIn(businessUnitId, product);
      const isPlaced = isPlacedIn(businessUnitId, environment);
      return [
        ...(isRun ? [] : [{ subject, part: 'product', name: product } as const]),
        ...(isPlaced ? [] : [{ subject, part: 'environment', name: environment } as const]),
      ];
    });
  const released = new Set(releases.map(({ product }) => product));
  const ofSeries = series.flatMap(({ id, name, rule }): readonly Unmatched[] =>
    rule.kind !== 'release' || released.has(rule.product)
      ? []
      : [{ subject: { kind: 'series', id, name }, part: 'product', name: rule.product }],
  );
  return [...ofReleases, ...ofSeries];
}

/** What the customers of a business unit run, and where. Releases share names: each is looked up once. */
function prepareUnits(customers: Organization['customers']) {
  const byUnit = Map.groupBy(customers, ({ businessUnitId }) => businessUnitId);
  return {
    isRunIn: askOnce((unitId, product) =>
      (byUnit.get(unitId) ?? []).some(({ products }) => products?.includes(product) ?? true),
    ),
    isPlacedIn: askOnce(
      (unitId, name) => placesNamed(name, (byUnit.get(unitId) ?? []).flatMap(placesOf)).length > 0,
    ),
  };
}

type AskUnit = (unitId: string, name: string) => boolean;

function askOnce(ask: AskUnit): AskUnit {
  const known = new Map<string, Map<string, boolean>>();
  return (unitId, name) => {
    const ofUnit = known.get(unitId) ?? new Map<string, boolean>();
    known.set(unitId, ofUnit);
    const answer = ofUnit.get(name) ?? ask(unitId, name);
    ofUnit.set(name, answer);
    return answer;
  };
}

const matcherNames = ({ organization, releases }: NamesInput): readonly Unmatched[] =>
  (organization.releaseMatchers ?? [])
    .filter((matcher) => !releases.some((release) => fits(matcher, release)))
    .map(({ id, product, environment }) => ({
      subject: { kind: 'release-matcher', id, name: id },
      part: product === undefined ? 'environment' : 'product',
      name: product ?? environment ?? '',
    }));

const teamNames = ({ organization: { businessUnits, teams } }: NamesInput): readonly Unmatched[] =>
  businessUnits
    .filter(({ teamId }) => teams.length > 0 && !teams.some(({ id }) => id === teamId))
    .map(({ id, name, teamId }) => ({
      subject: { kind: 'business-unit', id, name },
      part: 'team',
      name: teamId,
    }));

function holidayNames({ organization, series, holidays = [] }: NamesInput): readonly Unmatched[] {
  const countries = new Set(holidays.map(({ country }) => country));
  return [
    ...organization.teams.map(({ id, name, holidayCountry }) => ({
      subject: { kind: 'team', id, name } as const,
      name: holidayCountry,
    })),
    ...series.map(({ id, name, holidays: round }) => ({
      subject: { kind: 'series', id, name } as const,
      name: round?.country,
    })),
  ].flatMap(({ subject, name }) =>
    name === undefined || countries.has(name) ? [] : [{ subject, part: 'holidays', name }],
  );
}

/** Series that end before they begin, by hand or by an import: they have no dates at all. */
const lastDays = ({ series }: NamesInput): readonly Unmatched[] =>
  series.flatMap(({ id, name, rule }): readonly Unmatched[] =>
    'untilDate' in rule && (rule.untilDate ?? rule.fromDate) < rule.fromDate
      ? [{ subject: { kind: 'series', id, name }, part: 'last-day', name: rule.untilDate ?? '' }]
      : [],
  );
