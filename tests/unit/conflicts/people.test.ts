import { describe, expect, it } from 'vitest';
import {
  findConflicts,
  prepareConflictCheck,
  type ConflictInput,
} from '../../../shared/conflicts/find-conflicts.ts';
import type { Holiday } from '../../../shared/model/release.ts';
import type { PatchWindow, WindowFacts } from '../../../shared/model/series.ts';
import {
  aligned,
  anInput,
  aWindow,
  hour,
  inShort,
  nonprod,
  prod,
  source,
  unit,
  withTeam,
  withUnit,
  type Hours,
} from './builders.ts';

const about = (rule: string, differs: Partial<ConflictInput>): readonly string[] =>
  findConflicts(anInput(differs))
    .filter((conflict) => conflict.rule === rule)
    .map((conflict) => `${conflict.windowId.split('@')[0]}: ${inShort(conflict)}`);

const on = (id: string, span: Hours, target: PatchWindow['target']): PatchWindow =>
  aWindow(id, span, { target });
const by = (window: PatchWindow, facts: WindowFacts): PatchWindow => ({ ...window, facts });

describe('C09 capacity', () => {
  const one = on('a', [0, 6], prod);
  const other = on('b', [4, 8], nonprod);
  const two = [one, other];
  it.each([
    [
      'one at once, and two',
      { size: 1, windows: two },
      ['a: C09 warning Pune 4-6', 'b: C09 warning Pune 4-6'],
    ],
    ['two at once, and two', { size: 2, windows: two }, []],
    ['unknown', { size: 0, windows: two }, []],
    ['touching', { size: 1, windows: [on('a', [0, 4], prod), on('b', [4, 8], nonprod)] }, []],
    [
      'a cancelled one beside it',
      { size: 1, windows: [one, { ...other, state: 'cancelled' } as const] },
      [],
    ],
    ['a scan beside it', { size: 1, windows: [one, { ...other, kind: 'scan' } as const] }, []],
  ])('%s', (_name, { size, windows }, expected) => {
    expect(about('C09', { windows, organization: withTeam({ size }) })).toEqual(expected);
  });

  it('counts windows of every unit the team works for', () => {
    const windows = [on('a', [0, 6], prod), on('b', [0, 6], source), on('c', [5, 9], nonprod)];
    expect(about('C09', { windows, organization: withTeam({ size: 2 }) })).toEqual([
      'a: C09 warning Pune 5-6',
      'b: C09 warning Pune 5-6',
      'c: C09 warning Pune 5-6',
    ]);
  });

  it('goes before the team’s size where it is set', () => {
    const organization = withTeam({ size: 5, capacity: 1 });
    expect(about('C09', { windows: two, organization })).toHaveLength(2);
  });

  it('clears on both sides at once when one side moves', () => {
    const organization = withTeam({ size: 1 });
    const moved = { ...other, startMs: hour(6), endMs: hour(10) };
    const check = prepareConflictCheck(anInput({ windows: two, organization }));
    expect(check.conflictsOf(moved)).toEqual([]);
    expect(about('C09', { windows: [one, moved], organization })).toEqual([]);
  });
});

describe('C09 rest', () => {
  const organization = withTeam({ size: 1, restMinutes: 120 });
  it.each([
    ['too little', [7, 9], ['b: C09 warning Pune 7-8']],
    ['exactly enough', [8, 10], []],
    ['just touching, back to back', [6, 9], ['b: C09 warning Pune 6-8']],
  ] as const)('%s', (_name, span, expected) => {
    const windows = [on('a', [0, 6], prod), on('b', span, nonprod)];
    expect(about('C09', { windows, organization })).toEqual(expected);
  });
});

describe('C09 hours and holidays', () => {
  const diwali: Holiday = { id: 'in-1', name: 'Diwali', country: 'IN', date: '2027-05-03' };
  it.each([
    ['outside of agreed hours', { agreedHours: [{ weekdays: [], from: '02:00', to: '12:00' }] }],
    ['on a holiday of its country', { holidayCountry: 'IN' }],
  ] as const)('%s', (_name, team) => {
    const windows = [on('a', [0, 6], prod)];
    const input = { windows, holidays: [diwali], organization: withTeam(team) };
    expect(about('C09', input)).toHaveLength(1);
  });

  it.each([
    ['in UTC', { zone: 'Etc/UTC', span: [-2, 6] }, ['a: C09 warning Diwali 0-6']],
    [
      'in India, where the day begins earlier',
      { zone: 'Asia/Kolkata', span: [-8, -5] },
      ['a: C09 warning Diwali -5.5--5'],
    ],
    ['in India, where the day ends earlier', { zone: 'Asia/Kolkata', span: [18.5, 20] }, []],
    ['the day after', { zone: 'Etc/UTC', span: [24, 26] }, []],
  ] as const)('keeps whole days of the team: %s', (_name, { zone, span }, expected) => {
    const organization = withTeam({ zone, holidayCountry: 'IN' });
    const windows = [aWindow('a', span)];
    expect(about('C09', { windows, holidays: [diwali], organization, nowMs: 0 })).toEqual(expected);
  });

  it('does not keep the holidays of others', () => {
    const organization = withTeam({ holidayCountry: 'US' });
    const windows = [on('a', [0, 6], prod)];
    expect(about('C09', { windows, holidays: [diwali], organization })).toEqual([]);
  });
});

describe('C09 people', () => {
  const named = (...assignees: string[]): WindowFacts => ({ assignees });
  it.each([
    ['in both', { facts: named('rao', 'iyer'), span: [4, 9] }, ['a: C09 warning b 4-6']],
    ['in one', { facts: named('iyer'), span: [4, 9] }, []],
    ['in both, one after the other', { facts: named('rao'), span: [6, 9] }, []],
  ] as const)('%s', (_name, { facts, span }, expected) => {
    const windows = [by(on('a', [0, 6], prod), named('rao')), by(on('b', span, aligned), facts)];
    expect(about('C09', { windows })).toEqual(expected);
  });

  it('need their rest as the team does, and the finding is the same from either side', () => {
    const organization = withTeam({ restMinutes: 60 });
    const windows = [
      by(on('a', [7, 9], prod), named('rao')),
      by(on('b', [0, 6.5], nonprod), named('rao')),
    ];
    const [pair] = findConflicts(anInput({ windows, organization }));
    expect(pair).toMatchObject({ rule: 'C09', counterpart: { people: ['rao'], restMinutes: 60 } });
    const { conflictsOf } = prepareConflictCheck(anInput({ windows, organization }));
    expect(windows.map((window) => conflictsOf(window))).toEqual([[pair], [pair]]);
  });
});

describe('C10 on call', () => {
  const organization = withUnit({ onCallHours: 24 });
  const shift = (from: number, to: number, target = unit) => ({
    id: `s${from}`,
    contactId: 'okafor',
    target,
    startMs: hour(from),
    endMs: hour(to),
  });
  const window = aWindow('w', [0, 6]);
  const windows = [window];
  it.each([
    ['nobody', [], ['w: C10 warning On call 6-30']],
    ['one all the time', [shift(0, 30)], []],
    ['two that adjoin', [shift(6, 12), shift(12, 30, prod)], []],
    ['an hour short', [shift(0, 29)], ['w: C10 warning On call 29-30']],
    ['on a sibling', [shift(0, 30, nonprod)], ['w: C10 warning On call 6-30']],
  ])('%s', (_name, onCall, expected) => {
    expect(about('C10', { windows, onCall, organization })).toEqual(expected);
  });

  it('is answered by a contact of the window’s own', () => {
    const own = [{ ...window, facts: { onCallContactIds: ['okafor'] } }];
    expect(about('C10', { windows: own, organization })).toEqual([]);
  });

  it('is not asked of scans, of units that do not ask, and once the time is over', () => {
    const scans = [{ ...window, kind: 'scan' } as const];
    expect(about('C10', { windows: scans, organization })).toEqual([]);
    expect(about('C10', { windows })).toEqual([]);
    expect(about('C10', { windows, organization, nowMs: hour(30) })).toEqual([]);
    expect(about('C10', { windows, organization, nowMs: hour(30) - 1 })).toHaveLength(1);
  });
});
