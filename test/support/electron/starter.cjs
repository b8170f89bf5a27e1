'use strict';

/**
 * What the test runtime runs first. It does for an application folder on the
 * command line what Electron's own default app does, and fills what Node 18 and
 * Node-API 8 lack for the libraries of this project.
 */
const fs = require('node:fs');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

fillNode18();
sendSqliteToOurAddon();
if (isMainThread) {
  prepareThreads();
  startApplication(applicationFolder());
}

/** A thread has a `process` of its own; it runs this file before its own. */
function prepareThreads() {
  const workers = require('node:worker_threads');
  workers.Worker = class extends workers.Worker {
    constructor(file, options = {}) {
      const execArgv = [...(options.execArgv ?? []), '--require', __filename];
      super(file, { ...options, execArgv });
    }
  };
}

function applicationFolder() {
  const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
  if (folder === undefined) throw new Error('Name the application folder: electron <folder>');
  return path.resolve(folder);
}

function startApplication(folder) {
  const { app } = require('electron');
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setAppPath(folder);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  }
  require(path.join(folder, manifest.main ?? 'index.js'));
}

function fillNode18() {
  const workers = require('node:worker_threads');
  const zlib = require('node:zlib');
  const events = require('node:events');
  globalThis.File ??= require('node:buffer').File;
  workers.markAsUncloneable ??= () => {};
  if (Symbol.dispose === undefined) {
    Object.defineProperty(Symbol, 'dispose', { value: Symbol('Symbol.dispose') });
  }
  events.addAbortListener ??= addAbortListener;
  zlib.createZstdCompress ??= withoutZstd;
  zlib.createZstdDecompress ??= withoutZstd;
}

function addAbortListener(signal, listener) {
  if (signal.aborted) queueMicrotask(listener);
  else signal.addEventListener('abort', listener, { once: true });
  const stopListening = () => signal.removeEventListener('abort', listener);
  return { [Symbol.dispose]: stopListening };
}

function withoutZstd() {
  throw new Error('This runtime has no zstd.');
}

function sendSqliteToOurAddon() {
  const prebuilt = `${path.sep}better-sqlite3${path.sep}prebuilds${path.sep}`;
  const load = process.dlopen;
  process.dlopen = function dlopen(module, file, ...flags) {
    const chosen = file.includes(prebuilt) ? path.join(__dirname, 'better_sqlite3.node') : file;
    return load.call(this, module, chosen, ...flags);
  };
}
