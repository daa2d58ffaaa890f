/**
 * The conflict table once more, as plainly as it can be said: every window against everything,
 * half hour by half hour. Slow and independent of the product's indexes, hence an oracle.
 */
import type { ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { areRelated, cellKey, cellsOf, targetPath } from '../../../shared/model/target.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';

const stepMs = 1_800_000;
const minuteMs = 60_000;

type Line = readonly [
  rule: string,
  severity: string,
  windowId: string,
  other: string,
  place: string,
  evidence: readonly TimeRange[],
];

/** Facts as JSON lines, sorted. Clock changes (C18) are left out: they have no other side. */
export function naiveConflicts(input: ConflictInput): readonly string[] {
  const active = input.windows.filter(
    ({ state }) => state !== 'cancelled' && state !== 'held' && state !== 'missed',
  );
  const lines = active.flatMap((window) => [
    ...freezes(input, window),
    ...events(input, window),
    ...permitted(input, window),
    ...runs(input, window),
    ...releases(input, window),
    ...late(input, window),
    ...clashes(active, window),
  ]);
  return lines.map((line) => JSON.stringify(line)).sort();
}

/** Half hours of a stretch for which something holds, joined. */
function halfHours(range: TimeRange, holds: (atMs: number) => boolean): readonly TimeRange[] {
  const found: { startMs: number; endMs: number }[] = [];
  for (let atMs = range.startMs; atMs < range.endMs; atMs += stepMs) {
    if (!holds(atMs)) continue;
    const last = found.at(-1);
    if (last?.endMs === atMs) last.endMs = atMs + stepMs;
    else found.push({ startMs: atMs, endMs: atMs + stepMs });
  }
  return found;
}

const isIn = (atMs: number, { startMs, endMs }: TimeRange): boolean =>
  startMs <= atMs && atMs < endMs;

const cellKeys = ({ organization }: ConflictInput, { target }: PatchWindow): readonly string[] =>
  cellsOf(target, organization).map(cellKey);

const freezes = (input: ConflictInput, window: PatchWindow): readonly Line[] =>
  input.freezes.flatMap((freeze): Line[] => {
    const applies =
      freeze.guards.includes(window.kind) &&
      (freeze.targets.length === 0 || freeze.targets.some((t) => areRelated(t, window.target)));
    const shared = applies ? halfHours(window, (atMs) => isIn(atMs, freeze)) : [];
    return shared.length === 0 ? [] : [['C01', 'error', window.id, freeze.id, '-', shared]];
  });

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const events = (input: ConflictInput, window: PatchWindow): readonly Line[] =>
  cellKeys(input, window).flatMap((place) => {
    const blocking = input.live.flatMap((each) =>
      each.live.kind === 'calendar-event' &&
      each.live.effect === 'blocks' &&
      cellKey(each.cell) === place
        ? [{ ...each, source: `${each.live.calendarKey.split('/')[2] ?? ''}/${each.live.uid}` }]
        : [],
    );
    return distinct(blocking.map(({ source }) => source)).flatMap((source): Line[] => {
      const shared = halfHours(window, (atMs) =>
        blocking.some((each) => each.source === source && isIn(atMs, each)),
      );
      const severity = window.kind === 'scan' ? 'information' : 'error';
      return shared.length === 0 ? [] : [['C01', severity, window.id, source, place, shared]];
    });
  });

const permitted = (input: ConflictInput, window: PatchWindow): readonly Line[] =>
  input.calendars.flatMap(({ key, cell, name, polarity }): Line[] => {
    const place = cellKey(cell);
    const asked = window.kind === 'install' && polarity === 'DEFAULT_CLOSED' && name !== 'ours';
    if (!asked || !cellKeys(input, window).includes(place)) return [];
    const allowing = input.live.filter(
      ({ live }) =>
        live.kind === 'calendar-event' && live.effect === 'allows' && live.calendarKey === key,
    );
    const missing = halfHours(window, (atMs) => !allowing.some((each) => isIn(atMs, each)));
    return allowing.length === 0 || missing.length === 0
      ? []
      : [['C02', 'error', window.id, name, place, missing]];
  });

const runs = (input: ConflictInput, window: PatchWindow): readonly Line[] =>
  cellKeys(input, window).flatMap((place) => {
    const working = input.live.filter(
      ({ live, cell }) =>
        live.kind === 'maintenance-run' &&
        live.taskMeaning !== 'scan' &&
        live.taskMeaning !== 'none' &&
        cellKey(cell) === place,
    );
    return distinct(working.map(({ name }) => name)).flatMap((name): Line[] => {
      const shared = halfHours(window, (atMs) =>
        working.some((each) => each.name === name && isIn(atMs, each)),
      );
      const clashes = window.kind === 'install' && shared.length > 0;
      const active = working.filter(
        ({ name: its, live }) =>
          its === name && live.kind === 'maintenance-run' && live.enabled && live.targetCount > 0,
      );
      const works = halfHours(window, (atMs) => active.some((each) => isIn(atMs, each))).length > 0;
      const severity = works ? 'warning' : 'information';
      return clashes ? [['C05', severity, window.id, name, place, shared]] : [];
    });
  });

const apartMs = (a: TimeRange, b: TimeRange): number =>
  Math.max(0, a.startMs - b.endMs, b.startMs - a.endMs);

function releases(input: ConflictInput, window: PatchWindow): readonly Line[] {
  const unit = input.organization.businessUnits.find(
    ({ id }) => id === window.target.businessUnitId,
  );
  const own = input.releases.filter(({ businessUnitId }) => businessUnitId === unit?.id);
  if (unit?.releaseRule.kind === 'separate' && window.kind !== 'scan') {
    const bufferMs = unit.releaseRule.bufferMinutes * minuteMs;
    const kept = { startMs: window.startMs - bufferMs, endMs: window.endMs + bufferMs };
    return own.flatMap((release): Line[] => {
      const shared = halfHours(kept, (atMs) => isIn(atMs, release));
      const severity = release.certainty === 'confirmed' ? 'error' : 'warning';
      return shared.length === 0 ? [] : [['C06', severity, window.id, release.id, '-', shared]];
    });
  }
  const isAligned = unit?.releaseRule.kind === 'aligned' && window.kind === 'install';
  return isAligned ? notAligned(window, own, unit.releaseRule.toleranceMinutes * minuteMs) : [];
}

function notAligned(
  window: PatchWindow,
  own: ConflictInput['releases'],
  toleranceMs: number,
): readonly Line[] {
  const near = own.filter((release) => apartMs(release, window) <= toleranceMs);
  if (near.some(({ certainty }) => certainty === 'confirmed')) return [];
  const [nearest] = [...(near.length > 0 ? near : own)].sort(
    (a, b) =>
      apartMs(a, window) - apartMs(b, window) || a.startMs - b.startMs || (a.id < b.id ? -1 : 1),
  );
  const severity = near.length > 0 ? 'warning' : 'error';
  return [['C07', severity, window.id, nearest?.id ?? 'no-release', '-', []]];
}

function late({ nowMs }: ConflictInput, window: PatchWindow): readonly Line[] {
  const safeMs = nowMs + 15 * minuteMs;
  if (window.state === 'pushed' || window.startMs >= safeMs) return [];
  const evidence = [{ startMs: window.startMs, endMs: Math.min(window.endMs, safeMs) }];
  const other = window.startMs < nowMs ? 'past' : 'too-soon';
  return [['C24', 'error', window.id, other, '-', evidence]];
}

const clashes = (active: readonly PatchWindow[], window: PatchWindow): readonly Line[] =>
  active
    .filter(({ id }) => window.id < id)
    .filter((other) => window.kind === 'install' && other.kind === 'install')
    .filter((other) => areRelated(window.target, other.target))
    .flatMap((other): Line[] => {
      const shared = halfHours(window, (atMs) => isIn(atMs, other));
      const equal = targetPath(window.target) === targetPath(other.target);
      const severity = equal ? 'error' : 'warning';
      return shared.length === 0 ? [] : [['C03', severity, window.id, other.id, '-', shared]];
    });
