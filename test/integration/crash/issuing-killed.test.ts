import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import { describe, expect, test } from 'vitest';
import { openLedgerToRead, ledgerFileIn } from '../../../electron/ledger/open.ts';
import { searchLedger } from '../../../electron/ledger/search.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { Running } from '../../support/station/cli.ts';
import {
  issueArgs,
  runStation,
  startScript,
  startStation,
  writeOrders,
} from '../../support/station/cli.ts';
import { deferred } from '../../support/station/deferred.ts';
import { orderEntries, orderFile } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDERS = 2;

interface Bench {
  readonly folder: string;
  readonly file: string;
  readonly gateway: PracticeGateway;
}

async function prepareBench(): Promise<Bench> {
  const folder = tempFolder();
  const file = writeOrders(folder, orderFile(orderEntries(ORDERS)));
  return { folder, file, gateway: await startPractice() };
}

/** Order, state and number of each row, oldest first. */
function rowsIn({ folder }: Bench): readonly string[] {
  const db = valueOf(openLedgerToRead(ledgerFileIn(folder)));
  const { rows } = searchLedger(db, {
    filter: { ...EVERY_NUMBER, text: '' },
    tail: null,
    beforeRowId: null,
    limit: 9,
  });
  db.close();
  return rows
    .toReversed()
    .map(({ orderId, numberState, trackNo }) => `${orderId} ${numberState} ${trackNo ?? ''}`);
}

const allRequesting = orderEntries(ORDERS).map(
  (entry) => `${String(entry['order_id'])} requesting `,
);

async function kill(running: Running): Promise<void> {
  expect(await running.signal('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
}

/** Starts again: every parcel has exactly one number, the one that was sold, and nothing is open. */
async function expectOneNumberEach(bench: Bench): Promise<void> {
  const { file, folder, gateway } = bench;
  const again = await runStation(issueArgs(file, gateway.url, folder));
  expect(again).toMatchObject({ code: 0, stderr: '' });
  const sold = gateway
    .sales()
    .map(({ orderId, trackNo }) => ({ order_id: orderId, track_no: trackNo }));
  expect(sold).toHaveLength(ORDERS);
  expect(again.lines).toMatchObject(sold);
  expect(rowsIn(bench)).toEqual(
    gateway.sales().map(({ orderId, trackNo }) => `${orderId} issued ${trackNo}`),
  );
  expect(await runStation(['verify', '--data', folder])).toMatchObject({ code: 0 });
}

describe('a station killed while it issues', () => {
  test('before the gateway did the work buys each number once', async () => {
    const bench = await prepareBench();
    const arrived = deferred<null>();
    const deaf = await startRawServer(() => {
      arrived.resolve(null);
      return null;
    });
    const station = startStation(issueArgs(bench.file, deaf.url, bench.folder));
    await arrived.promise;
    await kill(station);
    expect(rowsIn(bench)).toEqual(allRequesting);
    expect(bench.gateway.sales()).toEqual([]);
    await expectOneNumberEach(bench);
  });

  test('after the gateway did the work, before its answer, gets the numbers that were sold', async () => {
    const bench = await prepareBench();
    const worked = deferred<null>();
    const mute = await startRawServer(({ path, body, headers }) => {
      void fetch(bench.gateway.url + path, {
        method: 'POST',
        headers: { 'content-type': headers['content-type'] ?? '' },
        body,
      }).then(() => worked.resolve(null));
      return null;
    });
    const station = startStation(issueArgs(bench.file, mute.url, bench.folder));
    await worked.promise;
    await kill(station);
    expect(rowsIn(bench)).toEqual(allRequesting);
    expect(bench.gateway.sales()).toHaveLength(ORDERS);
    await expectOneNumberEach(bench);
  });

  test('between the answer and its record gets the numbers that were sold', async () => {
    const bench = await prepareBench();
    const station = startScript('test/support/station/stop-after-answer-process.ts', [
      bench.file,
      bench.gateway.url,
      bench.folder,
    ]);
    expect(await station.firstLine).toBe('answered');
    await kill(station);
    expect(rowsIn(bench)).toEqual(allRequesting);
    expect(bench.gateway.sales()).toHaveLength(ORDERS);
    await expectOneNumberEach(bench);
  });

  test('again and again still buys each number once', async () => {
    const bench = await prepareBench();
    for (let turn = 0; turn < 3; turn += 1) {
      const station = startScript('test/support/station/stop-after-answer-process.ts', [
        bench.file,
        bench.gateway.url,
        bench.folder,
      ]);
      expect(await station.firstLine).toBe('answered');
      await kill(station);
    }
    await expectOneNumberEach(bench);
  });
});
