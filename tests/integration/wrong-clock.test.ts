/** A computer whose clock is wrong reads AWS all the same: what is signed late is signed again by AWS's clock. */
import { describe, expect, it } from 'vitest';
import type { SeedCell } from '../../electron/sample/seed.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { aDocument, calendarText, cell, foreignEvent, nowMs } from '../support/a-cloud.ts';
import { between, jsonAnswer } from '../support/between.ts';
import { sampleCredentials } from '../support/many-accounts.ts';

const minuteMs = 60_000;
const seed: SeedCell = {
  ...cell,
  documents: [aDocument(calendarText(foreignEvent('f1', '20270401')))],
  maintenanceWindows: [],
  patchStates: [],
  behaviour: {},
};

/** Reads the cell where AWS's clock is ahead of ours by so many minutes, and takes 15 of difference. */
async function readAt(aheadMinutes: number, refusal: string) {
  const standIn = createStandIn({ nowMs, cells: [seed] }, { now: () => nowMs });
  let refused = 0;
  const requestHandler = between(standIn, async ({ signedAtMs }, pass) => {
    const awsMs = Date.now() + aheadMinutes * minuteMs;
    const isLate = Math.abs(awsMs - signedAtMs) > 15 * minuteMs;
    if (isLate) refused += 1;
    const answer = isLate
      ? jsonAnswer(400, { __type: refusal, message: 'Signature expired' })
      : await pass();
    return { ...answer, headers: { ...answer.headers, date: new Date(awsMs).toUTCString() } };
  });
  const access = { credentialsFor: sampleCredentials, requestHandler };
  const cloud = ssmCloud([cell], access, () => nowMs);
  const request = { abortSignal: new AbortController().signal, known: null };
  return { reading: await cloud.readCell(cell, request), refused: () => refused };
}

describe('reading with a clock that is wrong', () => {
  it.each([
    ['two hours behind AWS’s', 120, 'InvalidSignatureException'],
    ['a day ahead of it', -1440, 'InvalidSignatureException'],
    ['a year behind it', 525_600, 'RequestExpired'],
    ['so little off that nobody minds', 10, 'InvalidSignatureException'],
  ])('%s', async (_name, aheadMinutes, refusal) => {
    const { reading, refused } = await readAt(aheadMinutes, refusal);
    expect(reading).toMatchObject({ status: 'fresh', problems: [] });
    expect(reading.calendars).toHaveLength(1);
    // Only what was on its way before the first answer: lists, policies, nodes.
    expect(refused()).toBeLessThanOrEqual(6);
  });
});
