import { describe, expect, it } from 'vitest';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import type { OccurrenceChange, WindowFacts } from '../../../shared/model/series.ts';
import { aSeries } from '../../support/a-plan.ts';

const march = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };
const factsOf = (facts: WindowFacts | undefined, change?: Partial<OccurrenceChange>) =>
  expandSeries(
    aSeries({
      ...(facts !== undefined && { facts }),
      changes: change === undefined ? [] : [{ originalStart: '2027-03-20T22:00', ...change }],
    }),
    march,
    [],
  ).windows.map((window) => window.facts);

describe('facts that people noted', () => {
  it.each<[string, WindowFacts | undefined, Partial<OccurrenceChange> | undefined, unknown]>([
    ['nowhere', undefined, undefined, undefined],
    ['nowhere, on a moved window', undefined, { movedTo: '2027-03-21T22:00' }, undefined],
    ['on the series', { reboots: 'no' }, undefined, { reboots: 'no' }],
    ['on the window', undefined, { databaseAnswer: 'requested' }, { databaseAnswer: 'requested' }],
  ])('%s', (...[, facts, change, expected]) => {
    expect(factsOf(facts, change)).toEqual([expected]);
  });

  it('of a window go before those of its series, one by one', () => {
    const ofSeries: WindowFacts = { assignees: ['rao'], reboots: 'yes', emergencyReason: 'a' };
    const change = { assignees: ['iyer'], agreedAtMs: 5, notifiedAtMs: 6, onCallContactIds: ['c'] };
    expect(factsOf(ofSeries, change)).toEqual([
      { ...change, reboots: 'yes', emergencyReason: 'a' },
    ]);
  });
});
