import { describe, expect, it } from 'vitest';
import {
  outcomeInShort,
  percentDone,
  pushSteps,
  stepInWords,
} from '../../../renderer/push/progress-words.ts';
import {
  outcomeInWords,
  probesByEvent,
  probesInWords,
} from '../../../renderer/push/receipt-words.ts';
import { fullness, sizeOfLimit, sizeTone } from '../../../renderer/push/size-words.ts';
import type { CalendarProbe, PushOutcome } from '../../../shared/changes/receipt.ts';
import { aReceipt } from '../../support/a-push.ts';

const aProbe = (probe: Partial<CalendarProbe> = {}): CalendarProbe => ({
  atMs: 0,
  uid: 'a',
  where: 'start',
  expected: 'OPEN',
  answered: 'OPEN',
  ...probe,
});
const wrong = aProbe({ answered: 'CLOSED' });

describe('outcomeInWords', () => {
  it.each<[PushOutcome, number | null, string]>([
    [
      { kind: 'verified' },
      42,
      'Version 42 was read back and is byte for byte what was previewed. The probe answered as expected.',
    ],
    [{ kind: 'already-there' }, 41, 'AWS already held this very text, so nothing was written.'],
    [
      { kind: 'already-there' },
      42,
      'AWS already held this very text as version 42; only the version in force was switched. The probe answered as expected.',
    ],
    [
      { kind: 'stale', remoteVersion: 43, remoteText: '' },
      null,
      'Version 43 is in AWS now, not the one that was previewed: somebody wrote or published since. Nothing was written. Rebase to prepare the push again on top of it.',
    ],
    [
      { kind: 'failed', message: 'ssm:UpdateDocument: no', written: false },
      null,
      'Nothing was written: ssm:UpdateDocument: no. Prepare the push again once the cause is gone.',
    ],
    [
      { kind: 'failed', message: 'It hangs.', written: true },
      42,
      'A new version exists, but it did not get further: It hangs. Take it back, or prepare the push again.',
    ],
  ])('tells %o', (outcome, versionAfter, words) => {
    expect(outcomeInWords(aReceipt({ outcome, versionAfter, probes: [aProbe()] }))).toBe(words);
  });
});

describe('the proof of a verified push', () => {
  it('says of how many events AWS was asked where that is not all', () => {
    const words = outcomeInWords(aReceipt({ probes: [aProbe()], uids: ['a', 'b', 'c'] }));
    expect(words).toContain('The probe answered as expected.');
    expect(words).toContain('AWS was asked about the first 1 of 3 events.');
  });
});

describe('probes', () => {
  it.each([
    [[], 'No probe was needed.'],
    [[aProbe(), aProbe()], 'All 2 probes answered as expected.'],
    [[aProbe(), wrong], '1 of 2 probes answered otherwise than expected.'],
  ])('are summed up without hiding a wrong one: %#', (probes, words) => {
    expect(probesInWords(probes)).toBe(words);
  });

  it('are gathered by event in the order asked', () => {
    const [first, other, second] = [aProbe(), aProbe({ uid: 'b' }), aProbe({ where: 'end' })];
    expect(probesByEvent([first, other, second])).toEqual([
      { uid: 'a', probes: [first, second] },
      { uid: 'b', probes: [other] },
    ]);
  });
});

describe('outcomeInShort', () => {
  it.each<[PushOutcome['kind'], string]>([
    ['verified', 'good'],
    ['already-there', 'good'],
    ['stale', 'bad'],
    ['failed', 'bad'],
    ['unverified', 'warn'],
    ['skipped', 'warn'],
  ])('never makes %s sound better than %s', (kind, tone) => {
    const outcome = { kind, message: '', written: false, remoteVersion: 1, remoteText: '' };
    expect(outcomeInShort(outcome as PushOutcome).tone).toBe(tone);
  });
});

describe('percentDone', () => {
  const at = (step: (typeof pushSteps)[number]) => ({ step, receipt: null });

  it.each([
    [[], 0],
    [[at('waiting')], 0],
    [[at('done'), at('waiting')], 50],
    [[at('done'), at('probing')], 91],
    [[at('done'), at('done')], 100],
  ])('is 100 only when all is done: %#', (progress, percent) => {
    expect(percentDone(progress)).toBe(percent);
  });

  it('has different words for every step', () => {
    expect(new Set(pushSteps.map(stepInWords)).size).toBe(pushSteps.length);
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 of 64 KB', 'good', 0],
    [1_501, '1.6 of 64 KB', 'good', 0.02],
    [31_001, '32 of 64 KB', 'good', 0.48],
    [50_001, '51 of 64 KB', 'warn', 0.78],
    [60_001, '61 of 64 KB', 'bad', 0.94],
    [70_000, '70 of 64 KB', 'bad', 1],
  ])('%i bytes', (...[sizeBytes, words, tone, full]) => {
    expect([sizeOfLimit(sizeBytes), sizeTone(sizeBytes)]).toEqual([words, tone]);
    expect(fullness(sizeBytes)).toBeCloseTo(full, 1);
  });
});
