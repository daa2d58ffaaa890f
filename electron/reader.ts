/** Root of the reading process. Runs in Electron's utility process, and for tests in a child of plain Node. */
import { serveReading } from './sources/serve-reading.ts';
import type { FromReader, Line, ToReader } from './sources/reading-messages.ts';

// Main is the only one who can speak here, so what it says has the type that it sends.
const electronLine = (port: Electron.ParentPort): Line<FromReader, ToReader> => ({
  post: (message) => port.postMessage(message),
  listen: (onMessage) => void port.on('message', ({ data }) => onMessage(data as ToReader)),
});

const nodeLine: Line<FromReader, ToReader> = {
  post: (message) => process.send?.(message),
  listen: (onMessage) => {
    process.on('message', (message) => onMessage(message as ToReader));
    process.on('disconnect', () => process.exit(0));
  },
};

// Plain Node has no such port; Electron's types do not know of plain Node.
const port = process.parentPort as Electron.ParentPort | undefined;
serveReading(port === undefined ? nodeLine : electronLine(port), { nowMs: Date.now });
