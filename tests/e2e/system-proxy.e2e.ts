import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launchApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

/** A proxy that lets nobody through, or says nothing at all, and remembers where they wanted to go. */
async function closedProxy() {
  const asked: string[] = [];
  const proxy = { isSilent: false };
  const server = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    // Who waited for an answer may be gone by then.
    socket.on('error', () => undefined);
    if (proxy.isSilent) return;
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(proxy, {
    asked,
    // A TCP server that listens has a port.
    port: (server.address() as AddressInfo).port,
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  });
}

test("AWS is asked through the system's proxy; one that never answers does not keep the app open", async () => {
  const proxy = await closedProxy();
  // Empty ones say nothing, so that this machine's own do not count.
  const none = { HTTPS_PROXY: '', https_proxy: '', ALL_PROXY: '', all_proxy: '' };
  const running = await launchApp([], { env: none });
  try {
    const { app, page, userDataPath } = running;
    const keys = 'aws_access_key_id = none\naws_secret_access_key = none\nregion = us-east-1\n';
    writeFileSync(join(userDataPath, 'no-config'), `[profile a]\n${keys}`);
    await inMain(
      app,
      ({ session }, port) =>
        session.defaultSession.setProxy({ proxyRules: `https=127.0.0.1:${port}` }),
      proxy.port,
    );
    const identify = (): Promise<string> =>
      page.evaluate(async () => {
        await window.bridge['access:describe']({});
        const reply = await window.bridge['access:identify']({ profile: 'a' });
        return reply.ok ? 'given' : reply.error.message;
      });
    expect(await identify()).toMatch(/proxy/i);
    expect(new Set(proxy.asked)).toEqual(new Set(['sts.us-east-1.amazonaws.com:443']));

    const before = proxy.asked.length;
    proxy.isSilent = true;
    const unanswered = identify().catch(() => 'the window is gone');
    await expect.poll(() => proxy.asked.length).toBeGreaterThan(before);
    const startedMs = Date.now();
    await running.close();
    expect(Date.now() - startedMs).toBeLessThan(10_000);
    expect(await unanswered).toBe('the window is gone');
  } finally {
    await running.close();
    proxy.close();
  }
});
