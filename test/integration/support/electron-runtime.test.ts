import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { ensureDebianPackages } from '../../support/debian.ts';
import { DISPLAY_PACKAGES, startDisplay } from '../../support/display/display.ts';
import { projectFolder } from '../../support/electron/packages.ts';
import { resolveElectron, type ResolvedElectron } from '../../support/electron/resolve.ts';
import { sandboxSwitches } from '../../support/electron/sandbox.ts';

const FIRST_FETCH_MS = 30 * 60 * 1000;
const PROBE = fileURLToPath(new URL('../../support/electron/probe.cjs', import.meta.url));

const log = (line: string): boolean => process.stdout.write(`${line}\n`);

let folder: string;
let electron: ResolvedElectron;
let report: unknown;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybench-probe-'));
  await copyFile(PROBE, join(folder, 'main.cjs'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'probe', version: '1.0.0', main: 'main.cjs' }),
  );
  electron = await resolveElectron({ log: log });
  report = await runProbe();
}, FIRST_FETCH_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('starts the application folder under its own name', () => {
  expect(report).toMatchObject({
    electron: electron.version,
    name: 'probe',
    packaged: false,
    folder,
  });
});

test('runs the better-sqlite3 of this project', () => {
  expect(report).toMatchObject({
    sqlite: {
      journal: 'wal',
      amount: '9007199254740993',
      amountType: 'bigint',
      orderId: '10000000000000000001',
      twice: '面单面单',
      rolledBack: 'roll back',
      strict: expect.stringContaining('cannot store TEXT value in INTEGER column'),
      rowsInCopy: 1,
    },
  });
});

test('keeps the parameter names of many collected statements', () => {
  expect(report).toMatchObject({ sqlite: { statements: 20_000 } });
});

test('runs the undici of this project', () => {
  expect(report).toMatchObject({ undici: { status: 200, method: 'POST', body: 'order_id=运单' } });
});

async function runProbe(): Promise<unknown> {
  const file = join(folder, 'report.json');
  const packages = await ensureDebianPackages(DISPLAY_PACKAGES);
  if (!packages.ok) throw new Error(packages.reason);
  const display = await startDisplay();
  try {
    await runCommand(
      electron.executablePath,
      [
        ...sandboxSwitches(log),
        '--js-flags=--expose-gc',
        folder,
        `--user-data-dir=${join(folder, 'user-data')}`,
        `--modules=${projectFolder}`,
        `--report=${file}`,
      ],
      {
        env: { ...process.env, ...display.env },
        timeoutMs: 60_000,
      },
    );
  } finally {
    await display.stop();
  }
  return JSON.parse(await readFile(file, 'utf8'));
}
