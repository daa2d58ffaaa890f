import { expect } from 'vitest';

/** Matches any text with this part; Vitest's own matcher is untyped. */
export const containing = (part: string): unknown => expect.stringContaining(part);
