/** Which proxy a host is reached through, as the environment or the system's rules have it. */

/**
 * What HTTPS_PROXY, ALL_PROXY and NO_PROXY say of a host: a proxy's address, `''` for "directly", or
 * null where they say nothing, so that the system's own rules count. Small letters win, as in curl.
 */
export function proxyFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  host: string,
): string | null {
  const read = (name: string): string | undefined => env[name.toLowerCase()] ?? env[name];
  const proxy = read('HTTPS_PROXY') ?? read('ALL_PROXY');
  if (proxy === undefined || proxy.trim() === '') return null;
  if (isExempt(read('NO_PROXY') ?? '', host)) return '';
  return withScheme(proxy.trim());
}

const withScheme = (proxy: string): string => (proxy.includes('://') ? proxy : `http://${proxy}`);

/** `*`, a host, or a domain with all below it, with or without leading dot. */
function isExempt(rules: string, host: string): boolean {
  return rules
    .split(/[\s,]+/)
    .filter((rule) => rule !== '')
    .some((rule) => {
      const domain = rule
        .toLowerCase()
        .replace(/^\*?\./, '')
        .replace(/:\d+$/, '');
      return rule === '*' || host === domain || host.endsWith(`.${domain}`);
    });
}

/** The first way of a PAC answer that can be gone: `PROXY p:3128; DIRECT`. Null: directly. */
export function proxyFromPac(answer: string): string | null {
  for (const way of answer.split(';')) {
    const [kind = '', address = ''] = way.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return null;
    if (kind.toUpperCase() === 'PROXY') return `http://${address}`;
    if (kind.toUpperCase() === 'HTTPS') return `https://${address}`;
    // SOCKS is passed over: the next way may do.
  }
  return null;
}
