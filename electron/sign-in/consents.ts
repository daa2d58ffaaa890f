/** What is only done after a person has seen it: running a command, and asking another host than AWS's. */
import { createHash } from 'node:crypto';
import type { ConsentWish } from '../../shared/ipc/access-summaries.ts';
import type { AwsEnvironment, AwsService } from './aws-environment.ts';
import { configuredEndpoint, isAwsAddress } from './endpoints.ts';
import { visible, type AwsFiles } from './parse-aws-files.ts';
import type { AwsProfile } from './profiles.ts';
import type { SsoSession } from './sso-session.ts';

type Wish = Omit<ConsentWish, 'given'>;

/** What using the profile would do beyond asking AWS. Hosts of its sign-in are the session's own wishes. */
export function wishesOfProfile(
  { links }: AwsProfile,
  context: { readonly files: AwsFiles; readonly environment: AwsEnvironment },
): readonly Wish[] {
  const services: readonly AwsService[] = ['ssm', 'sts'];
  const [first] = links;
  const endpoints = links.flatMap(({ keys }) =>
    services
      .filter((service) => service === 'sts' || keys === first.keys)
      .map((service) => configuredEndpoint(service, keys, context)),
  );
  const last = links.at(-1);
  const command = last?.kind === 'process' ? last.keys.get('credential_process') : undefined;
  return once([
    ...(command === undefined ? [] : [wish('runs-command', command)]),
    ...otherHosts(endpoints),
  ]);
}

/** Other hosts that a sign-in and its accounts would go to. */
export const wishesOfSession = (session: SsoSession, ssmEndpoint: string | null): readonly Wish[] =>
  once(
    otherHosts([session.oidcEndpoint, session.portalEndpoint, session.stsEndpoint, ssmEndpoint]),
  );

const otherHosts = (endpoints: readonly (string | null)[]): readonly Wish[] =>
  endpoints.flatMap((url) =>
    url === null || isAwsAddress(url) ? [] : [wish('other-host', originOf(url))],
  );

/** Consent is to a host, whatever the path. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** The id hangs on the whole text, the subject is how it is shown. */
const wish = (kind: Wish['kind'], subject: string): Wish => ({
  id: createHash('sha256').update(`${kind}\n${subject}`).digest('hex').slice(0, 32),
  kind,
  subject: visible(subject),
});

const once = (wishes: readonly Wish[]): readonly Wish[] => [
  ...new Map(wishes.map((each) => [each.id, each])).values(),
];
