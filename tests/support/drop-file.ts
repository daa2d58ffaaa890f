import type { RunningApp } from './launch-app.ts';

/** Drops a file on the window, as a file manager does. */
export async function dropFile({ page }: RunningApp, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const at = { x: 600, y: 400, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at });
  }
  await client.detach();
}
