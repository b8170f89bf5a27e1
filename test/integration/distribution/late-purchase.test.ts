import { expect, test } from 'vitest';
import { readDistributionOrder } from '../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { SHOP } from '../../support/station/account.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { clientOf } from '../../support/station/practice.ts';
import { valueOf } from '../../support/station/result.ts';

const NAME = 'w-1';

test('an order that reaches 1688 a minute after its answer was lost is not bought again', async () => {
  const { desk, gateway, ledger, line, passTime } = await distributingKit();
  const { nowMs } = ledger.clock;
  valueOf(desk.draftFrom(distributionBody(NAME)));
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
  gateway.faults.failNext({ kind: 'drop_before' });
  valueOf(desk.create(NAME));
  await desk.placing.idle();
  expect(line(NAME)).toMatch(/^creating GATEWAY_/);
  for (let second = 0; second < 60; second += 1) {
    ledger.clock.advance(1_000);
    await desk.placing.idle();
  }
  expect(gateway.alibaba.purchases()).toEqual([]);
  const late = valueOf(readDistributionOrder(distributionBody(NAME)));
  valueOf(await clientOf(gateway.url, { nowMs }).call(tradeCrate, SHOP, late));
  await passTime();
  expect(line(NAME)).toBe('created');
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});
