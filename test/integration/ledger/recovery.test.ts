import { describe, expect, test } from 'vitest';
import { settleLeftovers } from '../../../electron/core/issuing/recovery.ts';
import { SPOOLED } from '../../support/station/backend.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { lineOf } from '../../support/station/numbers.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const IDS = [1, 2, 3, 4].map(orderIdOf);

const setNumber = (ledger: TestLedger, orderId: string, state: string): void => {
  ledger.db
    .prepare('UPDATE numbers SET state = ?, track_no = NULL WHERE order_id = ?')
    .run(state, orderId);
};

describe('after a stop', () => {
  test('numbers on their way are unknown, and all open ones are to be asked again', async () => {
    const ledger = openTestLedger();
    const [issued, requesting, unknown, refused] = await issueOrders(ledger, ...IDS);
    setNumber(ledger, the(requesting).orderId, 'requesting');
    setNumber(ledger, the(unknown).orderId, 'unknown');
    setNumber(ledger, the(refused).orderId, 'refused');
    expect(settleLeftovers(ledger.shared)).toEqual([requesting, unknown]);
    expect(lineOf(ledger.db, the(issued))).toMatch(/^issued/);
    expect(lineOf(ledger.db, the(requesting))).toBe('unknown GATEWAY_CONNECTION_LOST');
    expect(lineOf(ledger.db, the(unknown))).toBe('unknown');
    expect(lineOf(ledger.db, the(refused))).toBe('refused');
  });

  test('labels on their way are doubtful, those in line were never printed, others stay', async () => {
    const ledger = openTestLedger();
    const keys = await issueOrders(ledger, ...IDS);
    const kit = printKit(ledger);
    kit.direct.answer(async () => SPOOLED);
    for (const key of keys) kit.print(key);
    await kit.queue.idle();
    const states = ['queued', 'claimed', 'spooled', 'confirmed'];
    for (const [place, state] of states.entries()) {
      ledger.db
        .prepare('UPDATE print_jobs SET state = ? WHERE order_id = ?')
        .run(state, the(keys[place]).orderId);
    }
    expect(settleLeftovers(ledger.shared)).toEqual([]);
    expect(keys.flatMap(kit.states)).toEqual(['cancelled', 'doubtful', 'spooled', 'confirmed']);
    const faults = ledger.db
      .prepare("SELECT json_extract(fault, '$.code') FROM print_jobs WHERE fault IS NOT NULL")
      .pluck()
      .all();
    expect(faults).toEqual(['PRINT_NOT_STARTED', 'PRINT_INTERRUPTED']);
  });

  test('settling twice tells and changes nothing more', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, the(IDS[0]));
    setNumber(ledger, the(key).orderId, 'requesting');
    settleLeftovers(ledger.shared);
    const count = ledger.db.prepare('SELECT count(*) FROM events').pluck();
    const before = count.get();
    expect(settleLeftovers(ledger.shared)).toEqual([key]);
    expect(count.get()).toBe(before);
  });
});
