/** No calendar text, however hostile, needs more than 256 MB (performance-reliability F1). */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const child = new URL('../support/hostile-text-child.ts', import.meta.url).pathname;

it('reads and edits every hostile text within a heap of 256 MB', () => {
  // Whatever needs more ends the process, and so fails here.
  const output = execFileSync(process.execPath, ['--max-old-space-size=256', child], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const { texts, read } = JSON.parse(output) as { texts: number; read: number };
  expect(texts).toBeGreaterThan(20);
  expect(read).toBe(texts);
}, 60_000);
