/** What stands on every sheet: of what it is, as of when, how sure, and how to tell it from another. */
import { lastSignOff } from '../../../shared/review/sign-off.ts';
import { formatInstant } from '../format-time.ts';
import { shortHash, signedWords } from '../review-words.ts';
import { standingWords } from '../standing-words.ts';
import { zoneAbbreviation } from '../zone-words.ts';
import type { PrintFacts } from './print-document.ts';

/** Each line is whole by itself. */
export function stampOf({
  plan,
  year,
  nowMs,
  zone,
  hash,
  freshness,
  checked,
}: PrintFacts): readonly string[] {
  const signOff = lastSignOff(plan, year);
  return [
    `${plan.name}, ${plan.organization.name}`,
    ...(plan.standing === undefined ? [] : [standingWords(plan.standing, zone)]),
    `As of ${formatInstant(nowMs, zone)} ${zoneAbbreviation(nowMs, zone)} (${zone})`,
    freshness,
    ...(checked ? [] : ['The check was still running: findings may be missing']),
    signOff === null ? `${year} is not signed off` : signedWords(signOff, zone),
    `Hash of ${year}: ${shortHash(hash)}`,
  ];
}
