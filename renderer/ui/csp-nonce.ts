import { setNonce } from 'get-nonce';

/**
 * The nonce that main put into the page for this load. Styles that libraries add at run time carry
 * it, or the content security policy drops them. Empty where the page is served without a policy.
 */
export function readStyleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}

/** Hands the nonce to react-remove-scroll, which dialogs use and which asks get-nonce. */
export const shareStyleNonce = (): void => setNonce(readStyleNonce());
