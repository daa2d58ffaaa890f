import type { Bridge, Channel } from '../../shared/ipc/types.ts';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; tests put a fake of the same type. */
    readonly bridge: Bridge;
  }
}

/**
 * Channels that carry whole plans: their questions and answers cross as JSON texts. Between the page and
 * the preload script objects are copied field by field, which takes longer than all else of opening a plan;
 * a text is copied at once. What they carry is JSON, as plans are in their files.
 */
const textChannels = [
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

/** What a channel is when it is asked by a text: main answers by one. */
type AskByText = (question: string) => Promise<string>;

// Main takes both; the channel's type tells of objects only.
const askByText = (channel: (typeof textChannels)[number]): AskByText =>
  window.bridge[channel] as unknown as AskByText;

const asTexts = textChannels.map((channel) => [
  channel,
  {
    value: async (input: unknown): Promise<unknown> =>
      JSON.parse(await askByText(channel)(JSON.stringify(input))),
  },
]);

/** The window's only door to main. */
export const bridge: Bridge = Object.create(
  window.bridge,
  Object.fromEntries(asTexts) as PropertyDescriptorMap,
) as Bridge;
