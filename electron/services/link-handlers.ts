/** Handlers of addresses that people keep: each is shown whole before anything opens it. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { refuse } from './answers.ts';

export interface LinkHandlersPorts {
  /** Whether a person wants the address opened. */
  readonly ask: (question: { readonly host: string; readonly url: string }) => Promise<boolean>;
  /** Hands an address to the system's browser. Rejects where there is none. */
  readonly openBrowser: (url: string) => Promise<void>;
}

export const linkHandlers = ({
  ask,
  openBrowser,
}: LinkHandlersPorts): Pick<Handlers, 'link:open'> => ({
  'link:open': async ({ url }) => {
    const address = webAddress(url);
    if (address === null) {
      return refuse('bad-request', `${url} is no address of the web. Correct the link.`);
    }
    // As the browser reads it: letters that only look like others are spelled out.
    if (!(await ask({ host: address.host, url: address.href }))) return ok({ opened: false });
    try {
      await openBrowser(address.href);
    } catch {
      // The system tells no more than that nothing took it.
      return refuse('not-found', `No browser opened ${address.href}. Copy the address instead.`);
    }
    return ok({ opened: true });
  },
});

/** Only the web, and nobody's name or password in it. */
function webAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && address.username === '' && address.password === '' ? address : null;
}
