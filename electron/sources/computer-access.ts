/** Signing in on this computer: its AWS files, its token cache, its environment. */
import { openTokenFolder, readBoundedText } from '../files/token-folder.ts';
import { openAwsAccess, type AwsAccessPorts } from '../sign-in/aws-access.ts';
import { mostConfigBytes } from '../sign-in/aws-configuration.ts';
import { readAwsEnvironment } from '../sign-in/aws-environment.ts';

export interface ComputerAccessPorts extends Omit<
  AwsAccessPorts,
  'environment' | 'readText' | 'tokens'
> {
  readonly env: Record<string, string | undefined>;
  readonly systemHome: string;
}

/** Opens it. From then on no SDK follows an address of the files or the environment by itself. */
export function openComputerAccess(ports: ComputerAccessPorts) {
  const { env } = ports;
  const environment = readAwsEnvironment(env, ports.systemHome);
  // What is followed is followed by us, with a person's consent: not by clients inside of libraries.
  env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] = 'true';
  // A laptop has no instance metadata, and waiting for it takes seconds.
  env['AWS_EC2_METADATA_DISABLED'] = 'true';
  return openAwsAccess({
    ...ports,
    environment,
    readText: (path) => readBoundedText(path, mostConfigBytes),
    tokens: openTokenFolder(environment.tokenFolder),
  });
}
