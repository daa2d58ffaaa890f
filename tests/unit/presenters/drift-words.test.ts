import { describe, expect, it } from 'vitest';
import type { DriftedPlace } from '../../../shared/changes/find-drift.ts';
import { adoptEffect, driftedPlaceWords } from '../../../renderer/presenters/drift-words.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const window = aWindow({ state: 'pushed' });
const now = { startMs: window.startMs + 3_600_000, endMs: window.endMs + 3_600_000 };
const place = (differs: Partial<DriftedPlace> = {}): DriftedPlace => ({
  calendarKey: '111122223333/us-east-1/hrp-patching',
  calendarName: 'hrp-patching',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  kind: 'moved',
  now,
  certain: true,
  ...differs,
});
const words = (differs: Partial<DriftedPlace>) =>
  driftedPlaceWords(place(differs), 'America/New_York', organization);

describe('drift in words', () => {
  it.each([
    [{}, /^Moved in AWS to Sat 20 Mar 2027 23:00 .* New York: hrp-patching in /],
    [{ certain: false }, /^In AWS at Sat 20 Mar 2027 23:00 .*nothing pushed from here says so/],
    [{ kind: 'changed', now: window }, /^Its text was changed in AWS, its time was not: hrp-/],
    [{ kind: 'deleted', now: null }, /^Deleted in AWS: hrp-patching in /],
  ] as const)('says what happened, where: %o', (differs, expected) => {
    expect(words(differs)).toMatch(expected);
  });

  it('says what adopting does, or why it is not offered', () => {
    const places = [place()];
    const range = now;
    expect(adoptEffect({ window, places, adoptable: { kind: 'time', range } })).toMatch(
      /moves the window in the plan to Sat 20 Mar 2027 23:00/,
    );
    expect(adoptEffect({ window, places, adoptable: { kind: 'gone' } })).toMatch(/out of the plan/);
    expect(adoptEffect({ window, places, adoptable: null })).toBeNull();
    expect(adoptEffect({ window, places: [place(), place()], adoptable: null })).toMatch(
      /calendars disagree/,
    );
  });
});
