import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gatewayNumberSource } from '../../electron/core/issuing/asking.ts';
import type { ParcelToAsk } from '../../electron/core/issuing/asking.ts';
import { createBatches } from '../../electron/core/batch/batches.ts';
import { createCallJournal } from '../../electron/core/call-journal.ts';
import { takeRows } from '../../electron/core/importing/import-orders.ts';
import { createIssuer } from '../../electron/core/issuing/issuing.ts';
import type { LedgerAccess } from '../../electron/core/ledger-access.ts';
import { readOrderFile } from '../../electron/core/importing/order-file.ts';
import { parcelToAsk } from '../../electron/core/issuing/parcels-to-ask.ts';
import { recordAnswer } from '../../electron/core/issuing/record-answer.ts';
import { newCreateOrder } from '../../electron/gateway/douyin/new-create-order.ts';
import { inTransaction } from '../../electron/ledger/db.ts';
import { putRequesting } from '../../electron/ledger/numbers.ts';
import { EVERY_WAITING } from '../../shared/batch.ts';
import { ok } from '../../shared/result.ts';
import { SHOP } from '../support/station/account.ts';
import { SENDER, orderEntry, orderFile, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { withClient, withGateway, withLedger } from './bench-world.ts';
import type { BenchRow } from './measure.ts';
import { compare, median } from './measure.ts';

const DEFAULTS = { shop: SHOP, carrier: 'zhongtong', sender: SENDER, offeredCarriers: null };
const CALL = 100;
/** So many answers are recorded in one round, and so many rounds are measured, warm-up included. */
const ANSWERS = 10;
const ROUNDS = 13;
const ROUND_PARCELS = ROUNDS * ANSWERS * CALL;
const STALL_MS = 20;

/** Imports the next orders of a ledger and gives them as they are asked for. */
function takeOrders(ledger: LedgerAccess, first: number, count: number): readonly ParcelToAsk[] {
  const entries = Array.from({ length: count }, (_, place) => orderEntry(orderIdOf(first + place)));
  const rows = valueOf(readOrderFile('orders.json', orderFile(entries)));
  takeRows({ ...ledger, nowMs: Date.now, operator: () => 'bench' }, 'orders.json', rows);
  return rows.map(({ parcel }) => {
    const imported = valueOf(parcel);
    return valueOf(parcelToAsk(imported, imported.content, DEFAULTS));
  });
}

/** What the gateway says about one call. */
interface Answers {
  readonly asked: readonly ParcelToAsk[];
  readonly data: ReturnType<typeof newCreateOrder.readData>;
}

/** @param first place of the first order */
function prepareAnswers(ledger: LedgerAccess, first: number): readonly Answers[] {
  const parcels = takeOrders(ledger, first, ROUND_PARCELS);
  return Array.from({ length: ROUNDS * ANSWERS }, (_, place) => {
    const asked = parcels.slice(place * CALL, (place + 1) * CALL);
    const data = newCreateOrder.readData({
      ebill_infos: asked.map(({ key }) => ({
        order_id: key.orderId,
        pack_id: key.packId,
        track_no: `99${key.orderId}`,
        sort_code: '300-12 001',
        package_center_name: '南京',
        short_address_name: '',
      })),
      err_infos: [],
    });
    return { asked, data };
  });
}

/** Answers come to parcels that were asked for. */
function ask(ledger: LedgerAccess, answers: readonly Answers[]): void {
  inTransaction(ledger.db, () => {
    for (const { key, askWith } of answers.flatMap(({ asked }) => asked)) {
      const row = { key, askedWith: askWith, gatewayHost: 'h', operator: 'bench', atMs: 1 };
      putRequesting(ledger.db, row);
    }
  });
}

/** Tables without what the ledger keeps beside them for review: no trigger, no further index. */
function makeBareTables({ db }: LedgerAccess): void {
  const read = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck();
  for (const table of ['numbers', 'events']) {
    db.exec(String(read.get(table)).replace(/TABLE "?(numbers|events)"?/, 'TABLE bare_$1'));
  }
  db.exec(`CREATE UNIQUE INDEX bare_track_no ON bare_numbers (track_no, carrier);
    CREATE INDEX bare_events_parcel ON bare_events (order_id, pack_id)`);
}

/** The rows of numbers and their events, written by nothing but better-sqlite3. */
function bareInserts({ db }: LedgerAccess, prefix: '' | 'bare_'): (answers: Answers) => void {
  const number = db.prepare(
    `INSERT INTO ${prefix}numbers (order_id, pack_id, shop, carrier, channel, user_id, gateway_host,
       operator, state, track_no, sort_code, package_centre, short_address, answer, asked_times,
       requested_at_ms, issued_at_ms, changed_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, 'h', 'bench', 'issued', ?, ?, ?, ?, ?, 1, 1, ?, ?)`,
  );
  const event = db.prepare(
    `INSERT INTO ${prefix}events (at_ms, kind, order_id, pack_id, operator, detail)
     VALUES (?, 'number_issued', ?, ?, 'bench', ?)`,
  );
  return ({ asked, data }) =>
    inTransaction(db, () => {
      data.ebill_infos.forEach((entry, place) => {
        const parcel = asked[place];
        if (parcel === undefined) return;
        const { shop, carrier, channel, userId } = parcel.askWith;
        const { orderId, packId } = parcel.key;
        const atMs = Date.now();
        number.run(
          [orderId, packId, shop, carrier, channel, userId, entry.track_no, entry.sort_code],
          [entry.package_center_name, entry.short_address_name, JSON.stringify(entry), atMs, atMs],
        );
        event.run(
          atMs,
          orderId,
          packId,
          JSON.stringify({ track_no: entry.track_no, carrier, shop }),
        );
      });
    });
}

const ofRound = (all: readonly Answers[], round: number): readonly Answers[] =>
  all.slice(round * ANSWERS, (round + 1) * ANSWERS);

const RECORDING = `recording ${ANSWERS} answers of ${CALL} issued numbers, against bare inserts of the same rows`;

/** @param prefix of the tables that the bare inserts go to */
const recordingRow = (prefix: '' | 'bare_'): Promise<BenchRow> =>
  withLedger(async (ledger) => {
    const answers = prepareAnswers(ledger, 0);
    ask(ledger, answers);
    const bareAnswers = prefix === '' ? prepareAnswers(ledger, ROUND_PARCELS) : answers;
    if (prefix !== '') makeBareTables(ledger);
    const insert = bareInserts(ledger, prefix);
    const deps = { ...ledger, nowMs: Date.now, operator: () => 'bench' };
    let ours = 0;
    let bare = 0;
    const where = prefix === '' ? 'into the same tables' : 'into tables without triggers';
    return compare(`${RECORDING} ${where}`, prefix === '' ? 1.5 : null, {
      ours: () => {
        for (const { asked, data } of ofRound(answers, ours)) {
          const { ebill_infos: issued, err_infos: refused } = data;
          recordAnswer(deps, asked, ok({ issued, refused, afterLostTry: false }));
        }
        ours += 1;
      },
      bare: () => {
        ofRound(bareAnswers, bare).forEach(insert);
        bare += 1;
      },
    });
  });

interface Batched {
  readonly tookMs: number;
  readonly stallMs: number;
  readonly longestStallMs: number;
}

/** A batch of new orders from its start to its end, as the window runs it. */
const runBatchOf = (url: string, orders: number): Promise<Batched> =>
  withLedger(async (ledger) => {
    takeOrders(ledger, 0, orders);
    return withClient(url, { journal: createCallJournal(ledger) }, async (client) => {
      const shared = { ...ledger, nowMs: Date.now, operator: () => 'bench' };
      const issuer = createIssuer({ ...shared, numbers: gatewayNumberSource(client, url) });
      const batches = createBatches({
        ...shared,
        ledgerFile: ledger.file,
        issuer: () => ok(issuer),
        client: () => ok(client),
        defaults: () => DEFAULTS,
        push: () => batches.last(),
        drop: (work) => void work,
        logBug: (_, error) => {
          throw error;
        },
      });
      const delay = monitorEventLoopDelay({ resolution: 1 });
      const startedAtMs = performance.now();
      delay.enable();
      valueOf(await batches.start({ kind: 'filter', filter: EVERY_WAITING, except: [] }));
      await batches.idle();
      delay.disable();
      const tookMs = performance.now() - startedAtMs;
      const last = batches.last();
      await batches.close();
      if (last?.tally.issued !== orders) throw new Error(`Not issued: ${JSON.stringify(last)}`);
      return { tookMs, stallMs: delay.percentile(99) / 1e6, longestStallMs: delay.max / 1e6 };
    });
  });

const SIZES = [3_000, 10_000] as const;
const BATCHES = 3;

const stallRow = (orders: number): Promise<BenchRow> =>
  withGateway(20, async (url) => {
    const runs: Batched[] = [];
    for (let run = 0; run < BATCHES; run += 1) runs.push(await runBatchOf(url, orders));
    const stall = median(runs.map(({ stallMs }) => stallMs));
    const longest = Math.max(...runs.map(({ longestStallMs }) => longestStallMs));
    const tookMs = median(runs.map((run) => run.tookMs));
    return {
      what: `main process during a batch of ${orders}: p99 of its stalls, against ${STALL_MS} ms`,
      ratio: stall / STALL_MS,
      budget: 1,
      note: `p99 ${stall.toFixed(1)} ms, longest ${longest.toFixed(0)} ms, batch ${(tookMs / 1_000).toFixed(1)} s`,
    };
  });

export async function* batchRows(): AsyncGenerator<BenchRow> {
  yield await recordingRow('');
  yield await recordingRow('bare_');
  for (const orders of SIZES) yield await stallRow(orders);
}
