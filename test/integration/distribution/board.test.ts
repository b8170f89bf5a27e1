import { expect, test } from 'vitest';
import { FOLLOW_EVERY_MS } from '../../../electron/core/distribution/follow-every.ts';
import { putShipBy } from '../../../electron/ledger/ship-by.ts';
import type { ExceptionKind } from '../../../shared/exceptions.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { boardCounts, boardRows } from '../../support/station/exceptions.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const NAME = `D${ID}`;
const HOUR_MS = 3_600_000;
const ENDED = { kind: 'outer_error', message: '店铺授权不存在或已过期' } as const;

const counts = ({ ledger }: DistributingKit) => boardCounts(ledger, 'place_');
const rows = ({ ledger }: DistributingKit, kind: ExceptionKind) => boardRows(ledger, kind);

async function placed(): Promise<DistributingKit> {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const kit = await distributingKit({ ledger });
  valueOf(kit.desk.draft(KEY, NO_WISHES));
  valueOf(kit.desk.create(NAME));
  await kit.desk.placing.idle();
  return kit;
}

test('a refused order is on the board until its draft is removed, one of a file by its own name', async () => {
  const kit = await distributingKit();
  for (const name of ['w-1', '单 1']) {
    valueOf(kit.desk.draftFrom(distributionBody(name, 'no-such-spec')));
    valueOf(kit.desk.create(name));
  }
  await kit.desk.placing.idle();
  expect(counts(kit)).toEqual({ place_refused: 2 });
  expect(rows(kit, 'place_refused').map(({ orderId }) => orderId)).toEqual(['w-1', 'D2']);
  for (const name of ['w-1', '单 1']) valueOf(kit.desk.remove(name));
  expect(counts(kit)).toEqual({});
});

test('an order whose answer is missing is on the board', async () => {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody('w-1')));
  kit.gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  kit.gateway.faults.failNext({ kind: 'drop_after' });
  kit.gateway.faults.failNext(ENDED, 4);
  valueOf(kit.desk.create('w-1'));
  await kit.desk.placing.idle();
  expect(counts(kit)).toEqual({ place_checking: 1 });
});

test('a placed order that cannot be read is on the board since it cannot, until it can', async () => {
  const kit = await placed();
  expect(counts(kit)).toEqual({});
  kit.gateway.faults.failAlways(ENDED);
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  await kit.desk.following.idle();
  const sinceMs = kit.ledger.clock.nowMs();
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  await kit.desk.following.idle();
  expect(counts(kit)).toEqual({ place_unread: 1 });
  expect(rows(kit, 'place_unread')).toMatchObject([{ orderId: ID, sinceMs }]);
  kit.gateway.faults.failAlways(null);
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  await kit.desk.following.idle();
  expect(counts(kit)).toEqual({});
});

test('an order without a network is not on the board: the bench says that it is offline', async () => {
  const kit = await placed();
  kit.gateway.faults.failAlways({ kind: 'drop_before' });
  kit.ledger.clock.advance(FOLLOW_EVERY_MS);
  await kit.desk.following.idle();
  expect(counts(kit)).toEqual({});
});

test('a supplier without a number is late from the last moment to ship on', async () => {
  const kit = await placed();
  const { ledger, desk, gateway } = kit;
  const shipByMs = ledger.clock.nowMs() + HOUR_MS;
  putShipBy(ledger.db, KEY, shipByMs);
  expect(counts(kit)).toEqual({});
  ledger.clock.advance(HOUR_MS);
  expect(rows(kit, 'place_late')).toMatchObject([{ orderId: ID, sinceMs: shipByMs }]);
  gateway.alibaba.supplierSends(NAME, { carrier: 'YTO', trackingNumber: 'YT8800000002' });
  valueOf(await desk.refresh(NAME));
  expect(rows(kit, 'place_late')).toEqual([]);
});
