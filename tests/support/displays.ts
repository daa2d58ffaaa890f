/**
 * A screen for each worker: apps on one screen take the focus from each other. Where there is a real
 * one, or one worker, everything stays on the screen that there is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { FullConfig } from '@playwright/test';

const listed = 'PWP_DISPLAYS';

/** The screen of this worker; undefined: the one that there is. */
export const displayOfWorker = (): string | undefined =>
  process.env[listed]?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];

/** Playwright's global setup: opens the screens, and answers how to close them. */
export default async function openDisplays({ workers }: FullConfig): Promise<() => void> {
  const { DISPLAY: own, XAUTHORITY: authority = '' } = process.env;
  if (own === undefined || !authority.includes('xvfb-run')) return () => {};
  const more = await Promise.all(Array.from({ length: workers - 1 }, openDisplay));
  process.env[listed] = [own, ...more.map(({ name }) => name)].join(' ');
  return () => more.forEach(({ server }) => server.kill());
}

/** The server itself finds a free number and tells it when it is ready. */
function openDisplay(): Promise<{ readonly name: string; readonly server: ChildProcess }> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (told: Buffer) =>
      resolve({ name: `:${told.toString().trim()}`, server }),
    );
  });
}
