import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, Menu, session } from 'electron';
import { hasDevServer, pageUrl, servePages } from './pages.ts';

/** Where the built pages and the preload script are. */
export interface BuiltParts {
  readonly pagesFolder: string;
  readonly preload: string;
}

export const builtParts = (mainFolder: string): BuiltParts => ({
  pagesFolder: join(mainFolder, '..', 'renderer'),
  preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
});

/** Makes the one window a packer works in, not shown yet; `openMainPage` fills it. */
export function createMainWindow(parts: BuiltParts, title: string): BrowserWindow {
  Menu.setApplicationMenu(null);
  servePages(session.defaultSession, parts.pagesFolder);
  const window = new BrowserWindow({
    title,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 720,
    show: false,
    // What nobody sees yet is not painted: the station is opened meanwhile.
    paintWhenInitiallyHidden: false,
    backgroundColor: '#f6f4ef',
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  lockDown(window);
  return window;
}

/**
 * Fulfilled when the page has every file that its HTML names. Until then this thread has to be
 * free, for it hands them out. In development another server does that.
 */
export function startFilesLoaded(window: BrowserWindow, parts: BuiltParts): Promise<void> {
  if (hasDevServer()) return Promise.resolve();
  const html = readFileSync(join(parts.pagesFolder, 'index.html'), 'utf8');
  const left = new Set(
    [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path = '']) => pageUrl(path)),
  );
  const { webRequest } = window.webContents.session;
  return new Promise((tell) => {
    webRequest.onCompleted(({ url }) => {
      left.delete(url);
      if (left.size > 0) return;
      webRequest.onCompleted(null);
      tell();
    });
  });
}

export const openMainPage = (window: BrowserWindow): Promise<void> =>
  window.loadURL(pageUrl('index.html'));

/** A hidden window that draws labels. */
export const openLabelPage = (parts: BuiltParts): Promise<BrowserWindow> =>
  openHiddenPage(parts, 'label.html');

/** A hidden window that draws a sheet of A4. */
export const openSheetPage = (
  parts: BuiltParts,
  page: 'hand-over.html' | 'reprint-sheet.html' | 'command-sheet.html' | 'badge-sheet.html',
): Promise<BrowserWindow> => openHiddenPage(parts, page);

/** A hidden window that draws for paper: sandboxed, no preload, a session of its own, no network. */
async function openHiddenPage(parts: BuiltParts, page: string): Promise<BrowserWindow> {
  const labels = session.fromPartition('labels');
  servePages(labels, parts.pagesFolder);
  const window = new BrowserWindow({
    show: false,
    width: 600,
    height: 900,
    webPreferences: {
      session: labels,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  lockDown(window);
  await window.loadURL(pageUrl(page));
  return window;
}

/** Gives the keyboard back to the scanner after a dialog. */
export function focusForScanning(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.focus();
  window.webContents.focus();
}

/** A page opens no other one; to open itself anew is the way out of a fault. */
function lockDown(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    if (event.url !== window.webContents.getURL()) event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
}
