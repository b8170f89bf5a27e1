import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../electron/core/importing/import-orders.ts';
import { importOrders } from '../../../electron/core/importing/import-orders.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { readOrderInfo } from '../../../electron/core/parcels/order-content.ts';
import { openContent } from '../../../electron/core/parcels/parcel-content.ts';
import { readParcel } from '../../../electron/ledger/parcels.ts';
import { countWaiting, listWaiting } from '../../../electron/ledger/waiting.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { vendorExampleText } from '../../support/station/fixtures.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, stubSource } from '../../support/station/numbers.ts';
import {
  CIPHER_RECEIVER_INFO,
  RECEIVER_INFO,
  orderEntries,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { errorOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);

const take = (ledger: TestLedger, ...entries: readonly unknown[]): ImportReport =>
  valueOf(importOrders(ledger.imports, 'orders.json', orderFile(entries)));

const withName = (name: string): object =>
  orderEntry(ID, {
    receiver_info: { ...RECEIVER_INFO, contact: { ...RECEIVER_INFO.contact, name } },
  });

const nameIn = (ledger: TestLedger): string =>
  readOrderInfo(valueOf(openContent(ledger.db, ledger.opener, KEY))).receiver_info.contact.name;

const eventsIn = (ledger: TestLedger): unknown[] =>
  ledger.db.prepare('SELECT kind FROM events ORDER BY event_id').pluck().all();

describe('an import', () => {
  test('takes what can be asked for and reports the rest by its place in the file', () => {
    const ledger = openTestLedger();
    const report = take(
      ledger,
      orderEntry(ID),
      orderEntry(orderIdOf(2), { items: [] }),
      orderEntry(ID, { pack_id: 'p2' }),
      orderEntry(ID),
    );
    expect(report).toMatchObject({
      taken: [KEY, keyOf(ID, 'p2')],
      keptAsAsked: [],
      refused: [
        { row: 2, orderId: orderIdOf(2), packId: '', fault: { code: 'ITEMS_MISSING' } },
        { row: 4, orderId: ID, packId: '', fault: { code: 'PARCEL_TWICE_IN_FILE' } },
      ],
    });
    expect(countWaiting(ledger.db)).toBe(2);
    const newest = { filter: EVERY_WAITING, carrier: '', before: null, limit: 1 };
    expect(listWaiting(ledger.db, newest)).toEqual([
      {
        parcelId: 2,
        orderId: ID,
        packId: 'p2',
        channel: '1',
        carrier: 'zhongtong',
        wave: '',
        source: 'orders.json',
        itemSummary: '试验衬衣 ×1',
        numberState: null,
        fault: null,
        importedAtMs: ledger.clock.nowMs(),
      },
    ]);
    expect(eventsIn(ledger)).toEqual(['parcel_imported', 'parcel_imported']);
  });

  test('takes a Douyin order in plain text, and warns of it', () => {
    const report = take(
      openTestLedger(),
      orderEntry(ID, { receiver_info: CIPHER_RECEIVER_INFO }),
      orderEntry(orderIdOf(2)),
    );
    expect(report.taken).toHaveLength(2);
    expect(report.warnings).toMatchObject([
      { row: 2, orderId: orderIdOf(2), packId: '', fault: { code: 'CHANNEL_WANTS_CIPHERTEXT' } },
    ]);
  });

  test('takes the example of the vendor', () => {
    const ledger = openTestLedger();
    const report = valueOf(importOrders(ledger.imports, 'example.json', vendorExampleText()));
    expect(report.taken).toHaveLength(2);
    expect(report.refused).toEqual([]);
  });

  test('of a file that holds no orders changes nothing', () => {
    const ledger = openTestLedger();
    const fault = errorOf(importOrders(ledger.imports, 'f.json', 'no'));
    expect(fault.code).toBe('FILE_NOT_JSON');
    expect(countWaiting(ledger.db)).toBe(0);
    expect(eventsIn(ledger)).toEqual([]);
  });

  test('replaces an order that still waits', () => {
    const ledger = openTestLedger();
    take(ledger, withName('柳试之'));
    expect(take(ledger, withName('高试')).taken).toEqual([KEY]);
    expect(nameIn(ledger)).toBe('高试');
    expect(countWaiting(ledger.db)).toBe(1);
  });

  test('of the same file again changes nothing', () => {
    const ledger = openTestLedger();
    take(ledger, orderEntry(ID));
    const before = ledger.db.serialize();
    ledger.clock.advance(1_000);
    expect(take(ledger, orderEntry(ID)).taken).toEqual([KEY]);
    expect(ledger.db.serialize().equals(before)).toBe(true);
  });

  test.each([
    ['issued', () => answerOf([[ID, '', '99000000000001']])],
    ['unknown', () => failureOf('unknown', 'GATEWAY_TIMEOUT')],
  ])('keeps the content of a parcel whose number is %s', async (_state, answer) => {
    const ledger = openTestLedger();
    const parcels = takeOrders(ledger, [withName('柳试之')]);
    await createIssuer({ ...ledger.shared, numbers: stubSource(answer) }).issue(parcels);
    const report = take(ledger, withName('高试'), orderEntry(orderIdOf(2)));
    expect(report).toMatchObject({ taken: [keyOf(orderIdOf(2))], keptAsAsked: [KEY] });
    expect(nameIn(ledger)).toBe('柳试之');
  });

  test('replaces a parcel that was refused, so that it can be corrected', async () => {
    const ledger = openTestLedger();
    const numbers = stubSource(() => answerOf([], [[ID, '', '4006', '订单号非法']]));
    const parcels = takeOrders(ledger, [withName('柳试之')]);
    await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    expect(take(ledger, withName('高试')).taken).toEqual([KEY]);
    expect(nameIn(ledger)).toBe('高试');
  });

  test('keeps names, phones and addresses out of the file in plain', () => {
    const ledger = openTestLedger();
    take(ledger, ...orderEntries(3));
    const bytes = ledger.db.serialize();
    const { contact, address } = RECEIVER_INFO;
    for (const personal of [contact.name, contact.mobile, address.detail_address]) {
      expect(bytes.includes(personal)).toBe(false);
    }
    expect(the(readParcel(ledger.db, KEY)).carrier).toBe('zhongtong');
  });

  test('stores its data key once, also after a transaction that was taken back', () => {
    const ledger = openTestLedger();
    ledger.db.exec(
      "CREATE TRIGGER stop BEFORE INSERT ON parcels BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    expect(() => take(ledger, orderEntry(ID))).toThrow('full');
    ledger.db.exec('DROP TRIGGER stop');
    take(ledger, orderEntry(ID));
    take(ledger, orderEntry(orderIdOf(2)));
    expect(
      ledger.db.prepare('SELECT count(*) FROM data_keys WHERE data_key_id > 0').pluck().get(),
    ).toBe(1);
    expect(nameIn(ledger)).toBe('柳试之');
  });

  test('made on plain Node is read where the system keeps the key', () => {
    const ledger = openTestLedger();
    take(ledger, orderEntry(ID));
    ledger.close();
    const again = openTestLedger({ dataDir: ledger.dataDir });
    expect(nameIn(again)).toBe('柳试之');
  });
});
