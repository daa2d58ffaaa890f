/** The part of the contract about addresses of views: handed over by the system, or pasted. */
import { z } from 'zod';
import { longestViewAddress, type ViewAddress } from '../model/view-address.ts';

/** Where somebody is to be led, or why an address leads nowhere. Main has read it whole. */
export type HandedView = { readonly view: ViewAddress } | { readonly refused: string };

export const viewContract = {
  /** Hands on what a person pasted: to the window that has its plan, else to this one. A longer text is cut. */
  'view:hand': {
    input: z.strictObject({ address: z.string().max(longestViewAddress + 1) }),
    output: z.custom<null>(),
  },
  /** What was handed to this window and not taken yet; null: nothing. */
  'view:take': { input: z.strictObject({}), output: z.custom<HandedView | null>() },
} as const;

export interface ViewEvents {
  /** An address was handed to this window: take it. */
  readonly 'view:handed': Readonly<Record<string, never>>;
}
