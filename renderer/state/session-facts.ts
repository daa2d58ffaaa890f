/** Facts of this run that change while it goes on. */
import { bridge } from '../bridge/client.ts';
import { useSessionStore } from './session-store.ts';

/** Reads the recent files again, which change as plans are opened and saved. */
export async function refreshFacts(): Promise<void> {
  const facts = await bridge['app:describe']({});
  if (facts.ok) useSessionStore.setState({ facts: facts.value });
}
