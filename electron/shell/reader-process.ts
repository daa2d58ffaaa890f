/** Starts the process that reads AWS. */
import { utilityProcess } from 'electron';

/** Keeps what libraries read by themselves out of it: credentials come over the line, one cell at a time. */
const keptVariables = /^(?!AWS_|HTTPS?_PROXY$|NO_PROXY$|NODE_OPTIONS$)/i;

/** One end of the line to a process, for messages that both ends agree on. */
interface ProcessLine<Out, In> {
  readonly post: (message: Out) => void;
  readonly listen: (onMessage: (message: In) => void) => void;
  readonly onGone: (listener: () => void) => void;
  readonly end: () => void;
}

/** A process of its own at `modulePath`; what it prints comes out here. */
export function startReaderProcess<Out, In>(modulePath: string): ProcessLine<Out, In> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => keptVariables.test(name)),
  );
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Reading AWS',
    // A laptop has no instance metadata to ask.
    env: { ...env, AWS_EC2_METADATA_DISABLED: 'true' },
  });
  return {
    post: (message) => child.postMessage(message),
    // Our own reader is at the other end, and nobody else.
    listen: (onMessage) => void child.on('message', (message) => onMessage(message as In)),
    onGone: (listener) => void child.once('exit', listener),
    end: () => void child.kill(),
  };
}
