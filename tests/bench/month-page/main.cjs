// The least that shows the month page: a sandboxed window on what month-navigation.ts has built.
// Arguments: the page's file, and what it is to be told in its query.
const { app, BrowserWindow } = require('electron');

const [file, feed, from] = ['page', 'feed', 'from'].map((name) =>
  app.commandLine.getSwitchValue(name),
);

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadFile(file, { query: { feed, from } });
});
