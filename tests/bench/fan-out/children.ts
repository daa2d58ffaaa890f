import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import type {
  FromReader,
  ReaderProcess,
  ToReader,
} from '../../../electron/sources/reading-messages.ts';

/** A stand-in that listens in a process of its own. */
export interface ServerChild {
  readonly url: string;
  /** Calls since it was last asked. */
  readonly count: () => Promise<{ readonly calls: number; readonly throttled: number }>;
  readonly end: () => void;
}

export async function startServer(accounts: number, mood: 'calm' | 'as-aws'): Promise<ServerChild> {
  const child = fork(new URL('./server-child.ts', import.meta.url), [String(accounts), mood]);
  const { url } = await answerOf<{ readonly url: string }>(child);
  return {
    url,
    count: () => {
      const answer = answerOf<{ readonly calls: number; readonly throttled: number }>(child);
      child.send('count');
      return answer;
    },
    end: () => child.disconnect(),
  };
}

// The child's own script is what answers.
const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve) => child.once('message', (message) => resolve(message as T)));

/** The product's reading process, in plain Node. */
export function startReaderChild(): ReaderProcess {
  const child = fork(new URL('../../../electron/reader.ts', import.meta.url), {
    serialization: 'advanced',
  });
  return {
    post: (message: ToReader) => void child.send(message),
    listen: (onMessage) => void child.on('message', (message) => onMessage(message as FromReader)),
    onGone: (listener) => void child.once('exit', listener),
    end: () => void child.kill(),
  };
}

/** Milliseconds of so many bare SDK calls, so many in flight. */
export function bareCallsMs(url: string, calls: number, inFlight: number): number {
  const script = new URL('./bare-child.ts', import.meta.url).pathname;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [script, url, String(calls), String(inFlight)],
    { encoding: 'utf8', timeout: 300_000 },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (line === '') throw new Error(stderr);
  return (JSON.parse(line) as { readonly ms: number }).ms;
}

/** Milliseconds of one call with the AWS CLI, the fastest of three; null where it is not installed. */
export function cliCallMs(url: string): number | null {
  const times = [0, 1, 2].map(() => {
    const startedMs = performance.now();
    const args = ['--endpoint-url', url, '--region', 'us-east-1', 'ssm', 'list-documents'];
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'PWPSAMPLE100000000000',
      AWS_SECRET_ACCESS_KEY: 'none',
    };
    const { status } = spawnSync('aws', args, { env, timeout: 60_000 });
    return status === 0 ? performance.now() - startedMs : null;
  });
  const known = times.filter((ms) => ms !== null);
  return known.length < times.length ? null : Math.min(...known);
}
