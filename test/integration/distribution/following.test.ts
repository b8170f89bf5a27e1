import { expect, test } from 'vitest';
import { FOLLOW_EVERY_MS } from '../../../electron/core/distribution/follow-every.ts';
import { refreshOrder } from '../../../electron/core/distribution/refresh-orders.ts';
import { readDistribution } from '../../../electron/ledger/distribution-orders.ts';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const NAME = `D${ID}`;

async function placed(): Promise<DistributingKit> {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const kit = await distributingKit({ ledger });
  valueOf(kit.desk.draft(keyOf(ID), NO_WISHES));
  valueOf(kit.desk.create(NAME));
  await kit.desk.placing.idle();
  return kit;
}

const reads = ({ gateway }: DistributingKit): number =>
  gateway.calls().filter(({ path, params }) => path.endsWith('/detail') && 'orderId' in params)
    .length;

test('a placed order is read again every half hour, and no more often', async () => {
  const kit = await placed();
  await kit.desk.following.idle();
  expect(reads(kit)).toBe(0);
  kit.gateway.alibaba.supplierSends(NAME, { carrier: 'YTO', trackingNumber: 'YT8800000002' });
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  await kit.desk.following.idle();
  await kit.desk.following.idle();
  expect(reads(kit)).toBe(1);
  expect(the(readDistribution(kit.ledger.db, NAME)).tradeStatus).toBe('waitbuyerreceive');
  expect(the(readShipment(kit.ledger.db, keyOf(ID))).trackNo).toBe('YT8800000002');
});

test('an answer that is lost is waited for until the next half hour', async () => {
  const kit = await placed();
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  kit.gateway.faults.failAlways({ kind: 'outer_error', message: '店铺授权不存在或已过期' });
  await kit.desk.following.idle();
  const asked = reads(kit);
  await kit.desk.following.idle();
  expect(reads(kit)).toBe(asked);
  kit.gateway.faults.failAlways(null);
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  expect(kit.line(NAME)).toBe('created GATEWAY_AUTHORISATION');
  await kit.desk.following.idle();
  expect(reads(kit)).toBe(asked + 1);
  expect(kit.line(NAME)).toBe('created');
});

test('an order that is completed without a number that can be read needs a person', async () => {
  const kit = await placed();
  const result = { baseInfo: { id: 1, status: 'success' } };
  const body = JSON.stringify({ code: 0, data: { success: true, result } });
  const server = await startRawServer(() => ({ body }));
  valueOf(await refreshOrder(kit.ledger.shared, clientOf(server.url), NAME));
  expect(kit.line(NAME)).toBe('created DISTRIBUTION_NUMBER_MISSING');
});

test('of an order that 1688 split, every part is read and kept', async () => {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody('w-2', 'practice-spec-2')));
  valueOf(kit.desk.create('w-2'));
  await kit.desk.placing.idle();
  const { tradeIds } = the(readDistribution(kit.ledger.db, 'w-2'));
  expect(tradeIds).toHaveLength(2);
  valueOf(await kit.desk.refresh('w-2'));
  const asked = kit.gateway.calls().flatMap(({ params }) => params['orderId'] ?? []);
  expect(asked).toEqual(tradeIds);
});

test('a draft and a refused order can be removed, a placed one cannot', async () => {
  const kit = await placed();
  expect(codeOf(kit.desk.remove(NAME))).toBe('DISTRIBUTION_UNDER_WAY');
  valueOf(kit.desk.draftFrom(distributionBody('w-1', 'no-such-spec')));
  valueOf(kit.desk.remove('w-1'));
  expect(readDistribution(kit.ledger.db, 'w-1')).toBeNull();
  valueOf(kit.desk.draftFrom(distributionBody('w-1', 'no-such-spec')));
  valueOf(kit.desk.create('w-1'));
  await kit.desk.placing.idle();
  valueOf(kit.desk.remove('w-1'));
  expect(codeOf(kit.desk.remove('w-1'))).toBe('DISTRIBUTION_UNDER_WAY');
  expect(kit.gateway.alibaba.purchases()).toHaveLength(1);
});
