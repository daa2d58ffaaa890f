/** Readiness sets in words. */
import type {
  ReadinessFault,
  ReadinessPlace,
  ReadinessStep,
} from '../../shared/planning/readiness-set.ts';
import { describeRule } from '../../shared/schedule/describe-rule.ts';
import { formatIsoDate } from './format-time.ts';

export const stepWords: Readonly<Record<ReadinessStep, string>> = {
  'nonprod-scan': 'Non-prod scan',
  'prod-scan': 'Production scan',
  'nonprod-install': 'Non-prod install',
  'prod-install': 'Production install',
};

/** `new: Patch Tuesday + 4 days 20:00`, `there: Northwind scan`. */
export function placeWords({ standing, series }: ReadinessPlace): string {
  const [first] = series;
  if (first === undefined) return '';
  if (standing === 'kept') return `there: ${first.name}`;
  if (standing === 'doubled')
    return `${series.length} times: ${series.map(({ name }) => name).join(', ')}`;
  return `new: ${describeRule(first.rule)} ${first.startTime}`;
}

/** One sentence about what is out of order. */
export function readinessFaultWords({ kind, name, count, first }: ReadinessFault): string {
  const date = formatIsoDate(first.localStart.slice(0, 10));
  const installs =
    count === 1 ? `The install of ${date}` : `${count} installs, the first on ${date},`;
  return kind === 'no scan before'
    ? `${name}: ${installs} ${count === 1 ? 'has' : 'have'} no scan since the install before.`
    : `${name}: ${installs} ${count === 1 ? 'comes' : 'come'} too soon after the other environments.`;
}
