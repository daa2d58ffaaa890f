/** The audit, as main keeps it. */
import { create } from 'zustand';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';

interface AuditState {
  /** Newest first; null: not read yet. */
  readonly entries: readonly AuditEntry[] | null;
  /** The first line that was changed, taken out or put in; null: none was. */
  readonly brokenAtLine: number | null;
  readonly problem: BridgeError | null;
}

export const useAuditStore = create<AuditState>(() => ({
  entries: null,
  brokenAtLine: null,
  problem: null,
}));

/** Reads the audit again. */
export async function readAudit(): Promise<void> {
  const reply = await bridge['audit:list']({});
  if (reply.ok) useAuditStore.setState({ ...reply.value, problem: null });
  else useAuditStore.setState({ problem: reply.error });
}

/** Saves the whole audit, whatever is filtered, where a person says. */
export async function exportAudit(format: 'csv' | 'json'): Promise<void> {
  const reply = await bridge['audit:export']({ format });
  if (reply.ok) {
    return notify({ tone: 'good', title: 'The audit was saved', message: reply.value.path });
  }
  if (reply.error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}
