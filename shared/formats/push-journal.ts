/** The write-ahead journal of one push: what was to be written, and what became of it. */
import { z } from 'zod';
import type { CalendarChange } from '../changes/change-set.ts';
import type { Receipt } from '../changes/receipt.ts';
import type { EpochMs } from '../time/time-range.ts';
import { cellRefSchema } from './plan-schema.ts';

const epochMs = z.int();
const calendarKey = z.string().min(1).max(400);
const eventTime = z.strictObject({ startMs: epochMs, endMs: epochMs, zone: z.string() });
const version = z.int().min(0);

const eventChange = z.strictObject({
  kind: z.enum(['added', 'moved', 'changed', 'removed', 'untouched']),
  uid: z.string(),
  windowId: z.string().nullable(),
  summary: z.string(),
  before: eventTime.nullable(),
  after: eventTime.nullable(),
});

// Shown checks may grow with every release of the app: of an old journal they are kept, not judged.
const check = z.looseObject({ kind: z.string(), level: z.enum(['ok', 'warn', 'stop']) });

const change = z.looseObject({
  calendarKey,
  cell: cellRefSchema,
  calendarName: z.string(),
  polarity: z.enum(['DEFAULT_OPEN', 'DEFAULT_CLOSED']).nullable(),
  production: z.boolean(),
  events: z.array(eventChange),
  foreignCount: z.int(),
  baseVersion: version,
  defaultVersion: version,
  textBefore: z.string(),
  textAfter: z.string(),
  sizeBytesAfter: z.int(),
  preflight: z.array(check),
});

const receipt = z.looseObject({
  id: z.string(),
  pushId: z.string(),
  calendarKey,
  cell: cellRefSchema,
  calendarName: z.string(),
  atMs: epochMs,
  versionBefore: version,
  versionAfter: version.nullable(),
  outcome: z.looseObject({ kind: z.string() }),
  probes: z.array(z.looseObject({ atMs: epochMs })),
  uids: z.array(z.string()),
  undoneAtMs: epochMs.nullable(),
});

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('begun'),
    pushId: z.string().min(1).max(100),
    atMs: epochMs,
    by: z.string(),
    planId: z.string(),
    planName: z.string(),
    reason: z.string(),
    changes: z.array(change),
  }),
  /** Written before the first call that may change the calendar. */
  z.strictObject({ kind: z.literal('writing'), calendarKey, atMs: epochMs }),
  /** How the push to a calendar ended, or that it was taken back. */
  z.strictObject({ kind: z.literal('receipt'), receipt }),
  /** Written before a calendar is made, with all that it is to hold, and once it is proved. */
  z.strictObject({
    kind: z.literal('creating'),
    calendarKey,
    text: z.string(),
    tags: z.array(z.strictObject({ key: z.string(), value: z.string() })).exactOptional(),
    atMs: epochMs,
  }),
  z.strictObject({ kind: z.literal('created'), calendarKey, atMs: epochMs }),
  /** Somebody decided to leave the rest as it is. */
  z.strictObject({ kind: z.literal('left'), atMs: epochMs, by: z.string() }),
]);

/** One line of a push's journal. */
export type PushRecord =
  | {
      readonly kind: 'begun';
      readonly pushId: string;
      readonly atMs: EpochMs;
      readonly by: string;
      readonly planId: string;
      readonly planName: string;
      readonly reason: string;
      readonly changes: readonly CalendarChange[];
    }
  | { readonly kind: 'writing'; readonly calendarKey: string; readonly atMs: EpochMs }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | {
      readonly kind: 'creating';
      readonly calendarKey: string;
      readonly text: string;
      /** Absent in journals of earlier releases. */
      readonly tags?: readonly { readonly key: string; readonly value: string }[];
      readonly atMs: EpochMs;
    }
  | { readonly kind: 'created'; readonly calendarKey: string; readonly atMs: EpochMs }
  | { readonly kind: 'left'; readonly atMs: EpochMs; readonly by: string };

/** What a journal tells of its push. */
export interface JournaledPush {
  readonly begun: Extract<PushRecord, { kind: 'begun' }>;
  /** Calendars that may have been written to. */
  readonly writingKeys: ReadonlySet<string>;
  /** The last receipt of each calendar, by calendar key. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly left: boolean;
  /** The calendar that was to be made and is not proved to be there; null: none is open. */
  readonly creating: Extract<PushRecord, { kind: 'creating' }> | null;
}

/** Reads one record as it was stored, or null where it is none of ours. */
export function readPushRecord(stored: unknown): PushRecord | null {
  const parsed = record.safeParse(stored);
  // Kinds and outcomes inside are those of the release that wrote them: the union is widened there.
  return parsed.success ? (parsed.data as PushRecord) : null;
}

/** Puts records together; null where the first one does not say what was to be pushed. */
export function journaledPushOf(records: readonly PushRecord[]): JournaledPush | null {
  const [begun, ...rest] = records;
  if (begun?.kind !== 'begun') return null;
  const writingKeys = new Set<string>();
  const receipts = new Map<string, Receipt>();
  let left = false;
  let creating: JournaledPush['creating'] = null;
  for (const each of rest) {
    if (each.kind === 'writing') writingKeys.add(each.calendarKey);
    if (each.kind === 'receipt') receipts.set(each.receipt.calendarKey, each.receipt);
    if (each.kind === 'left') left = true;
    if (each.kind === 'creating') creating = each;
    if (each.kind === 'created') creating = null;
  }
  return { begun, writingKeys, receipts, left, creating: left ? null : creating };
}

/** Changes whose end is not known: there is no receipt, or one that says just that. */
export const unsettledChanges = ({ begun, receipts }: JournaledPush): readonly CalendarChange[] =>
  begun.changes.filter(({ calendarKey: key }) => {
    const outcome = receipts.get(key)?.outcome;
    return outcome === undefined || (outcome.kind === 'failed' && outcome.written === 'unknown');
  });

/** Whether the push broke off and nobody has decided what becomes of the rest. */
export const isInterrupted = (push: JournaledPush): boolean =>
  !push.left && unsettledChanges(push).length > 0;
