/** What the window adds to the audit: why a plan was changed. */
import type { AuditNote } from '../../shared/formats/audit-entry.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';
import { usePlanStore } from './plan-store.ts';

/** Writes a reason down; main adds who and when. Says so where it could not be. */
export async function noteAudit(note: Omit<AuditNote, 'planName'>): Promise<void> {
  const planName = usePlanStore.getState().plan?.name ?? '';
  const reply = await bridge['audit:note']({ ...note, planName });
  if (reply.ok) return;
  const title = `Not in the audit: ${bridgeErrorTitle(reply.error)}`;
  notify({ tone: 'bad', title, message: reply.error.message });
}
