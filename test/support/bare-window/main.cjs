const { app, BrowserWindow } = require('electron');

// A window as large as the station's, and as locked down, with nothing behind it.
app.once('ready', () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('pages/index.html');
});
