import { expect, test } from 'vitest';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import { killOften } from '../../support/station/kill-often.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../../support/station/shipping-orders.ts';
import { shippingKit } from '../../support/station/shipping.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDERS = 150;
const KILLS = 12;

test.each(TOLD)(
  'a station killed again and again tells %s about each order exactly once',
  { timeout: 240_000 },
  async (platform) => {
    const dataDir = tempFolder();
    const ledger = openTestLedger({ dataDir, clock: { nowMs: Date.now, advance: () => {} } });
    const kit = await shippingKit({ ledger, gateway: soldOrders(ORDERS) });
    const ids = Array.from({ length: ORDERS }, (_, at) => soldOrderId(platform, at + 1));
    const keys = await kit.issue(platform, ...ids);
    kit.makeDue(keys);
    await kit.desk.outbox.stop();
    ledger.close();

    const { gateway } = kit;
    const script = 'test/support/station/shipping-process.ts';
    const ended = await killOften(script, { gateway, dataDir, kills: KILLS, mostCalls: 4 });
    expect(ended).toMatchObject({ code: 0 });

    const after = openTestLedger({ dataDir });
    expect(keys.filter((key) => the(readShipment(after.db, key)).state !== 'done')).toEqual([]);
    expect(toldAt(kit.gateway, platform).toSorted()).toEqual(
      keys.map((key) => `${key.orderId} ${trackNoOf(key)}`).toSorted(),
    );
  },
);
