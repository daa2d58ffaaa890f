/** How findings stand: by the organization's own severities, by waivers, by emergencies. */
import type { Waiver } from '../model/policy.ts';
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Acceptance, Conflict, ConflictRule, Severity } from './conflict.ts';
import { prepareFingerprints, type FingerprintFacts } from './fingerprint.ts';
import { defaultSeverities } from './rule-severity.ts';

/** What the standing of findings follows from. */
export type SettleFacts = FingerprintFacts &
  Pick<ConflictInput, 'organization' | 'waivers' | 'nowMs'>;

/** Tells how a finding stands; `window` is the one it is about, or the other of a pair. */
export type Settle = (conflict: Conflict, window?: PatchWindow) => Conflict;

/**
 * Makes ready to settle findings one by one. A finding keeps its id and its place in the list: an
 * accepted one says by what, and is never left out.
 *
 * The organization's severity takes the place of a rule's usual one; what a rule itself finds
 * milder never becomes graver than that. A waiver holds until the end of its last day in UTC, and
 * as long as both sides are what they were; rules that speak of what is unknown, or cannot be done,
 * take none. An emergency, which has its reason, accepts what forbids (C01, C02, C12).
 */
export function prepareSettling(facts: SettleFacts): Settle {
  const { severities } = facts.organization;
  const waivers = new Map(
    (facts.waivers ?? []).filter(isCurrent(facts.nowMs)).map((each) => [each.findingId, each]),
  );
  const fingerprintsOf = waivers.size === 0 ? null : prepareFingerprints(facts);
  const waiverOf = (conflict: Conflict, window?: PatchWindow): Acceptance | null => {
    if (fingerprintsOf === null) return null;
    const waiver = waivers.get(conflict.id);
    if (waiver === undefined || !isWaivable(conflict.rule)) return null;
    const { subject, counterpart } = fingerprintsOf(conflict, window);
    const isSame =
      waiver.subjectFingerprint === subject && waiver.counterpartFingerprint === counterpart;
    return isSame ? acceptanceOf(waiver) : null;
  };
  return (conflict, window) => {
    const accepted = waiverOf(conflict, window) ?? emergencyOf(conflict, window);
    const severity = severityFor(conflict, severities?.[conflict.rule]);
    if (accepted === null && severity === conflict.severity) return conflict;
    return {
      ...conflict,
      severity,
      ...(severity !== conflict.severity && { foundAs: conflict.severity }),
      ...(accepted !== null && { accepted }),
    };
  };
}

/** Settles a list; `windows` of the facts are the ones the findings are about. */
export function settleAll(
  conflicts: readonly Conflict[],
  facts: SettleFacts,
  settle: Settle = prepareSettling(facts),
): Conflict[] {
  const windows = windowsOf(conflicts.filter(mayBeAccepted(facts)), facts.windows);
  return conflicts.map((conflict) => settle(conflict, windows.get(conflict.windowId)));
}

/** Whether the window of a finding can change how it stands: of nearly all, without a waiver, none can. */
const mayBeAccepted =
  ({ waivers = [] }: SettleFacts) =>
  ({ rule }: Conflict): boolean =>
    waivers.length > 0 || forbidding.has(rule);

/** The windows that findings are about, by id; they are many, and the findings mostly few. */
function windowsOf(
  conflicts: readonly Conflict[],
  windows: readonly PatchWindow[],
): ReadonlyMap<string, PatchWindow> {
  const named = new Set(conflicts.map(({ windowId }) => windowId));
  if (named.size === 0) return new Map();
  return new Map(windows.filter(({ id }) => named.has(id)).map((window) => [window.id, window]));
}

/** Findings that nobody accepted. */
export const openOnly = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(({ accepted }) => accepted === undefined);

const unwaivable: ReadonlySet<ConflictRule> = new Set(['C19', 'C20', 'C24', 'C25']);

/** Whether findings of a rule may be accepted. What is unknown, wrong or too late cannot. */
export const isWaivable = (rule: ConflictRule): boolean => !unwaivable.has(rule);

const dayMs = 86_400_000;

const isCurrent =
  (nowMs: EpochMs) =>
  ({ untilDate }: Waiver): boolean =>
    untilDate === undefined || nowMs < Date.parse(`${untilDate}T00:00Z`) + dayMs;

const acceptanceOf = ({ id, reason, who, untilDate }: Waiver): Acceptance => ({
  kind: 'waiver',
  waiverId: id,
  reason,
  who,
  ...(untilDate !== undefined && { untilDate }),
});

const forbidding: ReadonlySet<ConflictRule> = new Set(['C01', 'C02', 'C12']);

function emergencyOf({ rule }: Conflict, window: PatchWindow | undefined): Acceptance | null {
  const reason = window?.facts?.emergencyReason;
  return reason === undefined || !forbidding.has(rule) ? null : { kind: 'emergency', reason };
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

function severityFor({ rule, severity }: Conflict, wanted: Severity | undefined): Severity {
  if (wanted === undefined) return severity;
  if (severity === defaultSeverities[rule]) return wanted;
  return rank[severity] > rank[wanted] ? severity : wanted;
}
