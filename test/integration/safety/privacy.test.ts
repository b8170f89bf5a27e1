import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCallJournal } from '../../../electron/core/call-journal.ts';
import { revealReceiver } from '../../../electron/core/parcels/reveal-receiver.ts';
import { hashTails } from '../../../electron/core/safety/hash-tails.ts';
import { openContent } from '../../../electron/core/parcels/parcel-content.ts';
import { purgeContent } from '../../../electron/core/safety/purge-content.ts';
import { breathe } from '../../../electron/core/breathe.ts';
import { putMerged } from '../../../electron/ledger/merges.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { readSealedContent } from '../../../electron/ledger/parcels.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import { readWaybillData } from '../../../electron/ledger/waybill-data.ts';
import { benchAt } from '../../support/station/bench.ts';
import { startScript } from '../../support/station/cli.ts';
import { createClock } from '../../support/station/clock.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  CIPHER_RECEIVER_INFO,
  RECEIVER_INFO,
  orderEntries,
  orderEntry,
  orderIdOf,
} from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import { callForItems } from '../../../electron/gateway/batch.ts';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 90;
const ID = orderIdOf(1);
const KEY = keyOf(ID);

const purge = (ledger: TestLedger, days = DAYS): Promise<number> =>
  purgeContent({ ...ledger.shared, breathe, isStopped: () => false }, days);

const events = (ledger: TestLedger, kind: string): readonly unknown[] =>
  ledger.db
    .prepare('SELECT order_id, operator, detail FROM events WHERE kind = ? ORDER BY event_id')
    .raw()
    .all(kind);

const reveal = (ledger: TestLedger, key = KEY): ReturnType<typeof revealReceiver> =>
  revealReceiver({ ...ledger.shared, opener: ledger.opener }, key);

const tails = (ledger: TestLedger): readonly unknown[] =>
  ledger.db.prepare('SELECT receiver_tail FROM parcels ORDER BY parcel_id').pluck().all();

/** One printed order with its print data and the parameters of its calls, whose time is the real one. */
async function printedOrder(): Promise<{
  readonly ledger: TestLedger;
  readonly kit: ReturnType<typeof benchAt>;
}> {
  const ledger = openTestLedger({ clock: createClock(Date.now()) });
  const gateway = await startPractice();
  const kit = benchAt(ledger, gateway);
  takeOrders(ledger, [orderEntry(ID)]);
  kit.scan(ID);
  await kit.settled();
  const client = clientOf(gateway.url, { journal: createCallJournal(ledger) });
  const { trackNo } = the(readNumber(ledger.db, KEY) ?? undefined);
  await callForItems(client, getWaybill, 'shop-a', [
    { carrier: 'zhongtong', trackNo: the(trackNo ?? undefined) },
  ]);
  return { ledger, kit };
}

describe('personal data', () => {
  test('is removed after the retention time, numbers and story stay', async () => {
    const { ledger, kit } = await printedOrder();
    const sealed = the(readSealedContent(ledger.db, KEY) ?? undefined).bytes;
    ledger.clock.advance(DAYS * DAY_MS);
    expect(await purge(ledger)).toBe(0);
    ledger.clock.advance(DAY_MS);
    expect(await purge(ledger)).toBe(1);

    expect(readSealedContent(ledger.db, KEY)).toBeNull();
    expect(readWaybillData(ledger.db, KEY)).toBeNull();
    expect(ledger.db.prepare('SELECT sealed_params FROM calls').pluck().all()).toEqual([null]);
    expect(ledger.db.prepare('SELECT data_key_id FROM data_keys').pluck().all()).toEqual([0]);
    expect(events(ledger, 'content_purged')).toEqual([[ID, OPERATOR, `{"days":${DAYS}}`]]);
    expect(kit.card(KEY)).toMatchObject({
      numberState: 'issued',
      receiver: null,
      items: [],
      labels: 1,
    });
    expect(codeOf(openContent(ledger.db, ledger.opener, KEY))).toBe('CONTENT_PURGED');
    expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);

    ledger.close();
    expect(existsSync(`${ledger.file}-wal`)).toBe(false);
    expect(readFileSync(ledger.file).includes(sealed)).toBe(false);
  });

  test.each(['requesting', 'unknown'])(
    'of a number that is %s stays: it is asked again with it',
    async (state) => {
      const ledger = openTestLedger();
      takeOrders(ledger, [orderEntry(ID)]);
      ledger.db.exec(`INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host,
          state, asked_times, requested_at_ms, changed_at_ms)
        VALUES ('${ID}', '', 's', 'zhongtong', '1', 'h', '${state}', 1, 1, 1)`);
      ledger.clock.advance(2 * DAYS * DAY_MS);
      expect(await purge(ledger)).toBe(0);
    },
  );

  test('that was removed comes back with another import, where no number stands', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    ledger.clock.advance(2 * DAYS * DAY_MS);
    expect(await purge(ledger)).toBe(1);
    takeOrders(ledger, [orderEntry(ID)]);
    expect(readSealedContent(ledger.db, KEY)).not.toBeNull();
    expect(await purge(ledger)).toBe(0);
  });

  test('of an order that travels in another parcel stays as long as that of the parcel', async () => {
    const ledger = openTestLedger();
    const main = keyOf(orderIdOf(2));
    takeOrders(ledger, [orderEntry(ID)]);
    ledger.clock.advance(DAYS * DAY_MS);
    takeOrders(ledger, [orderEntry(main.orderId)]);
    putMerged(ledger.db, { key: KEY, main, operator: OPERATOR, atMs: ledger.clock.nowMs() });
    ledger.clock.advance(DAY_MS);
    expect(await purge(ledger)).toBe(0);
    ledger.clock.advance(DAYS * DAY_MS);
    expect(await purge(ledger)).toBe(2);
  });

  test('stays when the station closes in between, and nothing else breaks', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(120));
    ledger.clock.advance(2 * DAYS * DAY_MS);
    let pieces = 0;
    const isStopped = (): boolean => (pieces += 1) > 1;
    expect(await purgeContent({ ...ledger.shared, breathe, isStopped }, DAYS)).toBe(20);
    expect(await purge(ledger)).toBe(100);
  });

  test('is removed wholly or not at all when the program is killed', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(400));
    ledger.close();
    for (let turn = 0; turn < 3; turn += 1) {
      const running = startScript('test/support/station/purge-process.ts', [ledger.dataDir]);
      await running.firstLine;
      const until = performance.now() + Math.random() * 30;
      while (performance.now() < until) await breathe();
      await running.signal('SIGKILL');
      const again = openTestLedger({ dataDir: ledger.dataDir });
      const halves = again.db
        .prepare(
          `SELECT count(*) FROM parcels WHERE (purged_at_ms IS NULL) <> (length(sealed_content) > 0)
             OR (purged_at_ms IS NULL) = EXISTS (SELECT 1 FROM events e
               WHERE e.order_id = parcels.order_id AND e.kind = 'content_purged')`,
        )
        .pluck()
        .get();
      expect(halves).toBe(0);
      expect(verifyLedger(again.db, 0).filter(({ ok }) => !ok)).toEqual([]);
      again.close();
    }
  });
});

describe('an unmasked receiver', () => {
  test('is shown with an event that says who looked, and holds nothing of it', () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    expect(valueOf(reveal(ledger))).toMatchObject({
      name: RECEIVER_INFO.contact.name,
      phone: RECEIVER_INFO.contact.mobile,
    });
    expect(events(ledger, 'receiver_revealed')).toEqual([[ID, OPERATOR, '{}']]);
  });

  test('is not shown where the event cannot be written', () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    ledger.db.pragma('query_only = ON');
    expect(() => reveal(ledger)).toThrow('readonly');
    ledger.db.pragma('query_only = OFF');
  });

  test('is not there for ciphertext, purged and unknown parcels, and no event says so', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [
      orderEntry(ID, { receiver_info: CIPHER_RECEIVER_INFO }),
      orderEntry(orderIdOf(2)),
    ]);
    expect(codeOf(reveal(ledger))).toBe('RECEIVER_ENCRYPTED');
    expect(codeOf(reveal(ledger, keyOf(orderIdOf(9))))).toBe('PARCEL_UNKNOWN');
    ledger.clock.advance(2 * DAYS * DAY_MS);
    await purge(ledger);
    expect(codeOf(reveal(ledger, keyOf(orderIdOf(2))))).toBe('CONTENT_PURGED');
    expect(events(ledger, 'receiver_revealed')).toEqual([]);
  });
});

describe("the receiver's last four digits", () => {
  const ENTRIES = [
    orderEntry(ID),
    orderEntry(orderIdOf(2), { receiver_info: CIPHER_RECEIVER_INFO }),
  ];

  test('are kept as a keyed hash only', () => {
    const ledger = openTestLedger();
    const tailHash = the(ledger.tailHash ?? undefined);
    takeOrders({ ...ledger, imports: { ...ledger.imports, tailHash } }, ENTRIES);
    expect(tails(ledger)).toEqual([tailHash('1234'), Buffer.alloc(0)]);
    expect(tailHash('1234')).toHaveLength(16);
    const other = the(openTestLedger().tailHash ?? undefined);
    expect(other('1234').equals(tailHash('1234'))).toBe(false);
  });

  test('that the command line could not hash are hashed later', async () => {
    const ledger = openTestLedger();
    takeOrders({ ...ledger, imports: { ...ledger.imports, tailHash: null } }, ENTRIES);
    expect(tails(ledger)).toEqual([null, Buffer.alloc(0)]);
    await hashTails({ ...ledger, breathe, isStopped: () => false });
    expect(tails(ledger)).toEqual([ledger.tailHash?.('1234'), Buffer.alloc(0)]);
  });
});
