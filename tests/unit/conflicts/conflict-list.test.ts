import { describe, expect, it } from 'vitest';
import {
  countBySeverity,
  filterConflicts,
  noFilter,
  type ConflictFilter,
} from '../../../renderer/conflicts/conflict-filter.ts';
import { groupConflicts } from '../../../renderer/conflicts/conflict-groups.ts';
import { tabSeparated } from '../../../renderer/presenters/tab-separated.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';

const minuteMs = 60_000;
const aWindow = (id: string, startMs: number, customerId = 'northwind'): PatchWindow => ({
  id,
  seriesId: id,
  originalStart: '2027-03-20T22:00',
  name: id,
  target: { businessUnitId: 'hrp', customerId },
  kind: 'install',
  state: 'draft',
  zone: 'UTC',
  localStart: '2027-03-20T22:00',
  startMs,
  endMs: startMs + 60 * minuteMs,
  durationMinutes: 60,
  anomaly: 'none',
});
const windows = [aWindow('early', 0), aWindow('late', 10 * minuteMs, 'contoso')];
const windowOf = (id: string) => windows.find((window) => window.id === id);

const aConflict = (windowId: string, conflict: Partial<Conflict> = {}): Conflict => {
  const counterpart = conflict.counterpart ?? {
    kind: 'freeze' as const,
    id: 'year-end',
    name: 'Year-end freeze',
    hard: true,
  };
  const rule = conflict.rule ?? 'C01';
  return {
    id: `${rule}|${windowId}|${counterpart.id}`,
    rule,
    severity: 'warning',
    windowId,
    counterpart,
    evidence: [],
    cellKeys: [],
    ...conflict,
  };
};
const clock = { kind: 'none', id: 'gap', name: 'gap' } as const;

describe('groupConflicts', () => {
  it('gathers by rule and counterpart, rows by start of their window', () => {
    const conflicts = [
      aConflict('late'),
      aConflict('early'),
      aConflict('early', { rule: 'C18', counterpart: clock }),
    ];
    expect(
      groupConflicts(conflicts, windowOf).map(({ key, rows }) => [
        key,
        rows.map(({ window }) => window?.id),
      ]),
    ).toEqual([
      ['C01|freeze|year-end', ['early', 'late']],
      ['C18|none|gap', ['early']],
    ]);
  });

  it('gathers the environments on which the same patches come too late', () => {
    const late = (scope: string, date: string): Conflict => ({
      id: `C14|${scope}|${date}`,
      rule: 'C14',
      severity: 'error',
      windowId: `target:${scope}`,
      subject: { kind: 'target', id: scope, name: scope },
      counterpart: {
        ...{ kind: 'deadline', id: `${scope}|${date}`, name: 'Patch Tuesday', date, scope },
        ...{ severity: 'critical', days: 30, deadlineMs: 0, zone: 'UTC', reachedMs: null },
      },
      evidence: [],
      cellKeys: [],
    });
    const all = [late('a', '2027-02-09'), late('b', '2027-02-09'), late('a', '2027-03-09')];
    expect(groupConflicts(all, () => undefined).map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  it('shows the worst severity of a group and puts errors first', () => {
    const conflicts = [
      aConflict('early', { rule: 'C18', counterpart: clock }),
      aConflict('early'),
      aConflict('late', { severity: 'error' }),
    ];
    expect(
      groupConflicts(conflicts, windowOf).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([
      ['C01', 'error'],
      ['C18', 'warning'],
    ]);
  });

  it('adds up minutes a row and counts each cell once a group', () => {
    const evidence = [
      { startMs: 0, endMs: 5 * minuteMs },
      { startMs: 10 * minuteMs, endMs: 20 * minuteMs },
    ];
    const conflicts = [
      aConflict('early', { evidence, cellKeys: ['1/a', '1/b'] }),
      aConflict('late', { cellKeys: ['1/b'] }),
    ];
    const [group] = groupConflicts(conflicts, windowOf);
    expect([group?.rows.map(({ minutes }) => minutes), group?.cellCount]).toEqual([[15, 0], 2]);
  });

  it('does not depend on the order of its input', () => {
    const conflicts = [
      aConflict('early'),
      aConflict('late'),
      aConflict('late', { rule: 'C18', counterpart: clock }),
    ];
    expect(groupConflicts([...conflicts].reverse(), windowOf)).toEqual(
      groupConflicts(conflicts, windowOf),
    );
  });

  it('throws for a conflict of a window that does not exist, which would hide it', () => {
    expect(() => groupConflicts([aConflict('gone')], windowOf)).toThrow('gone');
  });
});

describe('filterConflicts', () => {
  const conflicts = [
    aConflict('early', { severity: 'error' }),
    aConflict('late', { rule: 'C18', counterpart: clock }),
  ];
  const idsWith = (filter: Partial<ConflictFilter>) =>
    filterConflicts(
      conflicts,
      { ...noFilter, ...filter },
      {
        windowOf,
        textOf: ({ windowId, rule }) => `${windowId} window, ${rule}`,
        zone: 'UTC',
      },
    ).map(({ windowId }) => windowId);

  it.each<[Partial<ConflictFilter>, readonly string[]]>([
    [{}, ['early', 'late']],
    [{ severity: 'error' }, ['early']],
    [{ severity: 'information' }, []],
    [{ rule: 'C18' }, ['late']],
    [{ targetPath: 'hrp' }, ['early', 'late']],
    [{ targetPath: 'hrp/contoso' }, ['late']],
    [{ targetPath: 'source' }, []],
    [{ month: '1970-01' }, ['early', 'late']],
    [{ month: '1970-02' }, []],
    [{ text: 'WINDOW  late' }, ['late']],
    [{ text: 'late c01' }, []],
  ])('with %o', (filter, expected) => {
    expect(idsWith(filter)).toEqual(expected);
  });

  it('counts by severity', () => {
    expect(countBySeverity(conflicts)).toEqual({ error: 1, warning: 1, information: 0 });
  });
});

describe('tabSeparated', () => {
  it('keeps rows and cells apart whatever is in them', () => {
    expect(
      tabSeparated([
        ['a', 'b\tc'],
        ['d\r\ne', ''],
      ]),
    ).toBe('a\tb c\r\nd e\t');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('does not let a spreadsheet run %s', (text) => {
    expect(tabSeparated([[text]])).toBe(`'${text}`);
  });
});
