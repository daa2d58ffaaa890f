/** Locks every page that Electron ever creates: no foreign page, no new window, no permission. */
import { app, session, shell } from 'electron';
import { mayOpenExternally } from './external-links.ts';

/** Must run before the first window. `ourOrigin` is the one place pages may be at. */
export function lockContents(ourOrigin: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${ourOrigin}/`)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.url.startsWith(`${ourOrigin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenExternally(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

/** Refuses every permission, of the default session too. The clipboard's writing is the one exception. */
export function refusePermissions(): void {
  const granted = new Set(['clipboard-sanitized-write']);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(granted.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    granted.has(permission),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
}
