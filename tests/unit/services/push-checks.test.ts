import { describe, expect, it } from 'vitest';
import { withFindings, type PushFindings } from '../../../electron/services/push-checks.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { aCalendarChange } from '../../support/a-push.ts';

const windowId = 's1@2027-03-20T22:00';
const here = '111111111111/us-east-1';
const aConflict = (differs: Partial<Conflict> = {}): Conflict => ({
  id: 'C01|w|f',
  rule: 'C01',
  severity: 'error',
  windowId,
  counterpart: { kind: 'none', id: 'x', name: 'x' },
  evidence: [],
  cellKeys: [],
  ...differs,
});
const ungated = aConflict({
  rule: 'C26',
  windowId: 'maintenance-window:mw',
  subject: { kind: 'maintenance-window', id: 'mw', name: 'nightly', gated: 'not gated' },
  cellKeys: [here],
});
const aWaiver = (untilDate?: string) => ({
  id: 'w1',
  findingId: 'C01|w|f',
  subjectFingerprint: 'a',
  counterpartFingerprint: 'b',
  reason: 'agreed by phone',
  who: 'Ann',
  ...(untilDate !== undefined && { untilDate }),
});

const checksOf = (differs: Partial<PushFindings>) =>
  withFindings(aCalendarChange(), {
    conflicts: [],
    ungated: [],
    waivers: [],
    unreadKeys: new Set(),
    nowMs: Date.UTC(2027, 2, 10, 9),
    ...differs,
  }).preflight;
const levelsOf = (differs: Partial<PushFindings>) =>
  Object.fromEntries(checksOf(differs).map(({ kind, level }) => [kind, level]));

describe('findings before a push', () => {
  it('are all clear only where nothing was found and all was read', () => {
    const clear = { conflicts: 'ok', waivers: 'ok', ungated: 'ok' };
    expect(levelsOf({})).toEqual(clear);
    expect(levelsOf({ unreadKeys: new Set([here]) })).toEqual({ ...clear, conflicts: 'warn' });
  });

  it('count what concerns the windows of this calendar in its cell', () => {
    const elsewhere = aConflict({ cellKeys: ['222222222222/us-east-1'] });
    const ofOthers = aConflict({ windowId: 'other@2027-01-01T00:00' });
    const mild = aConflict({ severity: 'warning' });
    const [check] = checksOf({ conflicts: [aConflict(), mild, elsewhere, ofOthers] });
    expect(check).toMatchObject({ level: 'warn', facts: { errors: 1, warnings: 1 } });
  });

  it.each([
    ['2027-03-08', 'warn'],
    ['2027-03-09', 'warn'],
    ['2027-03-10', 'ok'],
    [undefined, 'ok'],
  ])('name a waiver until %s as run out: %s', (untilDate, level) => {
    const found = levelsOf({ conflicts: [aConflict()], waivers: [aWaiver(untilDate)] });
    expect(found['waivers']).toBe(level);
  });

  it('say nothing of a waiver whose finding is gone', () => {
    expect(levelsOf({ waivers: [aWaiver('2027-03-01')] })['waivers']).toBe('ok');
  });

  it('name maintenance windows that run through a freeze in this cell', () => {
    const other = { ...ungated, cellKeys: ['222222222222/us-east-1'] };
    expect(levelsOf({ ungated: [other] })['ungated']).toBe('ok');
    expect(checksOf({ ungated: [ungated, ungated] })[2]).toEqual({
      kind: 'ungated',
      level: 'warn',
      facts: { count: 1, name: 'nightly' },
    });
  });
});
