import { describe, expect, test } from 'vitest';
import { breathe } from '../../../electron/core/breathe.ts';
import { purgeContent } from '../../../electron/core/safety/purge-content.ts';
import { readDistribution } from '../../../electron/ledger/distribution-orders.ts';
import { listOfferLinks } from '../../../electron/ledger/offer-links.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit, LINK } from '../../support/station/distributing.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { backUp, restore } from '../../support/station/safe-ledger.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import { shippingKit } from '../../support/station/shipping.ts';

const DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;
const ORDER = soldOrderId('pinduoduo', 1);

const purge = (ledger: TestLedger): Promise<number> =>
  purgeContent({ ...ledger.shared, breathe, isStopped: () => false }, DAYS);

describe('what is sent for a distribution order', () => {
  test('is removed with the other personal data, and its key; the order stays', async () => {
    const { ledger, desk } = await distributingKit();
    valueOf(desk.draftFrom(distributionBody('w-1')));
    valueOf(desk.create('w-1'));
    await desk.placing.idle();
    valueOf(desk.draftFrom(distributionBody('w-2')));
    ledger.clock.advance(DAYS * DAY_MS);
    await purge(ledger);
    valueOf(desk.preview('w-1', false));
    ledger.clock.advance(DAY_MS);
    await purge(ledger);
    expect(['w-1', 'w-2'].map((name) => codeOf(desk.preview(name, true)))).toEqual([
      'CONTENT_PURGED',
      'CONTENT_PURGED',
    ]);
    expect(the(readDistribution(ledger.db, 'w-1')).state).toBe('created');
    const keys = ledger.db.prepare('SELECT data_key_id FROM data_keys').pluck().all();
    expect(keys).toEqual([0]);
    expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);
    valueOf(desk.create('w-2'));
    await desk.placing.idle();
    expect(the(readDistribution(ledger.db, 'w-2')).fault?.code).toBe('CONTENT_PURGED');
  });

  test('stays while it is being placed', async () => {
    const { ledger, desk, gateway } = await distributingKit();
    await gateway.setReachable(false);
    valueOf(desk.draftFrom(distributionBody('w-1')));
    valueOf(desk.create('w-1'));
    await desk.placing.idle();
    ledger.clock.advance(2 * DAYS * DAY_MS);
    await purge(ledger);
    expect(codeOf(desk.preview('w-1', false))).toBe('ok');
  });
});

describe('a backup in the place of a ledger that can be read', () => {
  test('keeps what is to be told, what was told, and what was bought', async () => {
    const ledger = openTestLedger();
    const { dataDir, clock } = ledger;
    const backup = backUp(dataDir, clock.nowMs());
    clock.advance(DAY_MS / 24);
    const kit = await shippingKit({ ledger, gateway: soldOrders(2) });
    const supplier = await distributingKit({ ledger });
    const keys = await kit.issue('pinduoduo', ORDER, soldOrderId('pinduoduo', 2));
    await kit.confirm(the(keys[0]));
    await kit.settled();
    kit.prints.print(the(keys[1]));
    await kit.prints.queue.idle();
    valueOf(supplier.desk.draftFrom(distributionBody('w-1')));
    valueOf(supplier.desk.create('w-1'));
    await supplier.desk.placing.idle();
    expect(keys.map(kit.line)).toEqual(['done', 'waiting']);
    await Promise.all([kit.desk.outbox.stop(), supplier.desk.placing.stop()]);
    ledger.close();

    valueOf(restore(dataDir, backup, clock.nowMs()));
    const restored = openTestLedger({ dataDir, clock });
    const after = await shippingKit({ ledger: restored, gateway: soldOrders(2) });
    expect(keys.map(after.line)).toEqual(['done', 'waiting']);
    expect(the(readDistribution(restored.db, 'w-1')).state).toBe('created');
    expect(listOfferLinks(restored.db)).toEqual([LINK]);
    valueOf(after.desk.shipNow(the(keys[1])));
    await after.settled();
    expect(toldAt(after.gateway, 'pinduoduo')).toHaveLength(1);
  });
});
