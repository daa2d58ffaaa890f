/** The only pages that the app opens in the user's browser. */
const allowedHosts: readonly string[] = ['docs.aws.amazon.com', 'console.aws.amazon.com'];

/** Whether a link may leave the app: https, an allowed host, no credentials in it. */
export function mayOpenExternally(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = port === '' && username === '' && password === '';
  return protocol === 'https:' && isPlain && allowedHosts.includes(hostname);
}
