/**
 * Steps of a negotiation: plan in, plan out. Windows keep their ids; every step is written down, and
 * none is ever changed. Ids and instants are passed in.
 */
import type { Alternative, NegotiationStep } from '../model/negotiation.ts';
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series, WindowState } from '../model/series.ts';
import { moveWindow, resizeWindow } from '../planning/edit-plan.ts';
import { noticeDates } from '../planning/notice-dates.ts';
import { changeOf, patchChange, type ChangePatch } from '../planning/occurrence-changes.ts';
import { readWindowId } from '../planning/window-ref.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { toInstant } from '../time/zone.ts';

/** Most times that are offered at once. */
export const mostAlternatives = 3;

/** What people say about a step; the rest follows from the edit. */
export type StepNote = Pick<NegotiationStep, 'id' | 'atMs' | 'who' | 'channel' | 'note'>;

/** What was offered and said about one window. */
export interface Negotiation {
  /** Empty unless its customer has something to choose from. */
  readonly alternatives: readonly Alternative[];
  /** By time, then as they were written down. */
  readonly steps: readonly NegotiationStep[];
}

const open: ReadonlySet<WindowState> = new Set(['proposed', 'countered']);

/** What the plan knows of a window's negotiation; nothing of one whose series is gone. */
export function negotiationOf(plan: Plan, windowId: string): Negotiation {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = plan.series.find(({ id }) => id === seriesId);
  const change = series === undefined ? undefined : changeOf(series.changes, originalStart);
  const { state = series?.state, alternatives = [], steps = [] } = change ?? {};
  return {
    // Whoever put it in another state by hand ended the choice.
    alternatives: state !== undefined && open.has(state) ? alternatives : [],
    steps: [...steps].sort((a, b) => a.atMs - b.atMs),
  };
}

/** When an alternative happens: a half-open range of instants. */
export function timeOfAlternative({ localStart, zone, durationMinutes }: Alternative): TimeRange {
  const startMs = toInstant(localStart, zone).epochMs;
  return { startMs, endMs: startMs + durationMinutes * minuteMs };
}

/**
 * Offers one to three times; the window stands at the first of them until one is accepted. Throws on
 * none, on more, and on two that are the same time.
 */
export function proposeAlternatives(
  plan: Plan,
  windowId: string,
  offer: { readonly alternatives: readonly Alternative[]; readonly note: StepNote },
): Plan {
  const { alternatives, note } = offer;
  const [first] = alternatives;
  const times = new Set(alternatives.map((each) => JSON.stringify(timeOfAlternative(each))));
  if (first === undefined || alternatives.length > mostAlternatives) {
    throw new Error(`Not 1 to ${mostAlternatives} alternatives: ${alternatives.length}`);
  }
  if (times.size < alternatives.length) throw new Error('Two alternatives are the same time');
  const placed = placeAt(plan, windowId, first);
  return takeStep(placed, windowId, { state: 'proposed', note, alternatives });
}

/**
 * Writes down that the customer wants it otherwise. With a time of its own that one is beside what was
 * offered, marked as its wish; the window stays where it is.
 */
export function counterProposal(
  plan: Plan,
  windowId: string,
  answer: { readonly wish?: Alternative; readonly note: StepNote },
): Plan {
  const { wish, note } = answer;
  const { alternatives } = negotiationOf(plan, windowId);
  const others = alternatives.filter(({ byCustomer }) => byCustomer !== true || wish === undefined);
  const offered = wish === undefined ? others : [...others, { ...wish, byCustomer: true }];
  return takeStep(plan, windowId, { state: 'countered', note, alternatives: offered });
}

/** Sets the window to one of its alternatives, agreed from now on; the others vanish. Throws on others. */
export function acceptAlternative(
  plan: Plan,
  windowId: string,
  answer: { readonly alternativeId: string; readonly note: StepNote },
): Plan {
  const { alternatives } = negotiationOf(plan, windowId);
  const chosen = alternatives.find(({ id }) => id === answer.alternativeId);
  if (chosen === undefined) throw new Error(`Not offered: ${answer.alternativeId}`);
  const placed = placeAt(plan, windowId, chosen);
  return takeStep(placed, windowId, { state: 'agreed', note: answer.note, alternatives: [] });
}

/** Puts a window in another state and writes that down. Only what is open keeps its alternatives. */
export function recordState(
  plan: Plan,
  windowId: string,
  { state, note }: { readonly state: WindowState; readonly note: StepNote },
): Plan {
  const { alternatives } = negotiationOf(plan, windowId);
  return takeStep(plan, windowId, {
    state,
    note,
    alternatives: open.has(state) ? alternatives : [],
  });
}

const placeAt = (plan: Plan, windowId: string, to: Alternative): Plan =>
  resizeWindow(
    moveWindow(plan, windowId, { startMs: timeOfAlternative(to).startMs }),
    windowId,
    to.durationMinutes,
  );

interface StepTaken {
  readonly state: WindowState;
  readonly note: StepNote;
  readonly alternatives: readonly Alternative[];
}

function takeStep(plan: Plan, windowId: string, taken: StepTaken): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  const change = changeOf(series.changes, originalStart) ?? { originalStart };
  const changes = patchChange(series.changes, originalStart, patchFor(series, change, taken));
  const stepped = { ...series, changes };
  return { ...plan, series: plan.series.map((each) => (each === series ? stepped : each)) };
}

function patchFor(series: Series, change: OccurrenceChange, taken: StepTaken): ChangePatch {
  const { state, note, alternatives } = taken;
  const offered = alternatives.length === 0 ? undefined : alternatives;
  const step: NegotiationStep = {
    ...note,
    state,
    startMs: startOf(series, change),
    durationMinutes: change.durationMinutes ?? series.durationMinutes,
    ...(offered !== undefined && { alternatives: offered }),
  };
  return {
    state: state === series.state ? undefined : state,
    ...noticeDates(change.state ?? series.state, state, note.atMs),
    alternatives: offered,
    // It was said of the state that it leaves.
    result: undefined,
    steps: [...(change.steps ?? []), step],
  };
}

const startOf = ({ zone }: Series, { movedTo, originalStart }: OccurrenceChange): EpochMs =>
  toInstant(movedTo ?? originalStart, zone).epochMs;
