/**
 * Clean slots for a window: forward from a wish, at most one a day, each with what it costs.
 *
 * A slot is clean when nothing speaks against it that moving can change: no error at all, and no
 * warning of a rule that the window does not already have a warning of, except of what is only
 * arranged once the date stands. Taking it ends what it was asked for, and breaks no promise that
 * was kept.
 */
import type { Conflict } from '../conflicts/conflict.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Zone } from '../time/local-date-time.ts';
import { daysBetween } from '../time/iso-date.ts';
import { dayMs } from '../time/wall-ms.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { ChangeEffect, PolicyCheck } from './find-policy-findings.ts';
import { dayOf } from './cadence.ts';
import { promiseId, type PolicyFinding } from './policy-finding.ts';
import { slotCost, type SlotCost } from './slot-cost.ts';
import { placedAt, startsOnDay } from './slot-candidates.ts';

/** Anything that speaks against a place. */
type Finding = Pick<Conflict, 'id' | 'rule' | 'severity'>;

/** What is asked for. */
export interface SlotWish {
  readonly window: PatchWindow;
  /** Where to begin to look; absent: where the window is. */
  readonly wishMs?: EpochMs;
  /** The finding that the slot is to end; absent: any clean slot. */
  readonly mends?: Pick<Conflict, 'id' | 'rule' | 'counterpart'>;
}

/** A wish, and what is asked whether a place is clean. */
export interface SlotQuestion extends SlotWish {
  /** Findings about a window as it is handed in; see `prepareConflictCheck`. */
  readonly conflictsOf: (window: PatchWindow) => readonly Conflict[];
  /** What happens to promises, and the neighbours that gaps are told from. */
  readonly policy: Pick<PolicyCheck, 'ifChanged' | 'windowsOn'>;
  /** On whose clocks nights are counted: the executing team's. */
  readonly teamZone: Zone;
  readonly nowMs: EpochMs;
  /** Where what is known ends: a slot that ends later is none. Absent: it is known for ever. */
  readonly untilMs?: EpochMs;
}

/** A place where the window would be clean. */
export interface Slot {
  readonly window: PatchWindow;
  readonly cost: SlotCost;
  /** Warnings that it would have: as it has them where it is, or to be arranged. */
  readonly keeps: readonly Conflict[];
}

/** How many of the days tried a rule speaks against, at the window's own time of day. */
export interface RuleCount {
  readonly rule: Conflict['rule'];
  readonly days: number;
}

/** Slots by start; or none, with why not. */
export type Suggestion =
  | { readonly kind: 'slots'; readonly slots: readonly Slot[] }
  | {
      readonly kind: 'none';
      readonly daysTried: number;
      /** The most frequent first. */
      readonly because: readonly RuleCount[];
    }
  /** Moving does not change what it was asked to end. */
  | { readonly kind: 'not-by-moving' };

/** How many slots are answered, and how many days are tried for them. */
export const [mostSlots, daysTried] = [5, 91];

/** Rules whose findings stay wherever a window is put. */
const unmoved: ReadonlySet<Conflict['rule']> = new Set([
  'C16',
  'C17',
  'C19',
  'C20',
  'C21',
  'C22',
  'C23',
  'C25',
  'C26',
]);

/** What people arrange for a date once it is chosen: a database slot, somebody on call. */
const arranged: ReadonlySet<Conflict['rule']> = new Set(['C08', 'C10']);

/** Whether putting a window elsewhere can end a finding. */
export const isEndedByMoving = ({
  rule,
  counterpart,
}: Pick<Conflict, 'rule' | 'counterpart'>): boolean =>
  !unmoved.has(rule) || (counterpart.kind === 'quota' && counterpart.quota === 'machines');

/** How far from its time of day a window is tried: first near, then anywhere in the day. */
const reaches = [0, 4 * 60, 12 * 60] as const;

/** Shifts on the wished day itself are tried at once: an hour later is better than a day. */
const firstDayReach = 4 * 60;

/** The next slots from the wish on. */
export function suggestSlots(question: SlotQuestion): Suggestion {
  if (question.mends !== undefined && !isEndedByMoving(question.mends)) {
    return { kind: 'not-by-moving' };
  }
  const judge = rememberByStart(judgePlaces(question));
  const wish = wishOf(question);
  for (const reach of reaches) {
    const slots: Slot[] = [];
    for (let day = 0; day < daysTried && slots.length < mostSlots; day++) {
      const most = day === 0 ? Math.max(reach, firstDayReach) : reach;
      const slot = firstClean(startsOnDay(wish, day, most), judge);
      if (slot !== null) slots.push(slot);
    }
    // Nobody asked for daylight: the whole day is tried only where the nights hold nothing.
    if (slots.length === mostSlots || (reach > 0 && slots.length > 0)) {
      return { kind: 'slots', slots: slots.sort((a, b) => a.window.startMs - b.window.startMs) };
    }
  }
  return { kind: 'none', daysTried: knownDays(wish, question), because: countRules(wish, judge) };
}

/** The wish, or the first day from now on at its time of day. */
function wishOf({ window, wishMs = window.startMs, nowMs }: SlotQuestion): {
  readonly startMs: EpochMs;
  readonly zone: Zone;
} {
  const { zone } = window;
  const late = Math.max(0, daysBetween(dayOf(wishMs, zone), dayOf(nowMs, zone)));
  const [startMs = wishMs] = startsOnDay({ startMs: wishMs, zone }, late, 0);
  return { startMs, zone };
}

/** How many of the days tried lie within what is known. */
const knownDays = (
  { startMs }: { readonly startMs: EpochMs },
  { window, untilMs = Infinity }: SlotQuestion,
): number => {
  const days = Math.floor((untilMs - startMs - (window.endMs - window.startMs)) / dayMs) + 1;
  return Math.max(0, Math.min(daysTried, days));
};

type Verdict =
  | { readonly clean: true; readonly slot: Slot }
  | { readonly clean: false; readonly rules: ReadonlySet<Conflict['rule']> };
type Judge = (startMs: EpochMs) => Verdict | null;

function firstClean(starts: readonly EpochMs[], judge: Judge): Slot | null {
  for (const startMs of starts) {
    const verdict = judge(startMs);
    if (verdict?.clean === true) return verdict.slot;
  }
  return null;
}

/** Judges a start; null where it is no move at all, over before it could be pushed, or beyond what is known. */
export function judgePlaces(question: SlotQuestion): Judge {
  const { window, mends, conflictsOf, policy, nowMs, untilMs = Infinity } = question;
  const current = conflictsOf(window);
  const warned = new Set([...arranged, ...current.filter(isWarning).map(({ rule }) => rule)]);
  const held = new Set(current.filter((each) => !isEndedByMoving(each)).map(({ id }) => id));
  const cost = slotCost(window, policy.windowsOn(window.target), question.teamZone);
  return (startMs) => {
    if (startMs === window.startMs || startMs < nowMs) return null;
    const placed = placedAt(window, startMs);
    if (placed.endMs > untilMs) return null;
    const found = conflictsOf(placed);
    const against = found.filter((finding) => {
      if (finding.id === mends?.id || finding.rule === mends?.rule) return true;
      if (held.has(finding.id)) return false;
      return finding.severity === 'error' || (isWarning(finding) && !warned.has(finding.rule));
    });
    const broken = against.length > 0 ? [] : brokenPromises(policy.ifChanged([placed]), mends);
    const rules = new Set([...against, ...broken].map(({ rule }) => rule));
    if (rules.size > 0) return { clean: false, rules };
    return {
      clean: true,
      slot: { window: placed, cost: cost(placed), keeps: found.filter(isWarning) },
    };
  };
}

const isWarning = ({ severity }: Finding): boolean => severity === 'warning';

/** Promises that the move breaks or stretches further, and the asked one while it stands. */
function brokenPromises(
  { before, after }: ChangeEffect,
  mends: SlotQuestion['mends'],
): readonly PolicyFinding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const asked = mends === undefined ? null : promiseId(mends);
  return after.filter((finding) => {
    if (finding.id === asked) return true;
    const was = known.get(finding.id);
    if (was === undefined) return true;
    return gapDays(finding) > gapDays(was);
  });
}

const gapDays = ({ conflict: { counterpart } }: PolicyFinding): number =>
  counterpart.kind === 'cadence' ? counterpart.days : 0;

function rememberByStart(judge: Judge): Judge {
  const known = new Map<EpochMs, Verdict | null>();
  return (startMs) => {
    const verdict = known.get(startMs);
    if (verdict !== undefined) return verdict;
    const made = judge(startMs);
    known.set(startMs, made);
    return made;
  };
}

/** Which rules speak against the window's own time of day, on how many of the days. */
function countRules(
  wish: { readonly startMs: EpochMs; readonly zone: Zone },
  judge: Judge,
): readonly RuleCount[] {
  const counts = new Map<Conflict['rule'], number>();
  for (let day = 0; day < daysTried; day++) {
    const [startMs = wish.startMs] = startsOnDay(wish, day, 0);
    const verdict = judge(startMs);
    if (verdict?.clean !== false) continue;
    for (const rule of verdict.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, days]) => ({ rule, days }))
    .sort((a, b) => b.days - a.days || (a.rule < b.rule ? -1 : 1));
}
