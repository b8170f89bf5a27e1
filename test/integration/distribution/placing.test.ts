import { describe, expect, test } from 'vitest';
import { readDistribution } from '../../../electron/ledger/distribution-orders.ts';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, LINK, NO_WISHES } from '../../support/station/distributing.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  CIPHER_RECEIVER_INFO,
  orderEntry,
  orderIdOf,
  RECEIVER_INFO,
} from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const NAME = `D${ID}`;

const sentFor = ({ desk }: Pick<DistributingKit, 'desk'>, name: string): unknown =>
  JSON.parse(the(valueOf(desk.preview(name, true)).json));

describe('a distribution order', () => {
  test('is drafted from an order, shown, and placed once', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const kit = await distributingKit({ ledger });
    expect(valueOf(kit.desk.draft(KEY, NO_WISHES))).toMatchObject({
      outOrderId: NAME,
      supplier: LINK.supplier,
      state: 'draft',
    });
    expect(sentFor(kit, NAME)).toMatchObject({
      addressParam: { fullName: RECEIVER_INFO.contact.name },
      cargoParamList: [{ offerId: 900_000_000_001, quantity: 1, channel: 'douyin' }],
      outOrderId: NAME,
    });
    expect(kit.gateway.alibaba.purchases()).toEqual([]);
    valueOf(kit.desk.create(NAME));
    await kit.desk.placing.idle();
    expect(kit.line(NAME)).toBe('created');
    const [purchase] = kit.gateway.alibaba.purchases();
    expect(the(readDistribution(ledger.db, NAME))).toMatchObject({
      tradeIds: the(purchase).orderIds,
      amountFen: the(purchase).amountFen,
      tradeStatus: 'waitbuyerpay',
    });
    expect(codeOf(kit.desk.create(NAME))).toBe('DISTRIBUTION_UNDER_WAY');
    expect(codeOf(kit.desk.draft(KEY, NO_WISHES))).toBe('DISTRIBUTION_EXISTS');
    expect(kit.gateway.alibaba.purchases()).toHaveLength(1);
  });

  test.each<[string, PracticeFault]>([
    ['lost after the work', { kind: 'drop_after' }],
    ['lost before the work', { kind: 'drop_before' }],
    ['cut in the middle', { kind: 'cut_json' }],
    ['an error of the server', { kind: 'http_500' }],
  ])('is bought once where the answers are %s', async (_, fault) => {
    const kit = await distributingKit();
    const { outOrderId } = valueOf(kit.desk.draftFrom(distributionBody('w-1')));
    kit.gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    kit.gateway.faults.failNext(fault, 3);
    valueOf(kit.desk.create(outOrderId));
    await kit.desk.placing.idle();
    await kit.passTime();
    expect(kit.line(outOrderId)).toBe('created');
    expect(kit.gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('is not bought again while 1688 only says that it may not tell', async () => {
    const kit = await distributingKit();
    const { outOrderId } = valueOf(kit.desk.draftFrom(distributionBody('w-1')));
    kit.gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    kit.gateway.faults.failNext({ kind: 'drop_after' });
    kit.gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权不存在或已过期' }, 4);
    valueOf(kit.desk.create(outOrderId));
    await kit.desk.placing.idle();
    expect(kit.line(outOrderId)).toMatch(/^checking/);
    await kit.passTime();
    expect(kit.line(outOrderId)).toBe('created');
    expect(kit.gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('that was refused is drafted anew with another variant and placed', async () => {
    const kit = await distributingKit();
    valueOf(kit.desk.draftFrom(distributionBody('w-1', 'no-such-spec')));
    valueOf(kit.desk.create('w-1'));
    await kit.desk.placing.idle();
    expect(kit.line('w-1')).toBe('refused PLATFORM_SPEC_MISMATCH');
    valueOf(kit.desk.draftFrom(distributionBody('w-1')));
    valueOf(kit.desk.create('w-1'));
    await kit.desk.placing.idle();
    expect(kit.line('w-1')).toBe('created');
    expect(kit.gateway.alibaba.purchases()).toHaveLength(1);
  });

  test.each<[string, object, string]>([
    [
      'goods without an offer',
      { items: [{ item_name: '别的', item_specs: '', item_count: 1 }] },
      'DISTRIBUTION_OFFER_MISSING',
    ],
    [
      'a receiver without its key',
      { receiver_info: CIPHER_RECEIVER_INFO },
      'DISTRIBUTION_OAID_MISSING',
    ],
  ])('is not drafted for %s', async (_, over, code) => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID, { ...over })]);
    const kit = await distributingKit({ ledger });
    expect(codeOf(kit.desk.draft(KEY, NO_WISHES))).toBe(code);
  });

  test('brings the number of the supplier to the platform that sold the order', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const kit = await distributingKit({ ledger });
    valueOf(kit.desk.draft(KEY, NO_WISHES));
    expect(codeOf(await kit.desk.refresh(NAME))).toBe('DISTRIBUTION_NOT_PLACED');
    valueOf(kit.desk.create(NAME));
    await kit.desk.placing.idle();
    valueOf(await kit.desk.refresh(NAME));
    expect(readShipment(ledger.db, KEY)).toBeNull();
    kit.gateway.alibaba.supplierSends(NAME, { carrier: 'YTO', trackingNumber: 'YT8800000001' });
    valueOf(await kit.desk.refresh(NAME));
    valueOf(await kit.desk.refresh(NAME));
    expect(the(readShipment(ledger.db, KEY))).toMatchObject({
      label: null,
      state: 'due',
      carrier: 'yuantong',
      trackNo: 'YT8800000001',
    });
    expect(the(readDistribution(ledger.db, NAME)).tradeStatus).toBe('waitbuyerreceive');
    expect(valueOf(await kit.desk.payUrl([NAME]))).toMatch(/^https:/);
  });

  test('carries the key of an encrypted receiver, and quantities in pieces of the supplier', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID, { receiver_info: CIPHER_RECEIVER_INFO, oaid: 'key-1' })]);
    const kit = await distributingKit({ ledger, links: [{ ...LINK, pieces: 3 }] });
    valueOf(kit.desk.draft(KEY, NO_WISHES));
    expect(sentFor(kit, NAME)).toMatchObject({
      cargoParamList: [{ quantity: 3 }],
      encryptOutOrderInfo: {
        encryptOrder: 'true',
        oaid: 'key-1',
        outPlatformCode: 'douyin',
        outPlatformOrderNo: ID,
      },
    });
  });
});
