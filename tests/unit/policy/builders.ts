/** What policy tests are made of: one customer in New York, whose windows are named by their day. */
import type { PatchWindow, Series, SeriesRule } from '../../../shared/model/series.ts';
import type { PolicyInput } from '../../../shared/policy/policy-input.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import type { Scope } from '../../../shared/policy/scope.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

export const zone = 'America/New_York';
export const prodPath = 'hrp/northwind/prod';

/** An instant as New York's clocks show it. */
export const at = (local: string): number => toInstant(local, zone).epochMs;

/** Wed 10 Mar 2027, 09:00 in New York. */
export const nowMs = at('2027-03-10T09:00');

export const prodScope: Scope = {
  path: prodPath,
  businessUnitId: 'hrp',
  customerId: 'northwind',
  environmentId: 'prod',
  name: 'Northwind prod',
  production: true,
  zone,
};

export const nonprodScope: Scope = {
  ...prodScope,
  path: 'hrp/northwind/nonprod',
  environmentId: 'nonprod',
  name: 'Northwind nonprod',
  production: false,
};

/** A 6 h install at 22:00 of the day, on production unless told otherwise. */
export const installOn = (
  date: IsoDate,
  differs: Parameters<typeof aWindow>[0] = {},
): PatchWindow => aWindow({ localStart: `${date}T22:00`, ...differs });

/** The same on nonprod, by id too. */
export const nonprodOn = (date: IsoDate): PatchWindow =>
  installOn(date, {
    seriesId: 'northwind-nonprod',
    target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' },
  });

/** All windows of one rule from its first day to the end of 2028. */
export const windowsOfRule = (rule: SeriesRule, differs: Partial<Series> = {}) =>
  expandSeries(
    aSeries({ rule, ...differs }),
    { startMs: at('2025-01-01T00:00'), endMs: at('2029-01-01T00:00') },
    [],
  ).windows;

/** A question about a small plan; its windows are handed in. */
export function aPolicyInput(differs: Partial<PolicyInput> = {}): PolicyInput {
  const { organization } = aPlan();
  return {
    organization,
    windows: [],
    series: [],
    patchEvents: [],
    rules: policyRulesOf(organization),
    range: policyRangeOf(nowMs),
    nowMs,
    ...differs,
  };
}
