import type { PushStep, Receipt } from '../changes/receipt.ts';
import type { Settings } from './contract.ts';
import type { ReminderEvents } from './reminder-contract.ts';
import type { ImportEvents } from './import-contract.ts';
import type { PrintEvents } from './print-contract.ts';
import type { SignInEvents } from './sign-in-events.ts';
import type { PlanFileEvents } from './plan-file-contract.ts';
import type { CellSummary } from './summaries.ts';
import type { ViewEvents } from './view-contract.ts';

/** Commands of the native menu that the window carries out. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'save'
  | 'save-as'
  | 'open'
  | 'merge'
  | 'compare'
  | 'customer-copy'
  | 'print'
  | 'import'
  | 'export'
  | 'open-sample'
  | 'new-window'
  | 'plan-year'
  | 'close-plan'
  | 'refresh';

/** What main tells the window, by itself. Past tense: it has happened. */
export interface BridgeEvents
  extends ReminderEvents, SignInEvents, PlanFileEvents, ImportEvents, ViewEvents, PrintEvents {
  /** A cell changed its status or its data. */
  readonly 'snapshot:changed': { readonly revision: number; readonly cell: CellSummary };
  readonly 'push:progressed': {
    readonly pushId: string;
    readonly calendarKey: string;
    readonly step: PushStep;
    readonly receipt: Receipt | null;
  };
  /** A plan file was handed to the running app, by a second start or by the desktop: open it as `launch`. */
  readonly 'plan:handed': Readonly<Record<string, never>>;
  readonly 'menu:chosen': { readonly command: MenuCommand };
  /** Another window changed the settings, which are the same for all. */
  readonly 'settings:changed': { readonly settings: Settings };
}
