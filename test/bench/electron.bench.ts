import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { ledgerFileIn } from '../../electron/ledger/open.ts';
import type { EventKind } from '../../shared/event-kinds.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { pollUntil } from '../support/poll.ts';
import { generatedLabels } from '../support/printer/generated-orders.ts';
import type { ShellParts } from '../support/shell/parts.ts';
import { openShellParts } from '../support/shell/parts.ts';
import { labelOf } from '../support/station/labels.ts';
import { orderEntries, orderFile, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';

const ROUNDS = 15;
const PDF_SPARE_MS = 20;
const DOCUMENT = 100;
const DOCUMENT_MS = 2_000;
const WARM_DOCUMENTS = 4;
const MEASURED_DOCUMENTS = 10;
const CANCELLED = 500;
const SCANS = 60;
const WARM_SCANS = 10;
const SCAN_MS = 150;
const MEGABYTE = 1024;

/** Labels as shops make them day by day: one address line or two, two items. */
const usualLabels = (count: number, first: number): LabelModel[] =>
  Array.from({ length: count }, (_, place) => {
    const label = labelOf(String(99_000_000_000_000 + first + place));
    return {
      ...label,
      receiver: {
        ...label.receiver,
        region: '江苏省南京市玄武区',
        detail: `梧桐街 ${place + 1} 号无忧花园三期 17 幢 2 单元 1204 室`,
      },
      items: [
        { name: '棉麻衬衫', specs: '白色 / L', count: 1 },
        { name: 'USB-C cable 2 m', specs: '', count: 2 },
      ],
    };
  });

const oneLabel = (): LabelModel => usualLabels(1, 1).slice(0, 1)[0] ?? labelOf('1');

async function pdfRow({ ask }: ShellParts): Promise<BenchRow> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(...(await ask('emptyPdfs', 1)));
    ours.push(await ask('labelPdf', oneLabel()));
  }
  const bareMs = median(bare.slice(WARM_DOCUMENTS));
  const oursMs = median(ours.slice(WARM_DOCUMENTS));
  return {
    what: `one label to PDF in the warm window, against 1.5 × an empty page + ${PDF_SPARE_MS} ms`,
    ratio: oursMs / (1.5 * bareMs + PDF_SPARE_MS),
    budget: 1,
    note: `${oursMs.toFixed(1)} ms, empty page ${bareMs.toFixed(1)} ms`,
  };
}

/** Draws, checks and reads documents; memory is read before and after the measured ones. */
async function* documentRows({ ask }: ShellParts): AsyncGenerator<BenchRow> {
  const took: number[] = [];
  let before = 0;
  for (let turn = 0; turn < WARM_DOCUMENTS + MEASURED_DOCUMENTS; turn += 1) {
    if (turn === WARM_DOCUMENTS) before = await ask('memoryKb', null);
    const { ms, codes } = await ask('checkedDocument', usualLabels(DOCUMENT, turn * DOCUMENT));
    if (codes.some((code) => code !== null)) throw new Error(`Refused: ${codes.join(' ')}`);
    took.push(ms);
  }
  const after = await ask('memoryKb', null);
  const ms = median(took.slice(WARM_DOCUMENTS));
  yield {
    what: `${DOCUMENT} labels drawn, made one PDF and read back, against ${DOCUMENT_MS} ms`,
    ratio: ms / DOCUMENT_MS,
    budget: 1,
    note: `${Math.round(ms)} ms`,
  };
  yield {
    what: `memory of the main process and all pages after ${MEASURED_DOCUMENTS * DOCUMENT} more labels`,
    ratio: after / before,
    budget: 1.1,
    note: `${Math.round(before / MEGABYTE)} MB, then ${Math.round(after / MEGABYTE)} MB`,
  };
  const full = generatedLabels(DOCUMENT, 5, (place) => labelOf(String(98_000_000_000_000 + place)));
  await ask('checkedDocument', full);
  const hard = await ask('checkedDocument', full);
  yield {
    what: `the same with addresses and item lists as long as they come`,
    ratio: hard.ms / DOCUMENT_MS,
    budget: null,
    note: `${Math.round(hard.ms)} ms, ${hard.codes.filter((code) => code !== null).length} refused`,
  };
}

async function windowsRow({ ask }: ShellParts): Promise<BenchRow> {
  const before = await ask('cancelledPrints', { times: 1, model: oneLabel() });
  const after = await ask('cancelledPrints', { times: CANCELLED, model: oneLabel() });
  return {
    what: `pages open after ${CANCELLED} prints, each in a window that is given up after it`,
    ratio: after / before,
    budget: 1,
    note: `${before}, then ${after}`,
  };
}

/** Scans through the page's own verb, each when the label before has come out; the ledger tells when `lp` had the label. */
async function scanRow(app: StationApp, { printer, dataDir }: BenchLab): Promise<BenchRow> {
  const { settings } = valueOf(await app.ask('info', null));
  const chosen = { ...settings, backend: 'direct' as const, printer: printer.printerName };
  valueOf(await app.ask('saveSetup', { settings: chosen, appSecret: null }));
  await importOrders(app, { fileName: 'orders.json', text: orderFile(orderEntries(SCANS)) });
  const db = new Database(ledgerFileIn(dataDir), { readonly: true });
  const event = db.prepare('SELECT at_ms FROM events WHERE kind = ? AND order_id = ?').pluck();
  const toldAtMs = (kind: EventKind, code: string): number | undefined =>
    z.number().optional().parse(event.get(kind, code));
  const took: number[] = [];
  const untilClaimed: number[] = [];
  for (let scan = 1; scan <= SCANS; scan += 1) {
    const code = orderIdOf(scan);
    const scannedAtMs = await app.page.evaluate(async (text) => {
      const atMs = Date.now();
      await Reflect.get(window, 'station').scan({ code: text });
      return atMs;
    }, code);
    const atMs = await pollUntil(async () => toldAtMs('print_spooled', code), {
      deadlineMs: 30_000,
      what: `the label of ${code}`,
    });
    took.push(atMs - scannedAtMs);
    // The scheduler's filters of one label must not take the time of the next scan.
    await printer.nextLabel(60_000);
    untilClaimed.push((toldAtMs('print_claimed', code) ?? atMs) - scannedAtMs);
  }
  db.close();
  const warm = took.slice(WARM_SCANS).toSorted((a, b) => a - b);
  const p95 = warm[Math.ceil(warm.length * 0.95) - 1] ?? Number.NaN;
  return {
    what: `scan to spooler, practice gateway at 0 ms, p95 of ${warm.length} against ${SCAN_MS} ms`,
    ratio: p95 / SCAN_MS,
    budget: 1,
    note: `p95 ${p95} ms, median ${median(warm)} ms, ${median(untilClaimed)} ms of it before the label is drawn`,
  };
}

/** The station in the real Electron with a real spooler. */
export async function* electronRows(): AsyncGenerator<BenchRow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-bench-app-'));
  const lab = await openBenchLab(dataDir);
  try {
    const app = await lab.startStation(['--practice']);
    const parts = await openShellParts(app);
    try {
      yield await scanRow(app, lab);
      yield await pdfRow(parts);
      yield* documentRows(parts);
      yield await windowsRow(parts);
    } finally {
      parts.close();
    }
  } finally {
    await lab.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
