import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

test.describe('the window', () => {
  test('is a sandboxed page without Node', async () => {
    const found = await running.page.evaluate(() => ({
      process: typeof (globalThis as Record<string, unknown>)['process'],
      require: typeof (globalThis as Record<string, unknown>)['require'],
      module: typeof (globalThis as Record<string, unknown>)['module'],
      ipcRenderer: typeof (globalThis as Record<string, unknown>)['ipcRenderer'],
      electron: typeof (globalThis as Record<string, unknown>)['electron'],
      bridge: Object.values((globalThis as unknown as { bridge: object }).bridge).map(
        (v) => typeof v,
      ),
    }));
    expect(found).toMatchObject({
      process: 'undefined',
      require: 'undefined',
      module: 'undefined',
      ipcRenderer: 'undefined',
      electron: 'undefined',
    });
    expect(new Set(found.bridge)).toEqual(new Set(['function']));
    const preferences = await inMain(running.app, ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron's types leave this method out; it is what the window really runs with.
      const contents = window?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  test('shows its own page under a strict policy with a nonce of this load', async () => {
    const { page } = running;
    expect(page.url()).toBe('app://planner/index.html');
    const policies = await page.evaluate(async () => {
      const read = async () =>
        (await fetch('app://planner/index.html')).headers.get('content-security-policy') ?? '';
      return [await read(), await read()];
    });
    const [first, second] = policies;
    expect(first).toContain("default-src 'none'");
    expect(first).toContain("script-src 'self'");
    expect(first).not.toContain('unsafe');
    expect(first).not.toBe(second);
  });

  test('runs no inline script and no eval, and reaches no other host', async () => {
    const tried = await running.page.evaluate(async () => {
      const outcome = (act: () => unknown): Promise<string> =>
        Promise.resolve()
          .then(act)
          .then(
            () => 'worked',
            () => 'refused',
          );
      const violated = (act: () => unknown): Promise<string> =>
        new Promise((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => resolve(effectiveDirective),
            { once: true },
          );
          act();
        });
      const script = document.createElement('script');
      script.textContent = 'globalThis.__ran = true';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const found = {
        inline: await violated(() => document.body.append(script)),
        // From a task of the page's own: a test's code may evaluate what the page may not.
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what is tried
        evaluated: await violated(() => setTimeout('globalThis.__ran = true')),
        frame: await violated(() => document.body.append(frame)),
        host: await violated(() => void outcome(() => fetch('https://example.com/'))),
        file: await outcome(() => fetch('file:///etc/passwd')),
        ran: (globalThis as Record<string, unknown>)['__ran'] ?? false,
      };
      script.remove();
      frame.remove();
      return found;
    });
    expect(tried).toEqual({
      inline: 'script-src-elem',
      evaluated: 'script-src',
      frame: 'frame-src',
      host: 'connect-src',
      file: 'refused',
      ran: false,
    });
  });

  test('goes nowhere else and opens no window', async () => {
    const { app, page } = running;
    // Heard after our own listener: by then it is decided.
    await inMain(app, ({ BrowserWindow }) => {
      const refused: Record<string, boolean> = {};
      Object.assign(globalThis, { refused });
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        refused[event.url] = event.defaultPrevented;
      });
    });
    const refused = (): Promise<Record<string, boolean>> =>
      inMain(app, () => (globalThis as unknown as { refused: Record<string, boolean> }).refused);
    const startedMs = await page.evaluate(() => performance.timeOrigin);
    // Chromium itself refuses the first two; the others are ours to refuse.
    for (const url of ['file:///etc/passwd', 'data:text/html,x']) {
      await page.evaluate((to) => void (location.href = to), url);
    }
    for (const url of ['https://example.com/', 'app://evil/']) {
      await page.evaluate((to) => void (location.href = to), url);
      await expect.poll(refused).toMatchObject({ [url]: true });
    }
    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toBe('app://planner/index.html');
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(startedMs);
  });

  test('is granted no permission', async () => {
    const states = await running.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ];
      return Promise.all(
        names.map(
          async (name) =>
            (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test.describe('its pages', () => {
    for (const path of [
      '/%2e%2e/package.json',
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/main/main.js',
      '/missing.html',
    ]) {
      test(`do not lead to ${path}`, async () => {
        const status = await running.page.evaluate(
          async (to) => (await fetch(`app://planner${to}`)).status,
          path,
        );
        expect(status).toBe(404);
      });
    }
  });

  test('keeps quiet about everything of the above', () => {
    // The attempts of these tests are reported as violations; nothing else may be.
    const own = running.complaints.filter(
      (text) =>
        !/example\.com|\/etc\/passwd|inline script|as JavaScript|404|evil|data:text|Not allowed/i.test(
          text,
        ),
    );
    expect(own).toEqual([]);
  });
});

test('the profile keeps settings that anybody may read, and no secret', async () => {
  const { page, userDataPath } = running;
  const kept = await page.evaluate(async () => {
    const reply = await window.bridge['settings:read']({});
    return reply.ok && (await window.bridge['settings:write'](reply.value)).ok;
  });
  expect(kept).toBe(true);
  const text = readFileSync(join(userDataPath, 'settings.json'), 'utf8');
  const stored: unknown = JSON.parse(text);
  expect(Object.keys(stored as object)).toEqual(['settings']);
  expect(text).not.toMatch(/secret|token|accessKey|password/i);
});
