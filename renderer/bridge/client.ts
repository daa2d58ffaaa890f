import { textChannels } from '../../shared/ipc/text-channels.ts';
import type { Bridge } from '../../shared/ipc/types.ts';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; tests put a fake of the same type. */
    readonly bridge: Bridge;
  }
}

/** What `window.bridge` is on a channel of texts: asked by a text, main answers by one. */
type AskByText = (question: string) => Promise<string>;

// Main takes objects on these channels, too: of this its type tells.
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
