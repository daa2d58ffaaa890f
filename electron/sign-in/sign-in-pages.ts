/** The pages that a sign-in may open in the browser: those of its own session, and no others. */
import type { SsoSession } from './sso-session.ts';

/** AWS's own: access portals, the token service, and the pages where a device code is typed. */
const awsPages =
  /^([a-z0-9-]+\.awsapps\.(com|cn)|(oidc|device\.sso)\.[a-z0-9-]+\.amazonaws\.com(\.cn)?|([a-z0-9-]+\.)+(app\.aws|signin\.aws|portal\.amazonaws\.com)|start\.[a-z0-9-]+\.home\.awsapps\.(com|cn))$/;

/** Whether the page is AWS's, the session's start page, or of a host that was consented to. */
export function mayOpenForSignIn(url: string, session: SsoSession): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, username, password } = new URL(url);
  if (username + password !== '') return false;
  // Without this consent the sign-in would not have begun.
  const consented = [session.oidcEndpoint, session.portalEndpoint].filter((each) => each !== null);
  if (consented.some((each) => new URL(each).origin === origin))
    return protocol === 'https:' || protocol === 'http:';
  if (protocol !== 'https:') return false;
  return awsPages.test(hostname) || origin === new URL(session.startUrl).origin;
}
