import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { takeRows } from '../../electron/core/importing/import-orders.ts';
import { accessLedger } from '../../electron/core/ledger-access.ts';
import { readOrderFile } from '../../electron/core/importing/order-file.ts';
import { inTransaction, statement } from '../../electron/ledger/db.ts';
import { NO_SYSTEM_PROTECTION } from '../../electron/ledger/key-file.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { startStationApp } from '../support/app/station-app.ts';
import type { Display } from '../support/display/display.ts';
import { startDisplay } from '../support/display/display.ts';
import { orderEntries, orderFile, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';
import { millionDataDir } from './million-ledger.ts';

const SCANS = 220;
const WARM_SCANS = 20;
const CARD_MS = 30;

/** Adds orders that have number and label to the ledger of a million numbers. */
function addLabelledOrders(dataDir: string): void {
  const ledger = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
  try {
    const rows = valueOf(readOrderFile('orders.json', orderFile(orderEntries(SCANS))));
    takeRows({ ...ledger, nowMs: Date.now, operator: () => 'bench' }, 'orders.json', rows);
    inTransaction(ledger.db, () => {
      const number = statement(
        ledger.db,
        `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, operator,
           state, track_no, sort_code, package_centre, asked_times, requested_at_ms, issued_at_ms,
           changed_at_ms)
         VALUES (?, '', 'bench', 'zhongtong', '1', 'h', 'bench', 'issued', ?, '300-12 001', '南京',
           1, ?, ?, ?)`,
      );
      const label = statement(
        ledger.db,
        `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend,
           operator, created_at_ms, changed_at_ms)
         VALUES (?, ?, '', ?, 1, 'confirmed', 'direct', 'bench', ?, ?)`,
      );
      for (let place = 1; place <= SCANS; place += 1) {
        const [orderId, trackNo, atMs] = [
          orderIdOf(place),
          `SCAN${10_000_000 + place}`,
          Date.now(),
        ];
        number.run(orderId, trackNo, atMs, atMs, atMs);
        label.run(randomUUID(), orderId, trackNo, atMs, atMs);
      }
    });
  } finally {
    ledger.close();
  }
}

/** From the last key of a scan: until the card is in the page, and until a frame has shown it. */
interface ShownCard {
  readonly inPageMs: number;
  readonly shownMs: number;
}

/** Writes down how long each new card takes from the Enter before it. */
const watchCards = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const cards: ShownCard[] = [];
    Reflect.set(window, 'shownCards', cards);
    let enteredAtMs = 0;
    let seen: string | null = null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'Enter') enteredAtMs = event.timeStamp;
    };
    const look = (): void => {
      const card = document.querySelector('[data-testid="parcel-card"]');
      const orderId = card?.getAttribute('data-order-id') ?? null;
      if (orderId === null || orderId === seen) return;
      seen = orderId;
      const inPageMs = performance.now() - enteredAtMs;
      const drawn = new MessageChannel();
      drawn.port1.addEventListener('message', () => {
        cards.push({ inPageMs, shownMs: performance.now() - enteredAtMs });
      });
      drawn.port1.start();
      // A message posted by a frame's callback comes right after that frame was drawn.
      requestAnimationFrame(() => drawn.port2.postMessage(null));
    };
    window.addEventListener('keydown', onKey, { capture: true });
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });

async function scanAll(display: Display, page: Page): Promise<readonly ShownCard[]> {
  await watchCards(page);
  for (let place = 1; place <= SCANS; place += 1) {
    await scanWithKeys(display, orderIdOf(place));
    await waitForCard(page, { orderId: orderIdOf(place), printState: 'confirmed' });
  }
  return page.evaluate(() => Reflect.get(window, 'shownCards'));
}

const p95Of = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

/** Real keys into the real window, among a million numbers. */
export async function* scanCardRows(): AsyncGenerator<BenchRow> {
  const dataDir = millionDataDir();
  addLabelledOrders(dataDir);
  const display = await startDisplay();
  try {
    const app = await startStationApp({ display, dataDir });
    try {
      const cards = (await scanAll(display, app.page)).slice(WARM_SCANS);
      const inPage = cards.map(({ inPageMs }) => inPageMs);
      const shown = cards.map(({ shownMs }) => shownMs);
      yield {
        what: `a million numbers: last key of a scan until the card is in the page, p95 of ${cards.length} against ${CARD_MS} ms`,
        ratio: p95Of(inPage) / CARD_MS,
        budget: 1,
        note: `p95 ${p95Of(inPage).toFixed(1)} ms, median ${median(inPage).toFixed(1)} ms; drawn by a frame: p95 ${p95Of(shown).toFixed(1)} ms, median ${median(shown).toFixed(1)} ms`,
      };
    } finally {
      await app.kill();
    }
  } finally {
    await display.stop();
  }
}
