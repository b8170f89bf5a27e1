import { describe, expect, test } from 'vitest';
import { correctParcel } from '../../../electron/core/parcels/correct-parcel.ts';
import type { PreparedAsk } from '../../../electron/core/issuing/prepare-ask.ts';
import { prepareAsks } from '../../../electron/core/issuing/prepare-ask.ts';
import { purgeParcel } from '../../../electron/ledger/purge.ts';
import { SHOP } from '../../support/station/account.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  RECEIVER_INFO,
  SENDER,
  orderEntries,
  orderEntry,
  orderIdOf,
} from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const MOVED = {
  ...RECEIVER_INFO,
  address: { ...RECEIVER_INFO.address, detail_address: '新址路 1 号' },
};

/** What is prepared of the first of many parcels when something happens to it before the last. */
async function firstAfter(happens: (ledger: TestLedger) => void): Promise<PreparedAsk> {
  const ledger = openTestLedger();
  const keys = takeOrders(ledger, orderEntries(50)).map(({ key }) => key);
  const defaults = { shop: SHOP, carrier: '', sender: SENDER, offeredCarriers: null };
  const preparing = prepareAsks({ ...ledger, defaults: () => defaults }, keys);
  happens(ledger);
  return the((await preparing)[0]);
}

describe('a parcel that changes while the others of its call are prepared', () => {
  test('is asked for as the file has it now', async () => {
    const { ready } = await firstAfter((ledger) => {
      takeOrders(ledger, [orderEntry(ID, { receiver_info: MOVED })]);
    });
    expect(JSON.stringify(valueOf(ready).orderInfo)).toContain('新址路');
  });

  test('is asked for as it was corrected', async () => {
    const { ready } = await firstAfter(({ shared }) => {
      valueOf(correctParcel(shared, keyOf(ID), { channel: '27', userId: '77' }));
    });
    expect(valueOf(ready).askWith).toMatchObject({ channel: '27', userId: '77' });
  });

  test('is not asked for once its content was purged', async () => {
    const { ready } = await firstAfter(({ db }) => purgeParcel(db, keyOf(ID), 1));
    expect(codeOf(ready)).toBe('CONTENT_PURGED');
  });
});
