/** What a receipt says about its outcome, in sentences. */
import type { CalendarProbe, Receipt } from '../../shared/changes/receipt.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

/** The outcome and what it means, with the next step where there is one. */
export function outcomeInWords(receipt: Receipt): string {
  const { outcome, versionBefore, versionAfter } = receipt;
  switch (outcome.kind) {
    case 'verified':
      return `Version ${versionAfter ?? versionBefore} was read back and is byte for byte what was previewed. ${proofInWords(receipt)}`;
    case 'already-there':
      return versionAfter === null || versionAfter === versionBefore
        ? 'AWS already held this very text, so nothing was written.'
        : `AWS already held this very text as version ${versionAfter}; only the version in force was switched. ${proofInWords(receipt)}`;
    case 'stale':
      return `Version ${outcome.remoteVersion} is in AWS now, not the one that was previewed: somebody wrote or published since. Nothing was written. Rebase to prepare the push again on top of it.`;
    case 'unverified':
      return `Written, but not proven: ${withStop(outcome.message)} Look at the calendar in AWS, or take it back.`;
    case 'failed':
      if (outcome.written === 'unknown')
        return `Whether it was written is not known: ${withStop(outcome.message)} Read the calendar again before the next push.`;
      return outcome.written
        ? `A new version exists, but it did not get further: ${withStop(outcome.message)} Take it back, or prepare the push again.`
        : `Nothing was written: ${withStop(outcome.message)} Prepare the push again once the cause is gone.`;
    case 'skipped':
      return `Not tried: ${withStop(outcome.message)}`;
    default:
      return assertNever(outcome);
  }
}

/** What AWS answered, and of how many events it was not asked: a calendar's first few are enough. */
function proofInWords({ probes, uids }: Receipt): string {
  const asked = new Set(probes.map(({ uid }) => uid)).size;
  const answers = probesInWords(probes);
  return asked === 0 || asked >= uids.length
    ? answers
    : `${answers} AWS was asked about the first ${asked} of ${uids.length} events.`;
}

/** `All 12 probes answered as expected.` */
export function probesInWords(probes: readonly CalendarProbe[]): string {
  if (probes.length === 0) return 'No probe was needed.';
  const wrong = probes.filter(({ expected, answered }) => expected !== answered).length;
  if (wrong > 0) return `${wrong} of ${probes.length} probes answered otherwise than expected.`;
  return probes.length === 1
    ? 'The probe answered as expected.'
    : `All ${probes.length} probes answered as expected.`;
}

/** Probes of one event, in the order in which they were asked. */
export interface ProbedEvent {
  readonly uid: string;
  readonly probes: readonly CalendarProbe[];
}

/** Probes gathered by event. */
export function probesByEvent(probes: readonly CalendarProbe[]): readonly ProbedEvent[] {
  const byUid = new Map<string, CalendarProbe[]>();
  for (const probe of probes) byUid.set(probe.uid, [...(byUid.get(probe.uid) ?? []), probe]);
  return [...byUid].map(([uid, own]) => ({ uid, probes: own }));
}

const withStop = (message: string): string => message.replace(/\.?$/, '.');
