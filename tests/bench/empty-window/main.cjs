// The least an Electron app can be: a sandboxed page with a preload. Says when its second frame was drawn.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      preload: path.join(__dirname, 'preload.cjs'),
    },
  });
  await window.loadFile(path.join(__dirname, 'index.html'));
  const drawnAtMs = await window.webContents.executeJavaScript(
    'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(performance.timeOrigin + performance.now()))))',
  );
  console.log(JSON.stringify({ smoke: 'ok', drawnAtMs }));
  app.quit();
});
