import { expect, test } from 'vitest';
import { readDistributionOrder } from '../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { SHOP } from '../../support/station/account.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { clientOf } from '../../support/station/practice.ts';
import { valueOf } from '../../support/station/result.ts';

const NAME = 'w-1';
const MAY_STILL_COME_MS = 2 * 60_000;
const NOT_KNOWN = '订单不存在';
const NOT_SOLD = '商品已下架';
const NO_AUTHORISATION = '店铺授权不存在或已过期';

/** An order whose purchase was sent, without an answer and without being known at 1688 yet. */
async function lostPurchase(): Promise<
  DistributingKit & { readonly arriveLate: () => Promise<void> }
> {
  const kit = await distributingKit();
  const { desk, gateway, ledger } = kit;
  valueOf(desk.draftFrom(distributionBody(NAME)));
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  gateway.faults.failNext({ kind: 'drop_before' });
  valueOf(desk.create(NAME));
  await desk.placing.idle();
  return {
    ...kit,
    arriveLate: async () => {
      const late = valueOf(readDistributionOrder(distributionBody(NAME)));
      const client = clientOf(gateway.url, { nowMs: ledger.clock.nowMs });
      valueOf(await client.call(tradeCrate, SHOP, late));
    },
  };
}

test('an order that reaches 1688 a minute after its answer was lost is not bought again', async () => {
  const { desk, gateway, ledger, line, passTime, arriveLate } = await lostPurchase();
  expect(line(NAME)).toMatch(/^creating GATEWAY_/);
  for (let second = 0; second < 60; second += 1) {
    ledger.clock.advance(1_000);
    await desk.placing.idle();
  }
  expect(gateway.alibaba.purchases()).toEqual([]);
  await arriveLate();
  await passTime();
  expect(line(NAME)).toBe('created');
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});

test('an order that comes to 1688 only while its second try is refused is not called refused', async () => {
  const { gateway, line, passTime, arriveLate } = await lostPurchase();
  await arriveLate();
  gateway.faults.failNext({ kind: 'outer_error', message: NOT_KNOWN });
  gateway.faults.failNext({ kind: 'outer_error', message: NOT_SOLD });
  await passTime();
  expect(line(NAME)).toBe('created');
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});

test('an order whose second try is refused is asked for until 1688 says that it has none', async () => {
  const { desk, gateway, ledger, line, passTime } = await lostPurchase();
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  gateway.faults.failNext({ kind: 'outer_error', message: NOT_SOLD });
  gateway.faults.failNext({ kind: 'outer_error', message: NO_AUTHORISATION });
  ledger.clock.advance(MAY_STILL_COME_MS);
  await desk.placing.idle();
  expect(line(NAME)).toMatch(/^checking /);
  await passTime();
  expect(line(NAME)).toBe('created');
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});
