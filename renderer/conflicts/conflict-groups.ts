/** Conflicts gathered by rule × counterpart: one line for "the freeze hits 14 windows", with all 14 inside. */
import type {
  Conflict,
  ConflictRule,
  Counterpart,
  Severity,
} from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { minutesIn, type EpochMs } from '../../shared/time/time-range.ts';

/** A conflict with the window it is about; null where it is about something else, its subject. */
export interface ConflictRow {
  readonly conflict: Conflict;
  readonly window: PatchWindow | null;
  /** Minutes at fault; 0 where no stretch of time is. */
  readonly minutes: number;
}

export interface ConflictGroup {
  /** `rule|kind|counterpart id`: stable, so that an opened group stays open. */
  readonly key: string;
  readonly rule: ConflictRule;
  /** The worst of its rows. */
  readonly severity: Severity;
  readonly counterpart: Counterpart;
  /** By start of the window or of the minutes at fault, then by id. */
  readonly rows: readonly ConflictRow[];
  /** Cells on which it happens, over all rows. */
  readonly cellCount: number;
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Errors first, then the group that begins first. A conflict of an unknown window is a bug and throws. */
export function groupConflicts(
  conflicts: readonly Conflict[],
  windowOf: (windowId: string) => PatchWindow | undefined,
): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictRow[]>();
  for (const conflict of conflicts) {
    const window = windowOf(conflict.windowId) ?? null;
    if (window === null && conflict.subject === undefined)
      throw new Error(`Conflict of an unknown window: ${conflict.id}`);
    const key = groupKeyOf(conflict);
    const rows = groups.get(key) ?? [];
    rows.push({ conflict, window, minutes: minutesAtFault(conflict) });
    groups.set(key, rows);
  }
  return [...groups].map(([key, rows]) => toGroup(key, rows)).sort(byUrgency);
}

const groupKeyOf = ({ rule, counterpart }: Conflict): string =>
  `${rule}|${counterpart.kind}|${sideOf(counterpart)}`;

/** Patches are one other side, on however many environments they come too late. */
const sideOf = (counterpart: Counterpart): string =>
  counterpart.kind === 'deadline'
    ? JSON.stringify([counterpart.severity, counterpart.date, counterpart.name])
    : counterpart.id;

const minutesAtFault = ({ evidence }: Conflict): number =>
  evidence.reduce((sum, range) => sum + minutesIn(range), 0);

function toGroup(key: string, unsorted: readonly ConflictRow[]): ConflictGroup {
  const rows = [...unsorted].sort(byStart);
  const [first] = rows;
  if (first === undefined) throw new Error(`Empty group: ${key}`);
  const worst = rows.reduce((a, b) =>
    severityRank[b.conflict.severity] < severityRank[a.conflict.severity] ? b : a,
  );
  return {
    key,
    rule: first.conflict.rule,
    severity: worst.conflict.severity,
    counterpart: first.conflict.counterpart,
    rows,
    cellCount: new Set(rows.flatMap(({ conflict }) => conflict.cellKeys)).size,
  };
}

const byStart = (a: ConflictRow, b: ConflictRow): number =>
  startOf(a) - startOf(b) || (a.conflict.id < b.conflict.id ? -1 : 1);

/** Of what has no time of its own: before everything else. */
const startOf = ({ window, conflict }: ConflictRow): EpochMs =>
  window?.startMs ?? conflict.evidence[0]?.startMs ?? 0;

function byUrgency(a: ConflictGroup, b: ConflictGroup): number {
  const firstStart = ({ rows: [first] }: ConflictGroup): EpochMs =>
    first === undefined ? 0 : startOf(first);
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    firstStart(a) - firstStart(b) ||
    (a.key < b.key ? -1 : 1)
  );
}
