import type { StepNote } from '../../shared/negotiation/negotiate.ts';
import { currentNowMs } from './session-store.ts';

/** A step that is taken now, with what is said about it. */
export const stepNote = (said: Partial<Omit<StepNote, 'id'>> = {}): StepNote => ({
  id: `s-${crypto.randomUUID().slice(0, 8)}`,
  atMs: currentNowMs(),
  ...said,
});
