import { describe, expect, it } from 'vitest';
import type { CalendarDocumentPort, CloudError } from '../../../electron/services/cloud-port.ts';
import { patientDocument } from '../../../electron/services/patient-document.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

const failure = (kind: CloudError['kind']) =>
  err({ kind, action: 'ssm:GetDocument', message: '' } as const);

/** A document whose text answers with these errors first. */
function setUp(kinds: readonly CloudError['kind'][], signIns?: boolean[]) {
  const pauses: number[] = [];
  const left = [...kinds];
  let calls = 0;
  const text: CalendarDocumentPort['text'] = async (version) => {
    calls += 1;
    const kind = left.shift();
    return kind === undefined ? ok(`version ${version}`) : failure(kind);
  };
  // Only the text is asked for here.
  const document = patientDocument({ text } as CalendarDocumentPort, {
    sleep: async (ms) => void pauses.push(ms),
    ...(signIns !== undefined && { signedInAgain: async () => signIns.shift() ?? false }),
  });
  return { document, pauses, calls: () => calls };
}

describe('a patient document', () => {
  it('asks again while AWS throttles, leaving it alone for longer each time', async () => {
    const { document, pauses } = setUp(['throttled', 'throttled', 'throttled']);
    expect(await document.text(4)).toEqual(ok('version 4'));
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
  });

  it('gives up after a minute', async () => {
    const { document, pauses } = setUp(Array.from({ length: 99 }, () => 'throttled' as const));
    expect(await document.text(4)).toEqual(failure('throttled'));
    expect(pauses.reduce((sum, ms) => sum + ms)).toBe(60_000);
  });

  it('goes on with the same call once somebody signed in again', async () => {
    const { document, calls } = setUp(['signed-out', 'throttled', 'signed-out'], [true, true]);
    expect(await document.text(4)).toEqual(ok('version 4'));
    expect(calls()).toBe(4);
  });

  it('takes the answer where nobody signs in, or signing in does not help', async () => {
    expect(await setUp(['signed-out'], [false]).document.text(4)).toEqual(failure('signed-out'));
    const inVain = setUp(
      Array.from({ length: 9 }, () => 'signed-out' as const),
      [true, true, true, true],
    );
    expect(await inVain.document.text(4)).toEqual(failure('signed-out'));
    expect(inVain.calls()).toBe(4);
  });

  it.each(['denied', 'signed-out', 'unreachable', 'refused', 'cancelled'] as const)(
    'does not ask again what is %s',
    async (kind) => {
      const { document, calls } = setUp([kind]);
      expect(await document.text(4)).toEqual(failure(kind));
      expect(calls()).toBe(1);
    },
  );
});
