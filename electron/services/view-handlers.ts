/** Handlers of addresses of views: only what was read whole reaches the page. */
import { parseViewAddress } from '../../shared/formats/view-address.ts';
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';

export interface ViewHandlersPorts {
  /** Gives an address to the window that it belongs to. */
  readonly hand: (address: string) => void;
  /** The address that waits for this window; it is given once. */
  readonly take: () => string | null;
}

/** What a page can do with addresses: hand one on, and learn where one leads. */
export const viewHandlers = ({
  hand,
  take,
}: ViewHandlersPorts): Pick<Handlers, 'view:hand' | 'view:take'> => ({
  'view:hand': async ({ address }) => {
    hand(address);
    return ok(null);
  },
  'view:take': async () => {
    const address = take();
    if (address === null) return ok(null);
    const read = parseViewAddress(address);
    return ok(read.ok ? { view: read.value } : { refused: read.error.reason });
  },
});
