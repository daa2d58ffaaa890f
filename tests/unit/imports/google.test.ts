import { describe, expect, it } from 'vitest';
import { findPoorMaintenance } from '../../../shared/conflicts/gke-share.ts';
import { looksLikeClusters, readGkePolicies } from '../../../shared/imports/gke-policy.ts';
import { parseIsoDuration } from '../../../shared/imports/iso-duration.ts';
import {
  looksLikePatchDeployments,
  readPatchDeployments,
} from '../../../shared/imports/os-config.ts';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

const clusters = importFixture('gke-clusters.json');
const deployments = importFixture('os-config-patch-deployments.json');
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };

describe('maintenance policies of GKE', () => {
  const reading = readGkePolicies(clusters, anImportContext());

  it('become a policy, a series in UTC, and freezes', () => {
    expect(reading.items.map(({ line, kind, key }) => `${line} ${kind} ${key}`)).toEqual([
      '1 freeze wellframe-example/us-central1/wellframe-prod northwind prod year-end',
      '1 freeze wellframe-example/us-central1/wellframe-prod northwind prod open-enrolment',
      '1 gke-policy wellframe-example/us-central1/wellframe-prod northwind prod',
      '1 series wellframe-example/us-central1/wellframe-prod northwind prod',
      '2 gke-policy wellframe-example/us-east1/wellframe-staging northwind prod',
      '2 series wellframe-example/us-east1/wellframe-staging northwind prod',
      '3 gke-policy us-east1/wellframe-weekends northwind prod',
      '3 series us-east1/wellframe-weekends northwind prod',
    ]);
    const series = reading.items.flatMap((item) => (item.kind === 'series' ? [item.series] : []));
    expect(series.map((each) => `${each.name}: ${describeSeries(each)}`)).toEqual([
      'wellframe-prod (regular channel) maintenance: every Saturday 00:00 for 12 h, UTC',
      'wellframe-staging (rapid channel) maintenance: every day from 2027-01-01 03:00 for 4 h, UTC',
      expect.stringMatching(/single dates from 2027-01-03 to 2028-12-17 22:00 for 4 h, UTC$/),
    ]);
    expect(reading.items[0]).toMatchObject({
      freeze: { hardness: 'hard', guards: ['infrastructure', 'image'] },
    });
    expect(reading.items[1]).toMatchObject({ freeze: { hardness: 'soft' } });
  });

  it('say of a cluster without a window what that means, and what was kept as soft', () => {
    expect(reading.notUnderstood).toHaveLength(1);
    expect(reading.notUnderstood[0]?.line).toBe(4);
    expect(reading.notUnderstood[0]?.why).toMatch(/at any time/);
    expect(reading.notes).toEqual([expect.stringContaining('NO_MINOR_OR_NODE_UPGRADES')]);
  });

  it('are judged by C23 once they are in the plan', () => {
    const { plan } = importTwice(readGkePolicies, { text: clusters, system: 'gke' });
    const policies = plan.organization.gkePolicies ?? [];
    expect(policies.map(({ name }) => name)).toEqual([
      'wellframe-prod (regular channel)',
      'wellframe-staging (rapid channel)',
      'wellframe-weekends',
    ]);
    // Two Sundays a month for 4 h leave far less than 48 h in 32 days, and so does the year-end.
    expect(
      findPoorMaintenance(policies, year).map(({ rule, subject }) => [rule, subject?.name]),
    ).toEqual([
      ['C23', 'wellframe-prod (regular channel)'],
      ['C23', 'wellframe-weekends'],
    ]);
  });

  it('add nothing the second time', () => {
    expect(importTwice(readGkePolicies, { text: clusters, system: 'gke' })).toMatchObject({
      added: 8,
      again: ['same'],
    });
  });
});

describe('patch deployments of OS Config', () => {
  const reading = readPatchDeployments(deployments, anImportContext());
  const series = reading.items.flatMap((item) => (item.kind === 'series' ? [item.series] : []));

  it('are rules of ours, one to one, in their own zones', () => {
    expect(series.map((each) => `${each.name}: ${describeSeries(each)}`)).toEqual([
      'gc-prod-monthly: Patch Tuesday + 6 days 22:30 for 6 h, America/New_York',
      'gc-after-first-monday: 1st Monday − 3 days until 2027-12-31 01:00 for 1 h, Europe/London',
      'gc-nonprod-weekly: every Saturday 00:00 for 6 h, Asia/Kolkata',
      'gc-last-day: last day of the month 04:00 for 2 h, Etc/UTC',
      'gc-once: 2027-03-14 01:30 for 1 h, America/New_York',
    ]);
  });

  it('happen on the days that Google names', () => {
    const { plan } = importTwice(readPatchDeployments, { text: deployments, system: 'os-config' });
    const days = expandPlan(plan, year)
      .filter(({ name }) => name === 'gc-after-first-monday')
      .map(({ localStart }) => localStart.slice(5, 10));
    expect(days.slice(0, 6)).toEqual(['01-01', '01-29', '02-26', '04-02', '04-30', '06-04']);
  });

  it('tell what is paused, what is missing, and what is not carried', () => {
    expect(reading.notUnderstood).toHaveLength(1);
    expect(reading.notUnderstood[0]?.line).toBe(6);
    expect(reading.notUnderstood[0]?.why).toMatch(/paused/);
    expect(reading.notes).toHaveLength(4);
    expect(reading.notes).toContain(
      'gc-nonprod-weekly has no duration: 360 min are taken, as usual in its unit.',
    );
  });

  it('add nothing the second time, also some days later', () => {
    expect(
      importTwice(readPatchDeployments, { text: deployments, system: 'os-config' }),
    ).toMatchObject({ added: 5, again: ['same'] });
  });

  it.each([
    ['a zone of nobody', { timeZone: { id: 'Mars/Base' } }, /time zone/],
    ['an hour that does not exist', { timeOfDay: { hours: 24 } }, /time of day/],
    ['an offset of 31 days', { monthly: { weekDayOfMonth: { dayOffset: 31 } } }, /days/],
    ['no days', { monthly: undefined }, /days/],
  ])('refuse %s', (_title, differs, why) => {
    const schedule = {
      timeZone: { id: 'Etc/UTC' },
      timeOfDay: { hours: 1 },
      monthly: { weekDayOfMonth: { weekOrdinal: 2, dayOfWeek: 'FRIDAY' } },
      ...differs,
    };
    const text = JSON.stringify({ name: 'x', recurringSchedule: schedule });
    expect(readPatchDeployments(text, anImportContext()).notUnderstood[0]?.why).toMatch(why);
  });
});

describe('texts of Google', () => {
  it('are recognised by what they are about', () => {
    expect([looksLikeClusters(clusters), looksLikeClusters(deployments)]).toEqual([true, false]);
    expect([looksLikePatchDeployments(clusters), looksLikePatchDeployments(deployments)]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['PT4H0M0S', 240],
    ['P1DT30M', 1_470],
    ['3600.5s', 60],
    ['0s', 1],
    ['PT', null],
    ['4 hours', null],
  ])('say durations as %s', (text, minutes) => {
    expect(parseIsoDuration(text)).toBe(minutes);
  });
});
