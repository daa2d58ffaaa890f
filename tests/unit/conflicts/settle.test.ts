import { describe, expect, it } from 'vitest';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import { prepareFingerprints } from '../../../shared/conflicts/fingerprint.ts';
import { hashOfText } from '../../../shared/conflicts/hash-of-text.ts';
import { openOnly } from '../../../shared/conflicts/settle.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import { suggestedFixes } from '../../../shared/conflicts/suggested-fixes.ts';
import { conflictRules, type Severity } from '../../../shared/model/conflict-rule.ts';
import type { Waiver } from '../../../shared/model/policy.ts';
import {
  aFreeze,
  anEvent,
  anInput,
  aRelease,
  aRun,
  aWindow,
  hour,
  nonprod,
  organization,
  source,
  withCustomer,
} from './builders.ts';

/** A waiver of the only finding there is. */
function waiverOf(input: ConflictInput, differs: Partial<Waiver> = {}): Waiver {
  const [conflict] = findConflicts(input);
  if (conflict === undefined) throw new Error('nothing to waive');
  const { subject, counterpart } = prepareFingerprints(input)(conflict);
  return {
    id: 'w1',
    findingId: conflict.id,
    subjectFingerprint: subject,
    counterpartFingerprint: counterpart,
    reason: 'agreed with Northwind',
    who: 'A. Rao',
    ...differs,
  };
}
const standing = (input: ConflictInput): readonly (string | undefined)[] =>
  findConflicts(input).map(({ accepted }) => accepted?.kind);

const window = aWindow('w', [0, 6]);
const freeze = aFreeze('f', [4, 9]);
const frozen = anInput({ windows: [window], freezes: [freeze] });

describe('a waiver', () => {
  it('accepts the finding, which stays in the list with reason and name', () => {
    const input = { ...frozen, waivers: [waiverOf(frozen)] };
    expect(findConflicts(input)).toMatchObject([
      {
        rule: 'C01',
        severity: 'error',
        accepted: { reason: 'agreed with Northwind', who: 'A. Rao' },
      },
    ]);
    expect(openOnly(findConflicts(input))).toEqual([]);
    expect(startRecheck().check(input)).toEqual(findConflicts(input));
  });

  it.each([
    ['the window moves', { windows: [{ ...window, startMs: hour(1) }] }],
    ['the window gets longer', { windows: [{ ...window, endMs: hour(7) }] }],
    ['the window gets another target', { windows: [{ ...window, target: nonprod }] }],
    ['the freeze moves, though it shares the same minutes', { freezes: [aFreeze('f', [4, 12])] }],
    ['the freeze gets soft', { freezes: [aFreeze('f', [4, 9], { hardness: 'soft' as const })] }],
    [
      'the freeze guards more',
      { freezes: [aFreeze('f', [4, 9], { guards: ['install', 'scan'] })] },
    ],
  ])('dies when %s', (_name, differs) => {
    const waivers = [waiverOf(frozen)];
    expect(standing({ ...frozen, ...differs, waivers })).toEqual([undefined]);
  });

  it.each([
    ['the window is agreed and pushed', { windows: [{ ...window, state: 'pushed' as const }] }],
    [
      'either is called otherwise',
      { windows: [{ ...window, name: 'x' }], freezes: [{ ...freeze, name: 'y' }] },
    ],
    ['something unrelated comes', { windows: [window, aWindow('other', [40, 41])] }],
  ])('lives when %s', (_name, differs) => {
    const waivers = [waiverOf(frozen)];
    expect(standing({ ...frozen, ...differs, waivers })).toContain('waiver');
  });

  it.each<[string, ConflictInput, Partial<ConflictInput>]>([
    [
      'a live event that moves',
      anInput({ windows: [window], live: [anEvent('e', [4, 9])] }),
      { live: [anEvent('e', [4, 10])] },
    ],
    [
      'a live run that moves',
      anInput({ windows: [window], live: [aRun('m', [4, 9])] }),
      { live: [aRun('m', [4, 8])] },
    ],
    [
      'a release that gets longer',
      anInput({
        windows: [{ ...window, target: source }],
        releases: [aRelease('r', [8, 9], { businessUnitId: 'source' })],
      }),
      { releases: [aRelease('r', [8, 10], { businessUnitId: 'source' })] },
    ],
    [
      'the other window of a pair',
      anInput({ windows: [window, aWindow('x', [4, 9])] }),
      { windows: [window, aWindow('x', [4, 9], { endMs: hour(10) })] },
    ],
    [
      'a customer’s hours',
      anInput({
        windows: [window],
        organization: withCustomer({
          forbiddenHours: [{ weekdays: [], from: '01:00', to: '02:00' }],
        }),
      }),
      {
        organization: withCustomer({
          forbiddenHours: [{ weekdays: [], from: '01:00', to: '03:00' }],
        }),
      },
    ],
  ])('dies with %s', (_name, input, differs) => {
    const waivers = [waiverOf(input)];
    expect(standing({ ...input, waivers })).toEqual(['waiver']);
    expect(standing({ ...input, ...differs, waivers })).toEqual([undefined]);
  });

  it('holds to the end of its last day in UTC', () => {
    const waivers = [waiverOf(frozen, { untilDate: '2027-05-02' })];
    const at = (nowMs: number) => standing({ ...frozen, waivers, nowMs });
    expect(at(hour(-1))).toEqual(['waiver']);
    expect(at(hour(0) - 1)).toContain('waiver');
    expect(at(hour(0))).not.toContain('waiver');
  });

  it('is none for what is too late', () => {
    const late = anInput({ windows: [window], nowMs: hour(1) });
    expect(standing({ ...late, waivers: [waiverOf(late)] })).toEqual([undefined]);
  });
});

describe('an emergency', () => {
  const emergency = { ...window, facts: { emergencyReason: 'zero day' } };
  it('accepts what forbids, with its reason, and nothing else', () => {
    const organized = withCustomer({
      forbiddenHours: [{ weekdays: [], from: '00:00', to: '01:00' }],
    });
    const input = {
      ...frozen,
      windows: [emergency, aWindow('x', [4, 9])],
      organization: organized,
    };
    expect(
      findConflicts(input)
        .filter(({ windowId }) => windowId === emergency.id)
        .map(({ rule, accepted }) => [rule, accepted?.reason]),
    ).toEqual([
      ['C01', 'zero day'],
      ['C03', undefined],
      ['C12', 'zero day'],
    ]);
  });
});

describe('severities of the organization', () => {
  const severityWith = (severities: Record<string, Severity>, hardness: 'hard' | 'soft') =>
    findConflicts({
      ...frozen,
      freezes: [aFreeze('f', [4, 9], { hardness })],
      organization: { ...organization, severities },
    }).map(({ severity }) => severity);

  it('take the place of the usual one, and never make what is milder graver than they are', () => {
    expect(severityWith({}, 'hard')).toEqual(['error']);
    expect(severityWith({ C01: 'warning' }, 'hard')).toEqual(['warning']);
    expect(severityWith({ C01: 'information' }, 'soft')).toEqual(['information']);
    expect(severityWith({ C01: 'error' }, 'soft')).toEqual(['warning']);
    expect(severityWith({ C02: 'information' }, 'hard')).toEqual(['error']);
  });

  it('do not end waivers', () => {
    const waivers = [waiverOf(frozen)];
    const milder = { ...organization, severities: { C01: 'warning' as const } };
    expect(standing({ ...frozen, waivers, organization: milder })).toEqual(['waiver']);
  });
});

describe('suggested fixes', () => {
  const [conflict] = findConflicts(frozen);
  it('exist for every rule, and end in a waiver where one is taken', () => {
    for (const rule of conflictRules) {
      const fixes = conflict === undefined ? [] : suggestedFixes({ ...conflict, rule });
      expect(fixes.length).toBeGreaterThan(0);
      expect(new Set(fixes).size).toBe(fixes.length);
      expect(fixes.includes('waive')).toBe(!['C19', 'C20', 'C24', 'C25'].includes(rule));
    }
  });

  it('do not offer a release where none is known', () => {
    const gc = { businessUnitId: 'gc', customerId: 'gc', environmentId: 'prod' };
    const [alone] = findConflicts(anInput({ windows: [{ ...window, target: gc }] }));
    expect(alone && suggestedFixes(alone)).toEqual(['attach-to-release', 'waive']);
  });
});

describe('hashOfText', () => {
  it('is 128 bits, the same for the same text and different for the smallest change', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', '0', ' ', 'a'.repeat(1_000), 'é', '\u{1F600}'];
    const hashes = texts.map(hashOfText);
    expect(new Set(hashes).size).toBe(texts.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(texts.map(hashOfText)).toEqual(hashes);
  });

  it('tells twenty thousand neighbours apart, in each of its quarters nearly', () => {
    const hashes = Array.from({ length: 20_000 }, (_, index) => hashOfText(`window ${index}`));
    expect(new Set(hashes).size).toBe(hashes.length);
    // Chance alone makes a tenth of a pair alike in 32 bits.
    for (const from of [0, 8, 16, 24]) {
      const quarters = new Set(hashes.map((hash) => hash.slice(from, from + 8)));
      expect(quarters.size).toBeGreaterThan(hashes.length - 3);
    }
  });
});
