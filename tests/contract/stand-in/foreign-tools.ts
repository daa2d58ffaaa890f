/** Programs that nobody here wrote and that may be missing: python3 with boto3, and the AWS CLI in it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { home } from './a-seed.ts';

const run = promisify(execFile);

/** A client of AWS's own, in an environment where nothing can lead it elsewhere. */
const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: `PWPSAMPLE${home.accountId}`,
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_SESSION_TOKEN: '',
  AWS_DEFAULT_REGION: home.region,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  AWS_PAGER: '',
  AWS_PROFILE: undefined,
  PYTHONWARNINGS: 'ignore',
};

/** What a program prints; rejects with its error text when it fails. */
async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(program, [...args], options);
  return stdout;
}

/** Runs `foreign-clients.py`. */
export const python = (...args: readonly string[]): Promise<string> =>
  outputOf('python3', [`${import.meta.dirname}/foreign-clients.py`, ...args]);

/** What a command of the AWS CLI came to: its answer, or what it printed as its error. */
export type CliOutcome = { readonly answer: unknown } | { readonly error: string };

/** Runs `aws ssm …` commands against `url`, one after the other, and reads what they print. */
export async function awsCli(
  url: string,
  commands: readonly (readonly string[])[],
): Promise<readonly CliOutcome[]> {
  const printed = await python('cli', url, JSON.stringify(commands));
  return printed.trim().split('\n').map(readOutcome);
}

function readOutcome(line: string): CliOutcome {
  // foreign-clients.py prints just this for each command.
  const { code, out, err } = JSON.parse(line) as { code: number; out: string; err: string };
  if (code !== 0) return { error: err.trim() };
  const answer: unknown = JSON.parse(out === '' ? '{}' : out);
  return { answer };
}

/** Why a tool cannot be used here, or null when it can. */
async function reasonMissing(program: string, args: readonly string[]): Promise<string | null> {
  try {
    await outputOf(program, args);
    return null;
  } catch (error) {
    const [line = ''] = String(error).split('\n').slice(-2);
    return `${program} ${args.join(' ')}: ${line}`;
  }
}

/** Why boto3 cannot be used on this machine, or null. */
export const boto3Missing = (): Promise<string | null> =>
  reasonMissing('python3', ['-c', 'import boto3, botocore']);

/** Why the AWS CLI cannot be used on this machine, or null. */
export const awsCliMissing = (): Promise<string | null> =>
  reasonMissing('python3', ['-c', 'import awscli.clidriver']);
