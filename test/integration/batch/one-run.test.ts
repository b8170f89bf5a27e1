import { describe, expect, test } from 'vitest';
import { breathe } from '../../../electron/core/breathe.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BatchKit } from '../../support/station/batch.ts';
import { ALL, batchKit } from '../../support/station/batch.ts';
import { SHOP } from '../../support/station/account.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, selling, sellingSource, stubSource } from '../../support/station/numbers.ts';
import { SENDER, orderEntries } from '../../support/station/orders.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

interface HeldKit extends BatchKit {
  readonly calls: () => number;
  /** Turns of runs that began to ask. */
  readonly turns: () => number;
  /** Answers the first calls and the later ones. */
  readonly first: () => void;
  readonly later: () => void;
}

/** A batch of 1,000 orders whose first three calls, and then the later ones, wait for their answers. */
async function held(): Promise<HeldKit> {
  const ledger = openTestLedger();
  const [first, later] = [deferred<null>(), deferred<null>()];
  let turns = 0;
  const source = stubSource(async (parcels, place) => {
    await (place <= 3 ? first : later).promise;
    return selling(parcels.map(({ key }) => key.orderId));
  });
  takeOrders(ledger, orderEntries(1_000));
  const kit: BatchKit = batchKit(ledger, source, {
    issuer: () => {
      turns += 1;
      return ok(kit.issuer);
    },
  });
  valueOf(await kit.batches.start(ALL));
  await expect.poll(() => source.calls.length).toBe(3);
  turns = 0;
  return {
    ...kit,
    calls: () => source.calls.length,
    turns: () => turns,
    first: () => first.resolve(null),
    later: () => later.resolve(null),
  };
}

describe('however often a person presses the keys, a batch', () => {
  test('that is paused and resumed again before its calls end goes on as one run', async () => {
    const kit = await held();
    for (let press = 0; press < 2; press += 1) {
      valueOf(kit.batches.pause());
      valueOf(kit.batches.resume());
    }
    kit.first();
    await expect.poll(kit.calls).toBe(6);
    expect(kit.turns()).toBe(3);
    valueOf(kit.batches.pause());
    kit.later();
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'paused', tally: { issued: 600, left: 400 } });
  });

  test('that follows a cancelled one begins after its last calls, and can be paused', async () => {
    const kit = await held();
    valueOf(kit.batches.cancel());
    valueOf(await kit.batches.start(ALL));
    kit.first();
    await expect.poll(kit.calls).toBe(6);
    expect(kit.last().callsUnderWay).toBe(3);
    valueOf(kit.batches.pause());
    kit.later();
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'paused', tally: { issued: 600, left: 400 } });
    expect(kit.calls()).toBe(6);
  });

  test('that the station closes over makes no further call', async () => {
    const kit = await held();
    const closed = kit.batches.close();
    kit.first();
    kit.later();
    await closed;
    expect(kit.calls()).toBe(3);
  });
});

test('of two batches that are started at once, one begins', async () => {
  const ledger = openTestLedger();
  const source = stubSource(() => answerOf([]));
  takeOrders(ledger, orderEntries(3));
  const { batches, bugs } = batchKit(ledger, source);
  const started = await Promise.all([batches.start(ALL), batches.start(ALL)]);
  expect(started.map(codeOf)).toEqual(['ok', 'BATCH_OPEN']);
  expect(bugs).toEqual([]);
});

test('a batch that is still being written down takes no other word', async () => {
  const ledger = openTestLedger();
  const source = stubSource(() => answerOf([]));
  takeOrders(ledger, orderEntries(600));
  const { batches, last } = batchKit(ledger, source);
  const starting = batches.start(ALL);
  await breathe();
  expect(last().state).toBe('gathering');
  expect([batches.pause(), batches.resume(), batches.cancel()].map(codeOf)).toEqual(
    Array(3).fill('BATCH_NOT_OPEN'),
  );
  expect(source.calls).toEqual([]);
  expect(valueOf(await starting)).toMatchObject({ state: 'running', total: 600 });
  valueOf(batches.cancel());
});

test('a batch that a stop found half written is given up: nothing of it was asked for', async () => {
  const ledger = openTestLedger();
  const source = stubSource(() => answerOf([]));
  takeOrders(ledger, orderEntries(600));
  const before = batchKit(ledger, source);
  const starting = before.batches.start(ALL);
  await breathe();
  await before.batches.close();
  expect(codeOf(await starting)).toBe('BATCH_NOT_OPEN');
  const after = batchKit(ledger, source);
  expect(after.last()).toMatchObject({ state: 'gathering', total: 250 });
  after.batches.settle();
  expect(after.last()).toMatchObject({ state: 'cancelled' });
  expect(source.calls).toEqual([]);
  valueOf(await after.batches.start(ALL));
  expect(after.last()).toMatchObject({ total: 600 });
  valueOf(after.batches.cancel());
});

test('a batch whose account is taken away says why it pauses, and asks for the rest later', async () => {
  const ledger = openTestLedger();
  const source = sellingSource();
  takeOrders(ledger, orderEntries(500));
  let missing = false;
  const kit: BatchKit = batchKit(ledger, source, {
    issuer: () => (missing ? fail(fault('SECRET_MISSING')) : ok(kit.issuer)),
  });
  valueOf(await kit.batches.start(ALL));
  missing = true;
  await kit.batches.idle();
  expect(kit.last()).toMatchObject({ state: 'paused', fault: { code: 'SECRET_MISSING' } });
  missing = false;
  valueOf(kit.batches.resume());
  await kit.batches.idle();
  expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 500 } });
});

test('a batch buys with the shop it was started for, and pauses where the setup has another', async () => {
  const ledger = openTestLedger();
  const answer = deferred<null>();
  const source = stubSource(async (parcels) => {
    await answer.promise;
    return selling(parcels.map(({ key }) => key.orderId));
  });
  takeOrders(ledger, orderEntries(500));
  let shop = SHOP;
  const defaults = { carrier: 'zhongtong', sender: SENDER, offeredCarriers: null };
  const kit = batchKit(ledger, source, { defaults: () => ({ ...defaults, shop }) });
  valueOf(await kit.batches.start(ALL));
  await expect.poll(() => source.calls.length).toBe(3);
  shop = 'another-shop';
  answer.resolve(null);
  await kit.batches.idle();
  expect(kit.last()).toMatchObject({
    state: 'paused',
    fault: { code: 'BATCH_OTHER_SHOP', details: { started: SHOP, now: 'another-shop' } },
    tally: { issued: 300, left: 200 },
  });
  shop = SHOP;
  valueOf(kit.batches.resume());
  await kit.batches.idle();
  expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 500 } });
});
