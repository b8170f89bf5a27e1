import { describe, expect, test } from 'vitest';
import { refreshOrder } from '../../../electron/core/distribution/refresh-orders.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { mergeOrders } from '../../../electron/core/parcels/merge-orders.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntries, orderIdOf } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf, parcelOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const NAME = `D${ID}`;
const KEY = keyOf(ID);
const OTHER = keyOf(orderIdOf(2));

/** Two orders of one receiver, and how often each was asked for a number. */
async function twoOrders() {
  const ledger = openTestLedger();
  takeOrders(ledger, orderEntries(2));
  const kit = await distributingKit({ ledger });
  const numbers = stubSource((asked) =>
    answerOf(asked.map(({ key }) => [key.orderId, key.packId, `99${key.orderId}`] as const)),
  );
  const issuer = createIssuer({ ...ledger.shared, numbers });
  const issue = async (): Promise<string> => {
    const [issued] = await issuer.issue([parcelOf(ID)]);
    return issued?.notAsked?.code ?? issued?.number?.state ?? 'nothing';
  };
  const merge = () =>
    codeOf(mergeOrders({ ...ledger.shared, receiverMark: () => 'same' }, KEY, [OTHER]));
  return { kit, issue, merge, asked: () => numbers.calls.length };
}

const draft = ({ desk }: DistributingKit): string => valueOf(desk.draft(KEY, NO_WISHES)).outOrderId;

describe('a parcel that a supplier sends', () => {
  test('is bought no number of its own while its order is placed, or may be', async () => {
    const { kit, issue, asked } = await twoOrders();
    kit.gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    kit.gateway.faults.failNext({ kind: 'drop_after' });
    kit.gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权不存在或已过期' }, 4);
    valueOf(kit.desk.create(draft(kit)));
    expect(kit.line(NAME)).toBe('creating');
    expect(await issue()).toBe('PARCEL_AT_SUPPLIER');
    await kit.desk.placing.idle();
    expect(kit.line(NAME)).toMatch(/^checking/);
    expect(await issue()).toBe('PARCEL_AT_SUPPLIER');
    await kit.passTime();
    expect(kit.line(NAME)).toBe('created');
    expect(await issue()).toBe('PARCEL_AT_SUPPLIER');
    expect(asked()).toBe(0);
  });

  test('leaves from here as long as nobody placed its draft', async () => {
    const { kit, issue } = await twoOrders();
    draft(kit);
    expect(await issue()).toBe('issued');
  });

  test('leaves from here once 1688 closed its order', async () => {
    const { kit, issue } = await twoOrders();
    valueOf(kit.desk.create(draft(kit)));
    await kit.desk.placing.idle();
    const result = { baseInfo: { id: 1, status: 'cancel' } };
    const body = JSON.stringify({ code: 0, data: { success: true, result } });
    const server = await startRawServer(() => ({ body }));
    valueOf(await refreshOrder(kit.ledger.shared, clientOf(server.url), NAME));
    expect(await issue()).toBe('issued');
  });

  test('is not packed together with others', async () => {
    const { kit, merge } = await twoOrders();
    valueOf(kit.desk.create(draft(kit)));
    expect(merge()).toBe('PARCEL_AT_SUPPLIER');
  });
});

describe('orders that are packed together', () => {
  test('are not drafted for a supplier', async () => {
    const { kit, merge } = await twoOrders();
    expect(merge()).toBe('ok');
    expect(codeOf(kit.desk.draft(KEY, NO_WISHES))).toBe('MERGE_NESTED');
    expect(codeOf(kit.desk.draft(OTHER, NO_WISHES))).toBe('PARCEL_MERGED');
  });

  test('are not placed where they were drafted before', async () => {
    const { kit, merge } = await twoOrders();
    const name = draft(kit);
    expect(merge()).toBe('ok');
    expect(codeOf(kit.desk.create(name))).toBe('MERGE_NESTED');
    expect(kit.gateway.alibaba.purchases()).toEqual([]);
  });
});
