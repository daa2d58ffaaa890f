import { describe, expect, it } from 'vitest';
import type { PatchEvent } from '../../../shared/model/release.ts';
import { patchEventsIn, publishedMs } from '../../../shared/policy/patch-events.ts';
import { at, zone } from './builders.ts';

const year = { startMs: at('2027-01-01T12:00'), endMs: at('2028-01-01T12:00') };

describe('patch events', () => {
  it('hold every Patch Tuesday of the range', () => {
    expect(patchEventsIn([], year).map(({ date }) => date)).toEqual([
      '2027-01-12',
      '2027-02-09',
      '2027-03-09',
      '2027-04-13',
      '2027-05-11',
      '2027-06-08',
      '2027-07-13',
      '2027-08-10',
      '2027-09-14',
      '2027-10-12',
      '2027-11-09',
      '2027-12-14',
    ]);
  });

  it('take the plan’s word for a Patch Tuesday that it names', () => {
    const entered: PatchEvent = {
      id: 'march',
      name: 'March',
      date: '2027-03-09',
      severity: 'critical',
    };
    const march = patchEventsIn([entered], year).filter(({ date }) => date.startsWith('2027-03'));
    expect(march).toEqual([entered]);
  });

  it('leave Patch Tuesday to all others where an entered one concerns some', () => {
    const entered: PatchEvent = {
      ...{ id: 'march', name: 'March', date: '2027-03-09', severity: 'critical' as const },
      targets: [{ businessUnitId: 'source' }],
    };
    const march = patchEventsIn([entered], year).filter(({ date }) => date === entered.date);
    expect(march.map(({ id }) => id)).toEqual(['march', 'patch-tuesday-2027-03-09']);
    const everywhere = patchEventsIn([{ ...entered, targets: [] }], year);
    expect(everywhere.filter(({ date }) => date === entered.date)).toHaveLength(1);
  });

  it('add what people entered, in order of date', () => {
    const emergency: PatchEvent = {
      id: 'x',
      name: 'Out of band',
      date: '2027-03-17',
      severity: 'critical',
    };
    const names = patchEventsIn([emergency], year).map(({ name }) => name);
    expect(names).toHaveLength(13);
    expect(names[3]).toBe('Out of band');
  });

  it('are published at 10:00 Pacific on a Patch Tuesday: nearly midnight in Pune', () => {
    const [january] = patchEventsIn([], year);
    expect(publishedMs(january!, zone)).toBe(Date.UTC(2027, 0, 12, 18));
    // Whoever entered it: no window before that can bring what is not there yet.
    const entered: PatchEvent = {
      ...{ id: 'march', name: 'March', date: '2027-03-09', severity: 'critical' },
    };
    expect(publishedMs(entered, 'Asia/Kolkata')).toBe(Date.UTC(2027, 2, 9, 18));
  });

  it('are published with the day in the zone of the rule otherwise', () => {
    const event: PatchEvent = { id: 'x', name: 'x', date: '2027-03-17', severity: 'other' };
    expect(publishedMs(event, 'Asia/Kolkata')).toBe(Date.UTC(2027, 2, 16, 18, 30));
  });
});
