/** How this machine reaches the Internet: proxies of the environment and the system, and its own certificates. */
import { session } from 'electron';
import { readText } from '../files/text-files.ts';
import { proxyFromEnvironment, proxyFromPac } from './proxy-rules.ts';

/** What the network of this machine asks for. */
interface NetworkFacts {
  /** PEM texts. */
  readonly extraCertificates: readonly string[];
  /** By host; one that is missing is reached directly. */
  readonly proxies: Readonly<Record<string, string>>;
}

/** Files that name certificates, as the AWS CLI and Node have them. */
const certificateVariables = ['AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'];

/** Asks for each host; a certificate file that cannot be read is reported, and left out. */
export async function networkFactsOf(
  hosts: readonly string[],
  report: (problem: unknown) => void,
): Promise<NetworkFacts> {
  const proxies: Record<string, string> = {};
  for (const host of hosts) {
    const said = proxyFromEnvironment(process.env, host);
    const proxy =
      said ?? proxyFromPac(await session.defaultSession.resolveProxy(`https://${host}`));
    if (proxy !== null && proxy !== '') proxies[host] = proxy;
  }
  return { proxies, extraCertificates: await extraCertificates(report) };
}

async function extraCertificates(report: (problem: unknown) => void): Promise<readonly string[]> {
  const paths = new Set(certificateVariables.flatMap((name) => process.env[name] ?? []));
  const texts: string[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (text.ok) texts.push(text.value);
    else
      report(`The certificates of ${path} cannot be read (${text.error.code}): they are left out.`);
  }
  return texts;
}
