/** Saves two texts in turn for ever, and says which one was acknowledged: for tests that kill it. */
import { writeSync } from 'node:fs';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';

const [path = '', size = '0'] = process.argv.slice(2);
for (let round = 0; ; round += 1) {
  const saved = await writeKeepingPrevious(path, `${round}:${'x'.repeat(Number(size))}:${round}`);
  // In one write, so that what the test reads was really acknowledged.
  writeSync(1, saved.ok ? `${round}\n` : `${saved.error.code}\n`);
  if (!saved.ok) break;
}
