import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '../../electron/core/safety/care.ts';
import { purgeContent } from '../../electron/core/safety/purge-content.ts';
import { runCareIn } from '../../electron/core/safety/run-care.ts';
import { sourceWorkers } from '../../electron/core/worker/source-workers.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import type { BenchRow } from './measure.ts';
import { stallRow, stallsDuring } from './measure.ts';
import { buildLedger, millionDataDir } from './million-ledger.ts';

const PURGED = 5_000;
const MEGABYTE = 1024 * 1024;

/** The daily backup and the check at the start of a ledger of a million numbers. */
async function* fileRows(): AsyncGenerator<BenchRow> {
  const dataDir = millionDataDir();
  const file = ledgerFileIn(dataDir);
  const care = runCareIn(sourceWorkers);
  const check = await stallsDuring(async () => valueOf(await care({ kind: 'check', dataDir })));
  yield stallRow('quick_check of 1,000,000 numbers', check);
  const backUp = await stallsDuring(async () =>
    valueOf(await care({ kind: 'back_up', dataDir, atMs: Date.now() })),
  );
  yield stallRow('an online backup of 1,000,000 numbers', backUp);
  const copied = join(dataDir, 'copied.sqlite');
  const startedAtMs = performance.now();
  copyFileSync(file, copied);
  const copyMs = performance.now() - startedAtMs;
  const megabytes = Math.round(statSync(copied).size / MEGABYTE);
  rmSync(copied);
  rmSync(join(dataDir, 'backups'), { recursive: true, force: true });
  yield {
    what: `a checked backup of ${megabytes} MB, against a bare copy of the file`,
    ratio: backUp.tookMs / copyMs,
    budget: null,
    note: `${Math.round(backUp.tookMs)} ms against ${Math.round(copyMs)} ms`,
  };
}

export async function purgeRow(): Promise<BenchRow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-purge-'));
  const file = ledgerFileIn(dataDir);
  buildLedger(file, PURGED);
  const db = valueOf(openLedger(file, 'live'));
  const deps = {
    db,
    nowMs: Date.now,
    operator: () => 'bench',
    breathe: pause,
    isStopped: () => false,
  };
  try {
    return stallRow(
      `the purge of ${PURGED} parcels`,
      await stallsDuring(() => purgeContent(deps, -3650)),
    );
  } finally {
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function* safetyRows(): AsyncGenerator<BenchRow> {
  yield* fileRows();
  yield await purgeRow();
}
