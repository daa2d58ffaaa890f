/** Takes out of Chromium's stderr what is true everywhere without a desktop and helps nobody. */
import { Transform } from 'node:stream';

/** D-Bus is not running, or knows no such service: Chromium says so up to a dozen times a start. */
const HARMLESS = [
  /:ERROR:(?:dbus\/)?(?:bus|object_proxy)\.cc[(:]\d+\)?\] /,
  /Failed to connect to the bus/,
] as const;

/** Whether a line of stderr is one of those. */
export const isHarmless = (line: string): boolean => HARMLESS.some((pattern) => pattern.test(line));

/** Passes whole lines on, except the harmless ones. */
export function withoutHarmlessLines(): Transform {
  let rest = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      done(
        null,
        lines
          .filter((line) => !isHarmless(line))
          .map((line) => `${line}\n`)
          .join(''),
      );
    },
    flush(done) {
      done(null, isHarmless(rest) ? '' : rest);
    },
  });
}
