'use strict';

/**
 * A throw-away application: it uses the project's own better-sqlite3 and undici
 * inside the Electron under test and writes what it saw to a file.
 * Arguments: --modules=<project folder> --report=<file>
 */
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { createRequire } = require('node:module');
const { app } = require('electron');

const projectRequire = createRequire(path.join(argument('modules'), 'package.json'));

app.whenReady().then(writeReport);

async function writeReport() {
  const report = await Promise.all([sqliteReport(), undiciReport()])
    .then(([sqlite, undici]) => ({ ...appReport(), sqlite, undici }))
    .catch((error) => ({ error: error.stack }));
  fs.writeFileSync(argument('report'), JSON.stringify(report));
  app.quit();
}

function argument(name) {
  const prefix = `--${name}=`;
  return process.argv.find((value) => value.startsWith(prefix)).slice(prefix.length);
}

function appReport() {
  return {
    electron: process.versions.electron,
    name: app.getName(),
    packaged: app.isPackaged,
    folder: app.getAppPath(),
  };
}

async function sqliteReport() {
  const Database = projectRequire('better-sqlite3');
  const file = path.join(app.getPath('userData'), 'probe.db');
  const db = new Database(file);
  const journal = db.pragma('journal_mode = WAL', { simple: true });
  db.exec('CREATE TABLE parcel (order_id TEXT NOT NULL, amount INTEGER NOT NULL) STRICT');

  const insert = db.prepare('INSERT INTO parcel (order_id, amount) VALUES (:orderId, @amount)');
  insert.run({ orderId: '10000000000000000001', amount: 9007199254740993n });
  const abandoned = db.transaction(() => {
    insert.run({ orderId: 'abandoned', amount: 1 });
    throw new Error('roll back');
  });
  const rolledBack = messageOf(abandoned);
  const strict = messageOf(() => db.prepare("INSERT INTO parcel VALUES ('x', 'text')").run());

  db.function('twice', (text) => `${text}${text}`);
  const amount = db.prepare('SELECT amount FROM parcel').safeIntegers().pluck().get();
  const orderId = db
    .prepare('SELECT order_id FROM parcel WHERE order_id = ?')
    .pluck()
    .get('10000000000000000001');
  const twice = db.prepare('SELECT twice(?)').pluck().get('面单');
  const statements = useManyStatements(db);
  const copy = `${file}.copy`;
  await db.backup(copy);
  const copied = new Database(copy, { readonly: true });
  const rowsInCopy = copied.prepare('SELECT count(*) FROM parcel').pluck().get();
  copied.close();
  db.close();
  return {
    journal,
    amount: String(amount),
    amountType: typeof amount,
    orderId,
    twice,
    rolledBack,
    strict,
    statements,
    rowsInCopy,
  };
}

/** Each named parameter is a string that the addon keeps a reference to; collected statements give theirs back. */
function useManyStatements(db) {
  let right = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const statement = db.prepare(`SELECT :first_${round} || @second AS text, ${round} AS round`);
    const row = statement.get({ [`first_${round}`]: 'a', second: 'b' });
    if (row.text === 'ab' && row.round === round) right += 1;
    if (round % 1000 === 0) globalThis.gc();
  }
  return right;
}

async function undiciReport() {
  const { request } = projectRequire('undici');
  const server = http.createServer(async (incoming, outgoing) => {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    outgoing.end(
      JSON.stringify({ method: incoming.method, body: Buffer.concat(parts).toString() }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const answer = await request(url, { method: 'POST', body: 'order_id=运单' });
  const report = { status: answer.statusCode, ...(await answer.body.json()) };
  server.closeAllConnections();
  server.close();
  return report;
}

function messageOf(action) {
  try {
    action();
    return 'nothing was thrown';
  } catch (error) {
    return error.message;
  }
}
