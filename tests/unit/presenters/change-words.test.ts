import { describe, expect, it } from 'vitest';
import { calendarChangeWords, changeWords } from '../../../renderer/presenters/change-words.ts';
import type { EventChange } from '../../../shared/changes/change-set.ts';
import { aCalendarChange, anEventChange } from '../../support/a-push.ts';

const zone = 'America/New_York';
const march = { startMs: Date.UTC(2027, 2, 21, 2), endMs: Date.UTC(2027, 2, 21, 8), zone };
const later = { startMs: march.startMs + 86_400_000, endMs: march.endMs + 86_400_000, zone };
const change = (
  kind: EventChange['kind'],
  before: typeof march | null,
  after: typeof march | null,
) => anEventChange({ kind, before, after, summary: 'patch-northwind-prod' });

describe('changeWords', () => {
  it.each([
    [
      change('added', null, march),
      'Added patch-northwind-prod: allows patching Sat 20 Mar 2027 22:00 → Sun 04:00 New York.',
    ],
    [
      change('moved', march, later),
      'Moved patch-northwind-prod: allows patching Sun 21 Mar 2027 22:00 → Mon 04:00 New York, no longer Sat 20 Mar 2027 22:00 → Sun 04:00 New York.',
    ],
    [
      change('changed', march, march),
      'Changed the text of patch-northwind-prod: allows patching Sat 20 Mar 2027 22:00 → Sun 04:00 New York, as before.',
    ],
    [
      change('removed', march, null),
      'Removed patch-northwind-prod: no longer allows patching Sat 20 Mar 2027 22:00 → Sun 04:00 New York.',
    ],
    [
      change('untouched', march, march),
      'patch-northwind-prod stays: allows patching Sat 20 Mar 2027 22:00 → Sun 04:00 New York.',
    ],
  ])('%#', (event, words) => {
    expect(changeWords(event, 'DEFAULT_CLOSED')).toBe(words);
  });

  it('says what events do by the type of their calendar, or that nobody knows', () => {
    const added = change('added', null, march);
    expect(changeWords(added, 'DEFAULT_OPEN')).toContain('blocks changes');
    expect(changeWords(added, null)).toContain('has an unknown effect');
  });

  it('shows the zone it is asked for', () => {
    expect(changeWords(change('added', null, march), 'DEFAULT_CLOSED', 'Asia/Kolkata')).toContain(
      'Sun 21 Mar 2027 07:30 → 13:30 Kolkata',
    );
  });
});

describe('calendarChangeWords', () => {
  it.each([
    [[], 14, 'Nothing changes; 14 events of others stay byte for byte.'],
    [
      [change('added', null, march), change('moved', march, later), change('added', null, later)],
      1,
      'Our events: 2 added, 1 moved; 1 event of others stays byte for byte.',
    ],
  ])('%#', (events, foreignCount, words) => {
    expect(calendarChangeWords(aCalendarChange({ events, foreignCount }))).toBe(words);
  });
});
