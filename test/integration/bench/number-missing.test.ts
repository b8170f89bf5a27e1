import { describe, expect, test } from 'vitest';
import { fail } from '../../../shared/result.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { benchKit, practiceBench } from '../../support/station/bench.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const TRACK_NO = '99000000000001';

describe('an order whose number does not come', () => {
  test('shows why, prints nothing, and is asked again by the next scan', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    gateway.faults.failNext({ kind: 'drop_after' }, 3);
    kit.scan(ID);
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({
      numberState: 'unknown',
      numberFault: { code: 'GATEWAY_CONNECTION_LOST' },
      print: null,
    });
    expect(kit.verdict(ID)).toBe('started');
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({ numberState: 'issued', numberFault: null, labels: 1 });
    expect(gateway.sales()).toHaveLength(1);
  });

  test('shows the words of the platform where it refused', async () => {
    const twenty = '49000000000000000012';
    const { gateway, ...kit } = await practiceBench([orderEntry(twenty)]);
    kit.scan(twenty);
    await kit.settled();
    expect(kit.card(keyOf(twenty))).toMatchObject({
      numberState: 'refused',
      numberFault: { gatewayCode: '4006', gatewayText: `${twenty}:订单号非法` },
      print: null,
    });
    expect(gateway.sales()).toEqual([]);
  });

  test('shows why it was not asked where the setup lacks something, and forgets it later', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const numbers = stubSource(() => answerOf([[ID, '', TRACK_NO]]));
    const missing = fail(fault('SECRET_MISSING'));
    const kit = benchKit(ledger, numbers, { missing });
    kit.scan(ID);
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({
      numberState: null,
      numberFault: { code: 'SECRET_MISSING' },
    });
    expect(numbers.calls).toEqual([]);
  });

  test('shows that the network is gone while an earlier call may have bought it', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    gateway.faults.failNext({ kind: 'drop_after' }, 3);
    kit.scan(ID);
    await kit.settled();
    await gateway.setReachable(false);
    kit.scan(ID);
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({
      numberState: 'unknown',
      numberFault: { code: 'GATEWAY_UNREACHABLE' },
    });
    await gateway.setReachable(true);
    await kit.bench.askAgain([KEY]);
    expect(kit.card(KEY)).toMatchObject({ numberState: 'issued', numberFault: null, print: null });
    expect(gateway.sales()).toHaveLength(1);
  });

  test('asked again after a stop is not printed unless it is scanned meanwhile', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID), orderEntry(orderIdOf(2))]);
    const answer = deferred<ReturnType<typeof answerOf>>();
    const numbers = stubSource((_, place) =>
      place <= 2 ? failureOf('unknown', 'GATEWAY_TIMEOUT') : answer.promise,
    );
    const kit = benchKit(ledger, numbers);
    kit.scan(ID);
    kit.scan(orderIdOf(2));
    await kit.settled();
    const asking = kit.bench.askAgain([KEY, keyOf(orderIdOf(2))]);
    await expect.poll(() => numbers.calls.length).toBe(3);
    expect(kit.verdict(ID)).toBe('in_progress');
    answer.resolve(
      answerOf([
        [ID, '', TRACK_NO],
        [orderIdOf(2), '', '99000000000002'],
      ]),
    );
    await asking;
    await kit.settled();
    expect(kit.prints.states(KEY)).toEqual(['spooled']);
    expect(kit.prints.states(keyOf(orderIdOf(2)))).toEqual([]);
    expect(numbers.calls).toHaveLength(3);
  });
});
