/** Which address a service is asked at, and whether that is AWS's own. */
import type { AwsEnvironment, AwsService } from './aws-environment.ts';
import type { AwsFiles, Section } from './parse-aws-files.ts';

/**
 * The address configured for a service, or null for AWS's own: environment first, then the profile's
 * `services` section, then its `endpoint_url`. `keys` null: no profile has a say.
 */
export function configuredEndpoint(
  service: AwsService,
  keys: Section | null,
  { files, environment }: { readonly files: AwsFiles; readonly environment: AwsEnvironment },
): string | null {
  if (environment.ignoresEndpoints) return null;
  const fromEnvironment = environment.endpoints[service];
  if (fromEnvironment !== undefined || keys === null) return fromEnvironment ?? null;
  if (keys.get('ignore_configured_endpoint_urls')?.toLowerCase() === 'true') return null;
  const services = files.services.get(keys.get('services') ?? '');
  return services?.get(`${service}.endpoint_url`) ?? keys.get('endpoint_url') ?? null;
}

/**
 * Hosts of the services that we ask, and no others: anyone can have a bucket or a machine below
 * amazonaws.com.
 */
const awsHost =
  /^(vpce-[a-z0-9-]+\.)?(ssm|sts|oidc|portal\.sso)(-fips)?(\.dualstack)?(\.[a-z]{2,3}(-[a-z]+)+-\d+)?(\.vpce)?\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws)$/;

/** Whether an address is one of AWS's own, over TLS and without credentials or a port in it. */
export function isAwsAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return (
    protocol === 'https:' && port === '' && username + password === '' && awsHost.test(hostname)
  );
}
