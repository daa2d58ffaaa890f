/** The whole conversation between the window and main. Nothing else crosses. */
import { z } from 'zod';
import { cellRefSchema } from '../formats/plan-schema.ts';
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { ChangeCalendar } from '../model/snapshot.ts';
import type { CellRef } from '../model/target.ts';
import { bridgeErrorKinds } from './error-kinds.ts';
import { editsContract } from './edits-contract.ts';
import { linkContract } from './link-contract.ts';
import { mailContract } from './mail-contract.ts';
import { viewContract } from './view-contract.ts';
import { mergeContract } from './merge-contract.ts';
import { maintenanceContract } from './maintenance-contract.ts';
import { probeContract } from './probe-contract.ts';
import { approvalContract } from './approval-contract.ts';
import { auditContract } from './audit-contract.ts';
import { calendarContract } from './calendar-contract.ts';
import { calendarSettings } from './calendar-settings.ts';
import { importContract, importSettings } from './import-contract.ts';
import { exportContract } from './export-contract.ts';
import { printContract } from './print-contract.ts';
import { planFileContract } from './plan-file-contract.ts';
import { reminderContract, reminderSettings } from './reminder-contract.ts';
import { pushContract } from './push-contract.ts';
import { signInContract } from './sign-in-contract.ts';
import { readingContract } from './reading-contract.ts';
import type { AppFacts, CalendarSummary, CellSummary, OpenedPlan } from './summaries.ts';

const epochMs = z.int();
const range = z
  .strictObject({ startMs: epochMs, endMs: epochMs })
  .refine(({ startMs, endMs }) => startMs < endMs, 'startMs must come before endMs')
  .refine(({ startMs, endMs }) => endMs - startMs <= 3 * 366 * 86_400_000, 'at most three years');

/** Every refusal the window can meet. Code switches on `kind`; `message` is for people. */
export const bridgeError = z.strictObject({ kind: z.enum(bridgeErrorKinds), message: z.string() });

// What main answers is made by our own typed code: it is tied to the domain's types here at
// compile time, and not parsed a second time at run time.
const answers = <T>(): z.ZodType<T> => z.custom<T>();
const nothing = z.strictObject({});

// What the window sends is the domain's own read-only value, not the schema's open, mutable one.
const cell: z.ZodType<CellRef> = cellRefSchema;

export const colorSchemes = ['light', 'dark', 'auto'] as const;
const settings = z.strictObject({
  colorScheme: z.enum(colorSchemes),
  /** Zone times are shown in: `customer`, `team`, `machine`, or an IANA name. */
  displayZone: z.string().min(1).max(100),
  sidePanelOpen: z.boolean(),
  ...reminderSettings,
  /** Plans that have a file are saved by themselves, shortly after an edit. Absent: they are. */
  autosave: z.boolean().exactOptional(),
  ...calendarSettings,
  ...importSettings,
});
export type Settings = z.output<typeof settings>;

export const contract = {
  ...linkContract,
  ...mailContract,
  ...viewContract,
  ...reminderContract,
  ...mergeContract,
  ...planFileContract,
  ...editsContract,
  ...maintenanceContract,
  ...probeContract,
  ...signInContract,
  ...pushContract,
  ...approvalContract,
  ...auditContract,
  ...exportContract,
  ...importContract,
  ...printContract,
  ...calendarContract,
  /** Facts about this run of the app, and what was opened lately. */
  'app:describe': { input: nothing, output: answers<AppFacts>() },
  'settings:read': { input: nothing, output: answers<Settings>() },
  'settings:write': { input: settings, output: answers<Settings>() },
  /** Opens the sample organization and starts reading its cells. */
  'sample:open': { input: nothing, output: answers<OpenedPlan>() },
  /** Opens a plan file: by dialog, by place in the recent list, or the one the app was started with. */
  'plan:open': {
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('dialog') }),
      z.strictObject({ from: z.literal('recent'), index: z.int().min(0).max(20) }),
      z.strictObject({ from: z.literal('launch') }),
    ]),
    output: answers<OpenedPlan>(),
  },
  /** Cells with their status and counts, without texts. */
  'snapshot:describe': {
    input: nothing,
    output: answers<{ readonly revision: number; readonly cells: readonly CellSummary[] }>(),
  },
  /** Reads all cells again, or only the given ones. Progress comes as `snapshot:changed`. */
  'snapshot:refresh': {
    input: z.strictObject({ cells: z.array(cell).max(5_000).optional() }),
    output: answers<{ readonly started: number }>(),
  },
  ...readingContract,
  /** Live occurrences that touch the range, and the calendars they come from. */
  'live:read': {
    input: z.strictObject({ range }),
    output: answers<{
      readonly revision: number;
      readonly occurrences: readonly LiveOccurrence[];
      readonly calendars: readonly CalendarSummary[];
    }>(),
  },
  /** The text of one calendar, as it was read. */
  'calendar:read': {
    input: z.strictObject({ calendarKey: z.string().min(1).max(300) }),
    output: answers<ChangeCalendar>(),
  },
} as const;
