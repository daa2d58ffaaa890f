/** C08: production installs and the slots of the database team, who patch together when possible. */
import type { DatabaseSlot } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { TimeRange } from '../time/time-range.ts';
import { aConflict, aSubjectConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { nearestTo } from './nearest-to.ts';
import { isActive, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { indexRanges } from './range-index.ts';

/**
 * Warns of a production install with no confirmed slot inside or touching it, where its business
 * unit pairs. "Not needed" and "confirmed", noted on the window, are answers as good as a slot.
 */
export function prepareDatabasePairing({
  databaseSlots = [],
  factsOf,
}: Pick<RuleInput, 'databaseSlots' | 'factsOf'>): PreparedRule {
  const index = indexRanges(databaseSlots);
  return (window) => {
    if (!wantsSlot(window, factsOf) || isAnswered(window)) return noConflicts;
    const own = index.overlapping(touching(window)).filter((slot) => isOf(slot, window, factsOf));
    if (own.some(({ confirmed }) => confirmed)) return noConflicts;
    return [
      aConflict({
        rule: 'C08',
        severity: 'warning',
        windowId: window.id,
        counterpart: counterpartOf(nearestTo(own, window), window),
        evidence: [],
        cellKeys: [],
      }),
    ];
  };
}

type FactsOf = RuleInput['factsOf'];

const wantsSlot = ({ kind, target }: PatchWindow, factsOf: FactsOf): boolean => {
  const { businessUnit, production } = factsOf(target);
  return kind === 'install' && production && businessUnit?.databasePairing !== undefined;
};

const isAnswered = ({ facts }: PatchWindow): boolean =>
  facts?.databaseAnswer === 'confirmed' || facts?.databaseAnswer === 'not needed';

/** One millisecond more on each side: what touches is adjacent, which is as good as inside. */
const touching = ({ startMs, endMs }: TimeRange): TimeRange => ({
  startMs: startMs - 1,
  endMs: endMs + 1,
});

/** A slot without a customer is for every one of its business unit. */
const isOf = (
  { businessUnitId, customerId }: DatabaseSlot,
  { target }: PatchWindow,
  factsOf: FactsOf,
): boolean =>
  businessUnitId === target.businessUnitId &&
  (customerId === undefined || factsOf(target).customers.some(({ id }) => id === customerId));

function counterpartOf(slot: DatabaseSlot | undefined, { facts }: PatchWindow): Counterpart {
  if (slot !== undefined) {
    return { kind: 'database-slot', id: slot.id, name: slot.name, startMs: slot.startMs };
  }
  const id = facts?.databaseAnswer === 'requested' ? 'requested' : 'no-slot';
  return { kind: 'none', id, name: '' };
}

/** C08 from the other side: slots ahead, of units that pair, with no production install beside them. */
export function findOrphanedSlots({
  databaseSlots = [],
  windows,
  nowMs,
  factsOf,
}: Pick<RuleInput, 'databaseSlots' | 'windows' | 'nowMs' | 'factsOf'>): readonly Conflict[] {
  const ahead = databaseSlots
    .filter(({ endMs }) => endMs > nowMs)
    .filter(({ businessUnitId }) => factsOf({ businessUnitId }).businessUnit?.databasePairing);
  if (ahead.length === 0) return [];
  const paired = windows.filter((window) => isActive(window) && wantsSlot(window, factsOf));
  const index = indexRanges(paired);
  return ahead
    .filter(
      (slot) => !index.overlapping(touching(slot)).some((window) => isOf(slot, window, factsOf)),
    )
    .map(({ id, name, startMs, endMs }) =>
      aSubjectConflict({
        rule: 'C08',
        severity: 'warning',
        subject: { kind: 'database-slot', id, name },
        counterpart: { kind: 'none', id: 'no-window', name },
        evidence: [{ startMs, endMs }],
        cellKeys: [],
      }),
    );
}
