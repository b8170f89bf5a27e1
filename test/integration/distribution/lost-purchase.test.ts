import { expect, test } from 'vitest';
import { placeFile } from '../../../electron/core/distribution/place-file.ts';
import { statusOf } from '../../../electron/core/distribution/refresh-orders.ts';
import { readAtSupplier } from '../../../electron/ledger/distribution-orders.ts';
import { readParcel } from '../../../electron/ledger/parcels.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const NAME = `D${ID}`;
const MINUTES_MS = 60_000;

const purchasesSent = ({ gateway }: DistributingKit): number =>
  gateway.calls().filter(({ path }) => path.endsWith('/crate')).length;

test('a second run of a file does not shorten the time that a lost purchase may need', async () => {
  const kit = await distributingKit();
  const { ledger, gateway } = kit;
  const client = clientOf(gateway.url, { nowMs: ledger.clock.nowMs });
  const run = async () => {
    const bodies = [{ outOrderId: 'w-1', body: distributionBody('w-1') }];
    const all = placeFile(
      {
        ...ledger.shared,
        sealer: ledger.sealer,
        opener: ledger.opener,
        buyer: () => ok(SHOP),
        client: () => ok(client),
        logBug: (where, error) => {
          throw new Error(where, { cause: error });
        },
      },
      bodies,
    );
    return (await all.next()).value;
  };
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  gateway.faults.failNext({ kind: 'drop_before' });
  expect(await run()).toMatchObject({ state: 'creating' });
  const sent = purchasesSent(kit);
  ledger.clock.advance(2_000);
  expect(await run()).toMatchObject({ state: 'creating' });
  expect(purchasesSent(kit)).toBe(sent);
  ledger.clock.advance(2 * MINUTES_MS);
  expect(await run()).toMatchObject({ state: 'created' });
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});

test('a purchase that may be on its way is not called refused because nobody may look', async () => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const kit = await distributingKit({ ledger });
  const { desk, gateway } = kit;
  valueOf(desk.draft(KEY, NO_WISHES));
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  gateway.faults.failNext({ kind: 'drop_before' });
  valueOf(desk.create(NAME));
  await desk.placing.idle();
  expect(kit.line(NAME)).toMatch(/^creating/);
  gateway.faults.failAlways({ kind: 'outer_error', message: '店铺授权不存在或已过期' });
  ledger.clock.advance(2 * MINUTES_MS);
  await desk.placing.idle();
  expect(kit.line(NAME)).toBe('checking GATEWAY_AUTHORISATION');
  expect(codeOf(desk.remove(NAME))).toBe('DISTRIBUTION_UNDER_WAY');
  expect(readAtSupplier(ledger.db, KEY)).toBe(NAME);
  gateway.faults.failAlways(null);
  await kit.passTime();
  expect(kit.line(NAME)).toBe('created');
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});

test('an order that nobody ever sent is refused where nobody may look', async () => {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody('w-1')));
  kit.gateway.faults.failAlways({ kind: 'outer_error', message: '店铺授权不存在或已过期' });
  valueOf(kit.desk.create('w-1'));
  await kit.desk.placing.idle();
  expect(kit.line('w-1')).toBe('refused GATEWAY_AUTHORISATION');
  valueOf(kit.desk.remove('w-1'));
});

test.each([
  [['cancel', 'waitsellersend'], 'waitsellersend'],
  [['waitsellersend', 'waitbuyerpay'], 'waitbuyerpay'],
  [['success', 'waitbuyerreceive'], 'waitbuyerreceive'],
  [['cancel', 'success'], 'success'],
  [['cancel', 'terminated'], 'cancel'],
  [[], ''],
])('a purchase in parts that are %j stands as %j', (parts, whole) => {
  expect(statusOf(parts)).toBe(whole);
});

test('a draft is not placed with what the order was before it was imported anew', async () => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const { desk, gateway } = await distributingKit({ ledger });
  valueOf(desk.draft(KEY, NO_WISHES));
  takeOrders(ledger, [orderEntry(ID, { remark: 'moved' })]);
  expect(codeOf(desk.create(NAME))).toBe('DISTRIBUTION_DRAFT_STALE');
  valueOf(desk.draft(KEY, NO_WISHES));
  valueOf(desk.create(NAME));
  await desk.placing.idle();
  expect(gateway.alibaba.purchases()).toHaveLength(1);
  const { contentHash } = the(readParcel(ledger.db, KEY));
  takeOrders(ledger, [orderEntry(ID, { remark: 'moved again' })]);
  expect(the(readParcel(ledger.db, KEY)).contentHash).toBe(contentHash);
});
