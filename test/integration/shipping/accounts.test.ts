import { describe, expect, test } from 'vitest';
import { readBenchSettings, writeBenchSettings } from '../../../electron/ledger/settings.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { CHANNELS, SHIPPING, shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const ENDED = { kind: 'outer_error', message: '店铺授权不存在或已过期' } as const;

interface WrongKit extends ShippingKit {
  readonly key: ParcelKey;
  /** A person puts the setup right. */
  readonly correct: () => void;
  /** Accounts that told, call by call. */
  readonly tellers: () => readonly (string | undefined)[];
}

/** A parcel of a shop whose account is misspelt in the setup. */
async function misspelt(): Promise<WrongKit> {
  const shops = [{ channel: CHANNELS.pinduoduo, shop: 'pdd-typo', rule: 'confirmed' as const }];
  const kit = await shippingKit({ gateway: soldOrders(1), settings: { ...SHIPPING, shops } });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  const { db } = kit.ledger;
  return {
    ...kit,
    key,
    correct: () => writeBenchSettings(db, { ...readBenchSettings(db), shipping: SHIPPING }),
    tellers: () =>
      kit.gateway
        .calls()
        .filter(({ path }) => path.endsWith('onlinesend'))
        .map(({ params }) => params['seller_nick']),
  };
}

describe('an account that the setup had wrong', () => {
  test('is put right for what it was refused for', async () => {
    const kit = await misspelt();
    kit.gateway.faults.failNext(ENDED);
    await kit.confirm(kit.key);
    await kit.settled();
    expect(kit.shipment(kit.key)).toMatchObject({ state: 'refused', shop: 'pdd-typo' });
    kit.correct();
    valueOf(kit.desk.shipNow(kit.key));
    await kit.settled();
    expect([kit.line(kit.key), kit.tellers()]).toEqual(['done', ['pdd10000000001']]);
  });

  test('is put right for what is tried again by itself', async () => {
    const kit = await misspelt();
    await kit.gateway.setReachable(false);
    await kit.confirm(kit.key);
    await kit.settled();
    kit.correct();
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect([kit.line(kit.key), kit.tellers()]).toEqual(['done', ['pdd10000000001']]);
  });

  test('stays the one that is asked and told after a lost answer', async () => {
    const kit = await misspelt();
    await kit.gateway.setReachable(false);
    kit.makeDue([kit.key]);
    kit.ledger.db.prepare("UPDATE shipments SET state = 'checking', shop = 'pdd-typo'").run();
    kit.ledger.db.prepare('UPDATE shipments SET maybe_told = track_no').run();
    kit.correct();
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect([kit.line(kit.key), kit.tellers()]).toEqual(['done', ['pdd-typo']]);
  });
});

test('an authorisation that ended is a refusal, also where only the carriers were asked for', async () => {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  kit.gateway.faults.failAlways(ENDED);
  await kit.confirm(key);
  await kit.settled();
  expect(kit.line(key)).toMatch(/^refused .*AUTHORISATION/);
});

test('carriers that nobody could read keep the parcel due', async () => {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  kit.gateway.faults.failAlways({ kind: 'http_500' });
  await kit.confirm(key);
  await kit.settled();
  expect(kit.shipment(key).state).toBe('due');
  kit.gateway.faults.failAlways(null);
  await kit.passTime();
  expect(kit.line(key)).toBe('done');
});
