import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

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
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
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
      const script = document.createElement('script');
      script.textContent = 'globalThis.__inlineRan = true';
      document.body.append(script);
      const attempt = async (act: () => unknown) => {
        try {
          await act();
          return 'worked';
        } catch {
          return 'refused';
        }
      };
      return {
        inline: (globalThis as Record<string, unknown>)['__inlineRan'] ?? false,
        fetchOut: await attempt(() => fetch('https://example.com/')),
        fetchFile: await attempt(() => fetch('file:///etc/passwd')),
        frame: await attempt(async () => {
          const frame = document.createElement('iframe');
          frame.src = 'https://example.com/';
          document.body.append(frame);
          await new Promise((resolve) => setTimeout(resolve, 200));
          const isEmpty =
            frame.contentDocument === null || frame.contentDocument.URL === 'about:blank';
          frame.remove();
          if (isEmpty || frame.contentWindow === null) throw new Error('nothing was loaded');
        }),
      };
    });
    expect(tried).toEqual({
      inline: false,
      fetchOut: 'refused',
      fetchFile: 'refused',
      frame: 'refused',
    });
  });

  test('goes nowhere else and opens no window', async () => {
    const { app, page } = running;
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://evil/',
    ]) {
      await page.evaluate((to) => void (location.href = to), url).catch(() => undefined);
      await expect.poll(() => page.url()).toBe('app://planner/index.html');
    }
    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    expect(app.windows()).toHaveLength(1);
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
        !/example\.com|\/etc\/passwd|inline script|404|evil|data:text|Not allowed/i.test(text),
    );
    expect(own).toEqual([]);
  });
});

test.describe('the profile', () => {
  test('holds no secret: settings are small and readable', () => {
    const files = readdirSync(running.userDataPath);
    const settings = files.filter((name) => name === 'settings.json');
    for (const name of settings) {
      const text = readFileSync(`${running.userDataPath}/${name}`, 'utf8');
      expect(text).not.toMatch(/secret|token|accessKey/i);
      expect(text.length).toBeLessThan(10_000);
    }
  });
});
