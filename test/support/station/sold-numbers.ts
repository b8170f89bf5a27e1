import { readNumber } from '../../../electron/ledger/numbers.ts';
import { ledgerFileIn, openLedgerToRead } from '../../../electron/ledger/open.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { expect } from 'vitest';
import { keyOf } from './records.ts';
import { valueOf } from './result.ts';

/**
 * The gateway sold exactly so many numbers, each is the number of its parcel in the ledger of this
 * folder, and the ledger passes its checks.
 */
export function expectSoldOnce(gateway: PracticeGateway, dataDir: string, orders: number): void {
  const sales = gateway.sales();
  expect(sales).toHaveLength(orders);
  const db = valueOf(openLedgerToRead(ledgerFileIn(dataDir)));
  try {
    const recorded = sales.map(({ orderId, packId }) => {
      const number = readNumber(db, keyOf(orderId, packId));
      return { orderId, state: number?.state, trackNo: number?.trackNo };
    });
    expect(recorded).toEqual(
      sales.map(({ orderId, trackNo }) => ({ orderId, state: 'issued', trackNo })),
    );
    expect(verifyLedger(db, Date.now()).filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    db.close();
  }
}
