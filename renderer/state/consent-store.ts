/** The question whether a command may be run or another host be asked. */
import { create } from 'zustand';
import type { ConsentWish } from '../../shared/ipc/access-summaries.ts';
import { giveConsent } from './access-store.ts';

export interface ConsentState {
  /** null: nothing is asked. */
  readonly wish: ConsentWish | null;
  /** Whose configuration it is, to begin a sentence with: `The profile build`. */
  readonly owner: string;
}

const closed: ConsentState = { wish: null, owner: '' };

export const useConsentStore = create<ConsentState>(() => closed);

export const openConsent = (wish: ConsentWish, owner: string): void =>
  useConsentStore.setState({ wish, owner });

export const closeConsent = (): void => useConsentStore.setState(closed);

/**
 * Remembers the answer; to say no to what was allowed takes it back. The question stays until main has
 * it: whoever looks for the next thing to agree to must not find this one again.
 */
export async function answerConsent(given: boolean): Promise<void> {
  const { wish } = useConsentStore.getState();
  if (wish !== null && wish.given !== given) await giveConsent(wish.id, given);
  if (useConsentStore.getState().wish === wish) closeConsent();
}
