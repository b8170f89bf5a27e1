import { describe, expect, test } from 'vitest';
import { ALL, batchKit } from '../../support/station/batch.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  answerOf,
  failureOf,
  selling,
  sellingSource,
  stubSource,
} from '../../support/station/numbers.ts';
import { SENDER, orderEntries } from '../../support/station/orders.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

type Answer = ReturnType<typeof answerOf>;

describe('a batch that stops and goes on', () => {
  test('pauses after the calls on their way, and resumes where it was', async () => {
    const ledger = openTestLedger();
    const answers = Array.from({ length: 3 }, () => deferred<null>());
    const source = stubSource(async (parcels, place) => {
      await answers[place - 1]?.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(1_000));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    expect(valueOf(batches.pause())).toMatchObject({ state: 'paused', callsUnderWay: 3 });
    expect(codeOf(batches.pause())).toBe('BATCH_NOT_OPEN');
    expect(codeOf(await batches.start(ALL))).toBe('BATCH_OPEN');
    for (const { resolve } of answers) resolve(null);
    await batches.idle();
    expect(last()).toMatchObject({
      state: 'paused',
      fault: null,
      tally: { issued: 300, left: 700 },
    });
    expect(source.calls).toHaveLength(3);
    expect(valueOf(batches.resume()).state).toBe('running');
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 1_000 } });
    expect(source.calls).toHaveLength(10);
  });

  test('that is resumed before its last calls have ended goes on when they have', async () => {
    const ledger = openTestLedger();
    const first = deferred<null>();
    const source = stubSource(async (parcels, place) => {
      if (place <= 3) await first.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(1_000));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    valueOf(batches.pause());
    valueOf(batches.resume());
    first.resolve(null);
    await expect.poll(() => last().state).toBe('finished');
    expect(source.calls).toHaveLength(10);
  });

  test('that is paused when its last calls bring the rest is finished', async () => {
    const ledger = openTestLedger();
    const answer = deferred<null>();
    const source = stubSource(async (parcels) => {
      await answer.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(50));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(1);
    valueOf(batches.pause());
    answer.resolve(null);
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 50 } });
  });

  test.each(['paused', 'gathering'])('that is %s can be cancelled', async (state) => {
    const ledger = openTestLedger();
    const { batches, last } = batchKit(
      ledger,
      stubSource(() => failureOf('rejected', 'GATEWAY_AUTHORISATION')),
    );
    takeOrders(ledger, orderEntries(3));
    valueOf(await batches.start(ALL));
    await batches.idle();
    ledger.db.prepare('UPDATE batches SET state = ?, fault = NULL').run(state);
    valueOf(batches.cancel());
    expect(last().state).toBe('cancelled');
  });

  test('whose calls end because the station closes is found as it ran', async () => {
    const ledger = openTestLedger();
    const answer = deferred<ReturnType<typeof failureOf>>();
    const source = stubSource(() => answer.promise);
    takeOrders(ledger, orderEntries(3));
    const { batches } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(1);
    const closed = batches.close();
    answer.resolve(failureOf('not_sent', 'GATEWAY_UNREACHABLE'));
    await closed;
    const after = batchKit(ledger, source);
    expect(after.last()).toMatchObject({ state: 'running', tally: { left: 3 } });
    after.batches.settle();
    expect(after.last()).toMatchObject({ state: 'paused', fault: { code: 'BATCH_INTERRUPTED' } });
  });

  test('whose pause the ledger cannot take is paused all the same, and can be resumed', async () => {
    const ledger = openTestLedger();
    const source = stubSource((parcels, place) => {
      if (place === 1) ledger.db.pragma('query_only = ON');
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(3));
    const { batches, last, bugs } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(last()).toMatchObject({ state: 'paused', fault: { code: 'LEDGER_READ_ONLY' } });
    expect(codeOf(batches.resume())).toBe('LEDGER_READ_ONLY');
    ledger.db.pragma('query_only = OFF');
    valueOf(batches.resume());
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', fault: null, tally: { issued: 3 } });
    expect(bugs).toEqual([]);
  });

  test('asks on resuming for what could not be asked for before', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(2));
    ledger.db.exec("UPDATE parcels SET carrier = NULL WHERE order_id LIKE '%2'");
    let [carrier, refused] = ['', true];
    const source = stubSource((parcels) =>
      refused
        ? failureOf('rejected', 'GATEWAY_AUTHORISATION')
        : selling(parcels.map(({ key }) => key.orderId)),
    );
    const setup = { shop: 'test-shop-a', sender: SENDER, offeredCarriers: null };
    const kit = batchKit(ledger, source, { defaults: () => ({ ...setup, carrier }) });
    valueOf(await kit.batches.start(ALL));
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'paused', tally: { notAsked: 1, left: 1 } });
    [carrier, refused] = ['yuantong', false];
    valueOf(kit.batches.resume());
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 2 } });
  });

  test('is cancelled for good, and another one may begin', async () => {
    const ledger = openTestLedger();
    const first = deferred<null>();
    const source = stubSource(async (parcels, place) => {
      if (place <= 3) await first.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(500));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    valueOf(batches.cancel());
    first.resolve(null);
    await batches.idle();
    expect(last()).toMatchObject({ state: 'cancelled', tally: { issued: 300, left: 200 } });
    expect(codeOf(batches.resume())).toBe('BATCH_NOT_OPEN');
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', total: 200, tally: { issued: 200 } });
  });

  test('that a stop interrupted is found again, and says how far it was', async () => {
    const ledger = openTestLedger();
    const lost = deferred<Answer>();
    const source = stubSource((parcels, place) =>
      place > 3 ? lost.promise : selling(parcels.map(({ key }) => key.orderId)),
    );
    takeOrders(ledger, orderEntries(500));
    const before = batchKit(ledger, source);
    valueOf(await before.batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(5);

    const after = batchKit(ledger, sellingSource());
    after.batches.settle();
    expect(after.last()).toMatchObject({
      state: 'paused',
      fault: { code: 'BATCH_INTERRUPTED' },
      total: 500,
      tally: { issued: 300, unknown: 200, left: 0 },
    });
    valueOf(after.batches.resume());
    await after.batches.idle();
    expect(after.last()).toMatchObject({ state: 'finished', tally: { issued: 500 } });
    lost.resolve(answerOf([]));
  });

  test('pauses itself where the account is refused, and asks for all of it afterwards', async () => {
    const ledger = openTestLedger();
    let refused = true;
    const source = stubSource((parcels) =>
      refused
        ? failureOf('rejected', 'GATEWAY_AUTHORISATION')
        : selling(parcels.map(({ key }) => key.orderId)),
    );
    takeOrders(ledger, orderEntries(600));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(last()).toMatchObject({
      state: 'paused',
      fault: { code: 'GATEWAY_AUTHORISATION' },
      tally: { left: 600, refused: 0 },
    });
    expect(source.calls.length).toBeLessThanOrEqual(3);
    refused = false;
    valueOf(batches.resume());
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 600 } });
  });
});
