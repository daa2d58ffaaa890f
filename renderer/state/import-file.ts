/** Importing: a file is chosen, dropped or pasted, looked at in a dialog, and taken in as one step. */
import { withTaken, type TakenLines } from '../../shared/imports/apply-import.ts';
import type { Input } from '../../shared/ipc/types.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import type { ImportCounts } from '../presenters/import-messages.ts';
import { countsWords } from '../presenters/import-words.ts';
import { dismissPassing, notify } from './notify.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { updateSettings, useSettingsStore } from './settings-store.ts';
import { openDialog } from './view-store.ts';

/** Opens the dialog for a file to choose or rows to paste; nothing without a plan. */
export function openImport(): void {
  if (usePlanStore.getState().plan === null) return;
  dismissPassing();
  openDialog({ kind: 'import', file: null });
}

/** Reads a file and shows what it would do. Without a plan it only says that one is needed. */
export async function readImportFile(from: Input<'import:read'>['from']): Promise<void> {
  if (usePlanStore.getState().plan === null) {
    notify({
      tone: 'info',
      title: 'No plan is open',
      message: 'Open a plan first; then drop the file again to import it.',
    });
    return;
  }
  const reply = await bridge['import:read']({ from });
  if (reply.ok) {
    dismissPassing();
    return openDialog({ kind: 'import', file: reply.value });
  }
  const { error } = reply;
  // A person who closes the file dialog knows it.
  if (error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(error), message: error.message });
}

/** What is taken in, and under which name it can be undone. */
export interface TakenImport {
  readonly name: string;
  /** The plan that it was compared with: into another it would put what it never looked at. */
  readonly plan: Plan;
  readonly taken: TakenLines;
  readonly counts: ImportCounts;
}

/** Takes it in as one step that can be undone. */
export function takeImport({ name, plan, taken, counts }: TakenImport): void {
  if (usePlanStore.getState().plan !== plan) {
    notify({
      tone: 'warn',
      title: `${name} was not imported`,
      message: 'The plan was changed meanwhile. Import it again.',
    });
    return;
  }
  editPlan({ label: `Import ${name}`, edit: (now) => withTaken(now, taken) });
  notify({ tone: 'good', title: `${name} was imported`, message: `${countsWords(counts)}.` });
}

/** Keeps which head means what for tables of that format, for the next time. */
export function rememberColumns(formatId: string, columns: Readonly<Record<string, string>>): void {
  const { importColumns = {} } = useSettingsStore.getState().settings;
  updateSettings({ importColumns: { ...importColumns, [formatId]: { ...columns } } });
}
