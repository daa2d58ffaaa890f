/** The part of the contract about addresses: opened in the person's own browser, and only once they agreed. */
import { z } from 'zod';
import { linkPattern, longestLink } from '../model/link.ts';

export const linkContract = {
  /** Asks in a dialog of the system, then opens the address. `opened` is false where the person said no. */
  'link:open': {
    input: z.strictObject({ url: z.string().max(longestLink).regex(linkPattern) }),
    output: z.custom<{ readonly opened: boolean }>(),
  },
} as const;
