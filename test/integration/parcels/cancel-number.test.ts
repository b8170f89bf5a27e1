import { describe, expect, test } from 'vitest';
import { addParcel } from '../../../electron/core/parcels/add-parcel.ts';
import { recordGone } from '../../../electron/core/issuing/number-gone.ts';
import { keepWaybillData } from '../../../electron/core/issuing/waybill-keeping.ts';
import { callForItems } from '../../../electron/gateway/batch.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import { listOpenCancellations } from '../../../electron/ledger/cancellations.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type {
  PracticeGateway,
  PracticeGatewayOptions,
} from '../../../electron/practice/gateway-server.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { SHOP } from '../../support/station/account.ts';
import { NO_PAPER } from '../../support/station/backend.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { benchAt } from '../../support/station/bench.ts';
import { cancelLineOf, cancellerOf } from '../../support/station/cancelling.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);

interface CancelKit extends BenchKit {
  readonly gateway: PracticeGateway;
  readonly cancel: (labelDestroyed?: boolean) => Promise<string>;
  readonly line: () => string;
  readonly askAgain: () => Promise<void>;
}

/** A bench with one number whose label did not come out, unless it is told to print. */
async function issued(
  options: { readonly printed?: boolean } & Partial<PracticeGatewayOptions> = {},
): Promise<CancelKit> {
  const ledger = openTestLedger();
  const gateway = await startPractice(options);
  takeOrders(ledger, [orderEntry(ID)]);
  const kit = benchAt(ledger, gateway);
  if (options.printed !== true) kit.prints.direct.answer(async () => NO_PAPER);
  kit.scan(ID);
  await kit.settled();
  const canceller = cancellerOf(ledger, clientOf(gateway.url));
  return {
    ...kit,
    gateway,
    cancel: async (labelDestroyed = false) => codeOf(await canceller.cancel(KEY, labelDestroyed)),
    line: () => cancelLineOf(ledger.db, KEY),
    askAgain: canceller.askAgain,
  };
}

const cancelCalls = ({ gateway }: CancelKit): number =>
  gateway.calls().filter(({ path }) => path.endsWith('/cancel')).length;

describe('cancelling the number of a parcel', () => {
  test('gives it back with the shop that bought it and keeps its track_no', async () => {
    const kit = await issued();
    const { trackNo } = kit.card(KEY);
    expect(await kit.cancel()).toBe('ok');
    expect(kit.line()).toBe('cancelled done');
    expect(the(kit.gateway.calls().at(-1)).params).toMatchObject({
      seller_nick: SHOP,
      logistics_code: 'zhongtong',
      track_no: trackNo,
    });
    expect(kit.card(KEY)).toMatchObject({ trackNo, cancellation: null });
    const waybill = { carrier: 'zhongtong', trackNo: the(trackNo) };
    const [answer] = await callForItems(clientOf(kit.gateway.url), getWaybill, SHOP, [waybill]);
    expect(the(answer).result.ok).toBe(false);
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['cancel_requested', 'number_cancelled']);
  });

  test('waits for a label that its printer has yet to print', async () => {
    const kit = await issued({ printed: true });
    const client = clientOf(kit.gateway.url);
    const cancelWhile = async (view: SpoolerView): Promise<string> =>
      codeOf(await cancellerOf(kit.ledger, client, view).cancel(KEY, true));
    expect(await cancelWhile('paper_out')).toBe('CANCEL_LABEL_IN_LINE');
    expect(cancelCalls(kit)).toBe(0);
    expect(await cancelWhile('finished')).toBe('ok');
  });

  test('names the shop that owns the order, but not where nobody knew it', async () => {
    const kit = await issued();
    const canceller = cancellerOf(kit.ledger, clientOf(kit.gateway.url));
    const owners: unknown[] = [];
    for (const [n, user_id] of [
      [2, 4711],
      [3, -1],
    ] as const) {
      const key = keyOf(orderIdOf(n));
      takeOrders(kit.ledger, [orderEntry(key.orderId)], { body: { user_id } });
      await kit.bench.askAgain([key]);
      await canceller.cancel(key, false);
      owners.push(the(kit.gateway.calls().at(-1)).params['user_id']);
    }
    expect(owners).toEqual(['4711', undefined]);
  });

  test('leaves nothing to print or to scan, and a new number comes only under a new pack id', async () => {
    const kit = await issued();
    await kit.cancel();
    expect(kit.verdict(ID)).toBe('not_usable');
    expect(kit.verdict(the(kit.card(KEY).trackNo))).toBe('not_usable');
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('NUMBER_CANCELLED');
    const calls = kit.gateway.calls().length;
    await kit.bench.askAgain([KEY]);
    expect(kit.gateway.calls()).toHaveLength(calls);
    const { sealer, opener, shared } = kit.ledger;
    valueOf(addParcel({ ...shared, sealer, opener }, KEY, null));
    expect(kit.scan(ID)).toMatchObject({ verdict: 'started', card: { packId: 'p2' } });
    await kit.settled();
    const [first, second] = kit.gateway.sales();
    expect(the(second).trackNo).not.toBe(the(first).trackNo);
  });

  test('needs a word about paper that exists, and keeps it', async () => {
    const kit = await issued({ printed: true });
    expect(await kit.cancel()).toBe('CANCEL_LABEL_EXISTS');
    expect(cancelCalls(kit)).toBe(0);
    expect(kit.line()).toBe('issued none');
    expect(await kit.cancel(true)).toBe('ok');
    expect(kit.line()).toBe('cancelled done');
    expect(kit.prints.eventKinds()).toContain('labels_destroyed');
  });

  test('stops a label in line, and waits for one on its way', async () => {
    const kit = await issued();
    const paper = deferred<typeof NO_PAPER>();
    kit.prints.direct.answer(() => paper.promise);
    kit.ledger.db.exec("UPDATE print_jobs SET state = 'queued'");
    expect(await kit.cancel()).toBe('ok');
    expect(kit.prints.states(KEY)).toEqual(['cancelled']);
    paper.resolve(NO_PAPER);
  });

  test('is written down before the call', async () => {
    const kit = await issued();
    kit.gateway.faults.failAlways({ kind: 'slow', delayMs: 60_000 });
    const calls = cancelCalls(kit);
    const first = kit.cancel();
    expect(kit.line()).toBe('issued open');
    expect(cancelCalls(kit)).toBe(calls);
    expect(await kit.cancel()).toBe('NUMBER_CANCELLING');
    await kit.gateway.close();
    await first;
  });

  test('that the carrier refuses leaves the number in use, with the words beside it', async () => {
    const kit = await issued({ douyin: { carriersWithoutCancel: ['zhongtong'] } });
    expect(await kit.cancel()).toBe('ok');
    expect(kit.line()).toBe('issued refused PLATFORM_CANCEL_UNSUPPORTED');
    expect(kit.card(KEY).cancellation).toMatchObject({
      state: 'refused',
      fault: { gatewayCode: '10724', gatewayText: '快递公司不支持取消' },
    });
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('ok');
    await kit.settled();
  });

  test('that was never sent leaves the number in use', async () => {
    const kit = await issued();
    await kit.gateway.setReachable(false);
    await kit.cancel();
    expect(kit.line()).toBe('issued refused GATEWAY_UNREACHABLE');
  });

  test('whose answer is lost keeps the number from paper until it is asked again', async () => {
    const kit = await issued();
    kit.gateway.faults.failAlways({ kind: 'drop_after' });
    await kit.cancel();
    expect(kit.line()).toBe('issued open GATEWAY_CONNECTION_LOST');
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('NUMBER_CANCELLING');
    expect(kit.verdict(ID)).toBe('not_usable');
    const since = (): unknown =>
      kit.ledger.db.prepare('SELECT requested_at_ms FROM cancellations').pluck().get();
    const asked = since();
    kit.ledger.clock.advance(60_000);
    await kit.gateway.setReachable(false);
    await kit.askAgain();
    expect(kit.line()).toBe('issued open GATEWAY_UNREACHABLE');
    expect(since()).toBe(asked);
    await kit.gateway.setReachable(true);
    kit.gateway.faults.failAlways(null);
    await kit.askAgain();
    expect(kit.line()).toBe('cancelled done');
  });
});

describe('a number that the platform took back', () => {
  test('is recycled from the moment its print data is asked for', async () => {
    const kit = await issued({ douyin: { recycleAfterMs: 0 } });
    expect(readNumber(kit.ledger.db, KEY)).toMatchObject({
      state: 'recycled',
      trackNo: expect.any(String),
      fault: { code: 'PLATFORM_WAYBILL_GONE', gatewayText: '该运单不存在或已删除' },
    });
    expect(kit.verdict(ID)).toBe('not_usable');
    expect(kit.prints.eventKinds()).toContain('number_recycled');
  });

  test('stops a label in line, and says nothing of one that was cancelled', async () => {
    const kit = await issued();
    const { db, shared } = kit.ledger;
    db.exec("UPDATE print_jobs SET state = 'queued'");
    expect(recordGone(shared, KEY, fault('PLATFORM_WAYBILL_GONE'))).toBe(true);
    expect(kit.prints.states(KEY)).toEqual(['cancelled']);
    db.exec("UPDATE numbers SET state = 'cancelled'");
    expect(recordGone(shared, KEY, fault('PLATFORM_WAYBILL_GONE'))).toBe(false);
    expect(readNumber(db, KEY)?.state).toBe('cancelled');
  });

  test('is not looked for while a cancellation is on its way', async () => {
    const kit = await issued();
    kit.gateway.faults.failAlways({ kind: 'drop_after' });
    await kit.cancel();
    kit.gateway.faults.failAlways(null);
    kit.ledger.db.exec('DELETE FROM waybill_data');
    const calls = kit.gateway.calls().length;
    const deps = { ...kit.ledger.shared, sealer: kit.ledger.sealer, changed: () => {} };
    await keepWaybillData(deps, clientOf(kit.gateway.url), KEY);
    expect(kit.gateway.calls()).toHaveLength(calls);
    expect(kit.line()).toBe('issued open GATEWAY_CONNECTION_LOST');
  });

  test('ends a cancellation on its way, whatever its answer says', async () => {
    const kit = await issued();
    kit.gateway.faults.failAlways({ kind: 'slow', delayMs: 60_000 });
    const cancelled = kit.cancel();
    expect(kit.line()).toBe('issued open');
    recordGone(kit.ledger.shared, KEY, fault('PLATFORM_WAYBILL_GONE'));
    await kit.gateway.close();
    await cancelled;
    expect(kit.line()).toBe('recycled done');
    expect(kit.prints.eventKinds().at(-1)).toBe('number_recycled');
  });

  test('ends a cancellation whose answer was lost', async () => {
    const kit = await issued();
    const { db, shared } = kit.ledger;
    kit.gateway.faults.failAlways({ kind: 'drop_after' });
    await kit.cancel();
    expect(kit.line()).toBe('issued open GATEWAY_CONNECTION_LOST');
    expect(recordGone(shared, KEY, fault('PLATFORM_WAYBILL_GONE'))).toBe(true);
    expect(kit.line()).toBe('recycled done');
    expect(listOpenCancellations(db)).toEqual([]);
  });

  test('ends as recycled where a cancellation says so', async () => {
    const kit = await issued({ douyin: { recycleAfterMs: 0 } });
    const other = keyOf(orderIdOf(2));
    takeOrders(kit.ledger, [orderEntry(other.orderId)]);
    await kit.bench.askAgain([other]);
    const canceller = cancellerOf(kit.ledger, clientOf(kit.gateway.url));
    expect(codeOf(await canceller.cancel(other, false))).toBe('ok');
    expect(cancelLineOf(kit.ledger.db, other)).toBe('recycled done');
  });
});
