/** Which targets a release concerns: by its product and environment, or by what a matcher says. */
import type { Release } from '../model/release.ts';
import type { ReleaseMatcher } from '../model/policy.ts';
import { areRelated, type Organization, type Target } from '../model/target.ts';
import { placesOf, type Place } from './target-facts.ts';

/** What of a release says where it happens. */
export type ReleaseNames = Pick<Release, 'businessUnitId' | 'product' | 'environment' | 'layer'>;

/** Where releases happen, looked up once for equal names. */
export interface ReleaseScopes {
  /** Whether a release happens on the target, above it or below it. */
  readonly concerns: (release: ReleaseNames, target: Target) => boolean;
}

const productionWords = new Set(['production', 'prod', 'prd', 'live']);
const otherWords = new Set([
  ...['nonproduction', 'nonprod', 'non-production', 'non-prod', 'staging', 'stage', 'stg'],
  ...['test', 'testing', 'tst', 'qa', 'uat', 'dev', 'development', 'integration', 'sandbox'],
]);

/**
 * Matchers that fit a release name its targets. Without one, it concerns the customers that run its
 * product (those that name no products run any), in the environments of its name, or of the kind it
 * names ("production", "staging"). A name that nothing answers to concerns every environment: rather
 * a finding too many than one too few, and C25 says so. Releases of the operating system are no
 * application releases and concern nothing.
 */
export function prepareReleaseScopes(organization: Organization): ReleaseScopes {
  const ofRelease = new WeakMap<ReleaseNames, (target: Target) => boolean>();
  const ofNames = new Map<string, (target: Target) => boolean>();
  return {
    concerns: (release, target) => {
      const known = ofRelease.get(release);
      if (known !== undefined) return known(target);
      const { businessUnitId, product, environment, layer = '' } = release;
      const key = JSON.stringify([businessUnitId, product, environment, layer]);
      const concerns = ofNames.get(key) ?? rememberTargets(scopeOf(release, organization));
      ofNames.set(key, concerns);
      ofRelease.set(release, concerns);
      return concerns(target);
    },
  };
}

/** Targets are objects shared by their windows: each is judged once. */
function rememberTargets(concerns: (target: Target) => boolean): (target: Target) => boolean {
  const known = new WeakMap<Target, boolean>();
  return (target) => {
    const before = known.get(target);
    if (before !== undefined) return before;
    const answer = concerns(target);
    known.set(target, answer);
    return answer;
  };
}

function scopeOf(release: ReleaseNames, organization: Organization): (target: Target) => boolean {
  if (release.layer === 'operating-system') return () => false;
  const matchers = (organization.releaseMatchers ?? []).filter((each) => fits(each, release));
  if (matchers.length > 0) {
    const targets = matchers.flatMap((matcher) => matcher.targets);
    return (target) => targets.some((each) => areRelated(each, target));
  }
  const customers = organization.customers.filter(
    ({ businessUnitId }) => businessUnitId === release.businessUnitId,
  );
  const own = placesOfProduct(release, customers.flatMap(placesOf));
  const named = placesNamed(release.environment, own);
  const places = named.length === 0 ? own : named;
  return (target) =>
    target.businessUnitId === release.businessUnitId &&
    (customers.length === 0 || places.some((place) => areRelated(targetOf(place), target)));
}

/** Whether a matcher speaks of a release. Names are compared without case. */
export const fits = (
  { product, environment }: ReleaseMatcher,
  release: Pick<Release, 'product' | 'environment'>,
): boolean =>
  (product === undefined || isSame(product, release.product)) &&
  (environment === undefined || isSame(environment, release.environment));

/** Places of the customers that run the product; all of them where nobody names it. */
function placesOfProduct({ product }: ReleaseNames, places: readonly Place[]): readonly Place[] {
  const runs = places.filter(
    ({ customer }) => customer.products?.some((each) => isSame(each, product)) ?? true,
  );
  return runs.length === 0 ? places : runs;
}

/** Places an environment's name speaks of: by id, by name, or by the kind it is. */
export function placesNamed(name: string, places: readonly Place[]): readonly Place[] {
  const exact = places.filter(
    ({ environment }) => isSame(environment.id, name) || isSame(environment.name, name),
  );
  const word = name.trim().toLowerCase();
  if (productionWords.has(word)) {
    return places.filter(({ environment }) => environment.production);
  }
  if (exact.length > 0) return exact;
  return otherWords.has(word) ? places.filter(({ environment }) => !environment.production) : [];
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const targetOf = ({ customer, environment }: Place): Target => ({
  businessUnitId: customer.businessUnitId,
  customerId: customer.id,
  environmentId: environment.id,
});
