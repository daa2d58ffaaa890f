import type { Channel } from './types.ts';

/**
 * Channels that carry whole plans: their questions and answers cross as JSON texts. Between the page and
 * the preload script objects are copied field by field, which takes longer than all else of opening a plan;
 * a text is copied at once. What they carry is JSON, as plans are in their files.
 */
export const textChannels = [
  'sample:open',
  'plan:open',
  'plan:save',
  'plan:save-copy',
  'plan:read-other',
  'plan:read-own',
  'edits:note',
  'edits:recover',
  'access:connect',
] as const satisfies readonly Channel[];
