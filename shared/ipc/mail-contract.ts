/** The part of the contract about mail: composed in the person's own program, never sent by us. */
import { z } from 'zod';

/** An address that cannot bring headers or other recipients along. */
const address = z
  .string()
  .max(254)
  .regex(/^[^\s@,;:<>()[\]"\\?&%#]+@[^\s@,;:<>()[\]"\\?&%#]+$/);

export const mailContract = {
  /** Opens a message in the system's mail program. Main makes the address of it. */
  'mail:compose': {
    input: z.strictObject({
      to: z.array(address).max(50),
      subject: z
        .string()
        .max(500)
        .regex(/^[^\r\n]*$/),
      body: z.string().max(20_000),
    }),
    output: z.custom<Readonly<Record<string, never>>>(),
  },
} as const;
