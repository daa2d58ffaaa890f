/** Edits that a crash left behind: offered at the start, made again or let go of by a person. */
import { bridge } from '../bridge/client.ts';
import { useFileStore } from './file-store.ts';
import { recoverPlan } from './plan-files.ts';

/** Asks main what there is. */
export async function findLostEdits(): Promise<void> {
  const reply = await bridge['edits:lost']({});
  if (reply.ok) useFileStore.setState({ lost: reply.value });
}

/** Opens their plan and makes them again, as one step that can be undone. */
export async function recoverEdits(id: string): Promise<void> {
  if (await recoverPlan(id)) await discardEdits(id);
}

/** Lets go of them. */
export async function discardEdits(id: string): Promise<void> {
  await bridge['edits:discard']({ id });
  await findLostEdits();
}
