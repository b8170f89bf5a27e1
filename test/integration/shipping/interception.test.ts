import { describe, expect, test } from 'vitest';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';
import { PINDUODUO_PRACTICE } from '../../../electron/practice/pinduoduo/scenario.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const KEY: ParcelKey = keyOf(ORDER);
const SECONDS = 90;

/** A label whose number Pinduoduo holds up so many times: it is of another platform (FAQ 4.1). */
async function heldUpKit(times: number): Promise<ShippingKit> {
  const sold = soldOrders(1);
  const intercepted = [{ trackingNumber: trackNoOf(KEY), times, seconds: SECONDS }];
  const pinduoduo = { ...PINDUODUO_PRACTICE, ...sold.pinduoduo, intercepted };
  const kit = await shippingKit({ gateway: { ...sold, pinduoduo } });
  await kit.confirm(the((await kit.issue('pinduoduo', ORDER))[0]));
  await kit.settled();
  return kit;
}

const tellings = (kit: ShippingKit): number =>
  kit.gateway.calls().filter(({ path }) => path.endsWith('onlinesend')).length;

describe('a number that Pinduoduo holds up', () => {
  test('is told again when the seconds that it asks for are over, not before', async () => {
    const kit = await heldUpKit(1);
    expect([kit.line(KEY), tellings(kit)]).toEqual(['due PLATFORM_INTERCEPTED', 1]);
    expect(kit.shipment(KEY).nextTryAtMs - kit.ledger.clock.nowMs()).toBe(SECONDS * 1000);
    kit.ledger.clock.advance(SECONDS * 1000 - 1);
    await kit.settled();
    expect([kit.line(KEY), tellings(kit)]).toEqual(['due PLATFORM_INTERCEPTED', 1]);
    kit.ledger.clock.advance(1);
    await kit.settled();
    expect(kit.line(KEY)).toBe('done');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} ${trackNoOf(KEY)}`]);
  });

  test('is refused with the cure when it stays so, the words of Pinduoduo kept', async () => {
    const kit = await heldUpKit(100);
    await kit.passTime();
    expect([kit.line(KEY), tellings(kit)]).toEqual(['refused PLATFORM_INTERCEPTED', 3]);
    const why = the(kit.shipment(KEY).fault);
    expect(why.gatewayText).toContain(`接口超时，${SECONDS}秒后`);
    expect(describeFault(why, 'zh-CN').action).toContain('拼多多');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
  });
});
