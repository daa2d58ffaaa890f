/** S5: after a whole session with canaries for secrets, none of them is where secrets may not be. */
import { expect, test } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { awsForWindow, beTheBrowser, type AwsForWindow } from '../support/aws-for-window.ts';
import { showScreen } from '../support/drive-app.ts';
import { canary, filesBelow } from '../support/files-below.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

let aws: AwsForWindow;
let running: RunningApp;
const printed: string[] = [];

test.beforeEach(async () => {
  aws = await awsForWindow();
  running = await launchApp([], { env: aws.env });
  for (const stream of [running.app.process().stdout, running.app.process().stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  await beTheBrowser(running);
  await traceIpc(running);
});
test.afterEach(async () => {
  await running.close();
  await aws.close();
});

/** From now on everything that crosses between the window and main is written down, both ways. */
async function traceIpc({ app }: RunningApp): Promise<void> {
  await inMain(app, ({ ipcMain, BrowserWindow }) => {
    const trace: string[] = [];
    Object.assign(globalThis, { ipcTrace: trace });
    type Handler = (event: unknown, ...input: unknown[]) => Promise<unknown>;
    // Electron keeps them here; there is no public way to look on.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Handler>;
    };
    for (const [channel, handler] of handlers)
      handlers.set(channel, async (event, ...input) => {
        const reply = await handler(event, ...input);
        trace.push(JSON.stringify([channel, input, reply]));
        return reply;
      });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('No window');
    const send = contents.send.bind(contents);
    contents.send = (channel, ...payload: unknown[]) => {
      trace.push(JSON.stringify([channel, payload]));
      send(channel, ...payload);
    };
  });
}

const ipcTrace = ({ app }: RunningApp): Promise<readonly string[]> =>
  inMain(app, () => (globalThis as unknown as { ipcTrace: string[] }).ipcTrace);

test('no token and no key is in what crosses to the window, on screen, in our files, or in the log', async () => {
  const { page, userDataPath } = running;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button(/Use my AWS profiles/).click();
  await button('Sign in…').click();
  for (let host = 0; host < 2; host += 1) {
    await button('Look at it…').click();
    await button('Allow this host').click();
    await expect(page.getByRole('dialog', { name: 'Ask this host?' })).toBeHidden();
  }
  await button('Open the browser').click();
  await button('Open 3 accounts, 3 cells').click();
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  // Faults carry words of AWS to the screen: they are part of the session.
  aws.identity.failNext({ operation: 'GetRoleCredentials', fault: 'forbidden', times: 2 });
  await showScreen(page, 'Sources');
  await button('Refresh all').click();
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  aws.identity.endSessions();
  await button('Refresh all').click();
  await expect(page.getByRole('region', { name: 'Sign-in corp has ended' })).toBeVisible();

  const tokens = filesBelow(join(aws.home, '.aws', 'sso', 'cache'));
  expect(tokens.length).toBe(2);
  for (const [path, text] of tokens) {
    expect(text, path).toMatch(canary);
    expect(statSync(path).mode & 0o077, path).toBe(0);
  }
  const trace = await ipcTrace(running);
  expect(trace.length).toBeGreaterThan(20);
  expect(trace.join('\n')).toContain('sign-in:start');
  expect(trace.join('\n')).not.toMatch(canary);
  expect(await page.content()).not.toMatch(canary);
  expect(printed.join('')).not.toMatch(canary);
  const leaks = filesBelow(userDataPath).filter(([, text]) => canary.test(text));
  expect(leaks.map(([path]) => path)).toEqual([]);
  expect(
    await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ),
  ).not.toMatch(canary);
});
