import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import { NOBODY_KNOWS } from '../../support/station/backend.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const MINUTE_MS = 60_000;

/** The checks that are not fine, with the number of rows they tell. */
const findings = (ledger: TestLedger, laterMs = 0): readonly (readonly [string, number])[] =>
  verifyLedger(ledger.db, ledger.clock.nowMs() + laterMs)
    .filter(({ ok }) => !ok)
    .map(({ check, rows }) => [check, rows.length]);

/** Takes the second number away, as nothing of the station does. */
const forgetSecond = (ledger: TestLedger, state: string): void => {
  ledger.db.exec(`UPDATE numbers SET state = '${state}', track_no = NULL WHERE number_id = 2;
    INSERT INTO waiting_parcels SELECT parcel_id FROM parcels WHERE order_id = '${orderIdOf(2)}'`);
};

async function ledgerWithNumbers(): Promise<TestLedger> {
  const ledger = openTestLedger();
  const [key] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
  const kit = printKit(ledger);
  kit.print(the(key));
  await kit.queue.idle();
  return ledger;
}

describe('verifying a ledger', () => {
  test('finds nothing in a good one', async () => {
    const checks = verifyLedger((await ledgerWithNumbers()).db, Date.now());
    expect(checks.map(({ check, ok, rows }) => [check, ok, rows])).toEqual([
      ['integrity', true, []],
      ['foreign_keys', true, []],
      ['one_number_per_parcel', true, []],
      ['one_parcel_per_number', true, []],
      ['no_conflicts', true, []],
      ['no_number_without_parcel', true, []],
      ['no_stuck_numbers', true, []],
      ['no_stuck_print_jobs', true, []],
      ['no_stuck_cancellations', true, []],
      ['no_number_of_merged_parcel', true, []],
      ['waiting_list_agrees', true, []],
      ['label_states_agree', true, []],
      ['number_groups_agree', true, []],
    ]);
  });

  test('finds a row that breaks a rule of its table', async () => {
    const ledger = await ledgerWithNumbers();
    ledger.db.pragma('ignore_check_constraints = ON');
    forgetSecond(ledger, 'issued');
    ledger.db.pragma('ignore_check_constraints = OFF');
    expect(findings(ledger)).toEqual([['integrity', 1]]);
  });

  test('finds a number without its parcel', async () => {
    const ledger = await ledgerWithNumbers();
    ledger.db.pragma('foreign_keys = OFF');
    ledger.db.exec(`DELETE FROM parcels WHERE order_id = '${orderIdOf(2)}'`);
    expect(findings(ledger)).toEqual([['foreign_keys', 2]]);
  });

  test('finds a number that two parcels have', async () => {
    const ledger = await ledgerWithNumbers();
    ledger.db.exec("DROP INDEX numbers_track_no; UPDATE numbers SET track_no = '99'");
    expect(findings(ledger)).toEqual([['one_parcel_per_number', 1]]);
  });

  test('finds a parcel that has two numbers', async () => {
    const ledger = await ledgerWithNumbers();
    const loose = new Database(':memory:');
    for (const table of ['number_conflicts', 'print_jobs', 'events', 'numbers']) {
      const columns = ledger.db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck();
      loose.exec(`CREATE TABLE ${table} (${columns.all().join(', ')})`);
    }
    const insert = loose.prepare(
      "INSERT INTO numbers (order_id, pack_id, track_no, carrier, state) VALUES ('1', '', ?, 'a', 'issued')",
    );
    insert.run('99');
    insert.run('98');
    const bad = verifyLedger(loose, 0).filter(({ ok }) => !ok);
    expect(bad).toEqual([
      {
        check: 'one_number_per_parcel',
        ok: false,
        rows: [{ order_id: '1', pack_id: '', rows: 2 }],
      },
    ]);
    loose.close();
  });

  test('finds a conflict', async () => {
    const ledger = await ledgerWithNumbers();
    ledger.db
      .exec(`INSERT INTO number_conflicts (order_id, pack_id, track_no, carrier, reason, seen_at_ms)
      VALUES ('${orderIdOf(1)}', '', '98', 'zhongtong', 'differs', 1)`);
    expect(findings(ledger)).toEqual([['no_conflicts', 1]]);
  });

  test('finds numbers that nobody knows about, and those on their way for too long', async () => {
    const ledger = await ledgerWithNumbers();
    forgetSecond(ledger, 'requesting');
    expect(findings(ledger, 5 * MINUTE_MS)).toEqual([]);
    expect(findings(ledger, 5 * MINUTE_MS + 1)).toEqual([['no_stuck_numbers', 1]]);
    ledger.db.exec("UPDATE numbers SET state = 'unknown' WHERE number_id = 2");
    expect(findings(ledger)).toEqual([['no_stuck_numbers', 1]]);
  });

  test('finds labels that nobody knows about, and those on their way for too long', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, orderIdOf(1));
    const kit = printKit(ledger);
    kit.direct.answer(async () => NOBODY_KNOWS);
    kit.print(the(key));
    await kit.queue.idle();
    expect(findings(ledger)).toEqual([['no_stuck_print_jobs', 1]]);
    ledger.db.exec("UPDATE print_jobs SET state = 'claimed'");
    expect(findings(ledger)).toEqual([]);
    expect(findings(ledger, 5 * MINUTE_MS + 1)).toEqual([['no_stuck_print_jobs', 1]]);
  });

  test('finds cancellations without an answer, and numbers of parcels that travel in another', async () => {
    const ledger = await ledgerWithNumbers();
    const [first, second] = ledger.db.prepare('SELECT order_id FROM parcels').pluck().all();
    ledger.db
      .prepare("INSERT INTO cancellations VALUES (?, '', 'open', NULL, 'a', ?, ?)")
      .run(first, ledger.clock.nowMs(), ledger.clock.nowMs());
    expect(findings(ledger, 5 * MINUTE_MS)).toEqual([]);
    expect(findings(ledger, 5 * MINUTE_MS + 1)).toEqual([['no_stuck_cancellations', 1]]);
    ledger.db
      .prepare("INSERT INTO merged_parcels VALUES (?, '', ?, '', 'a', 1)")
      .run(first, second);
    expect(findings(ledger)).toEqual([['no_number_of_merged_parcel', 1]]);
  });

  test.each([
    ['waiting_list_agrees', 'INSERT INTO waiting_parcels SELECT parcel_id FROM parcels LIMIT 1'],
    ['label_states_agree', "UPDATE numbers SET print_state = 'confirmed' WHERE number_id = 1"],
    ['number_groups_agree', 'UPDATE number_groups SET size = size + 1 WHERE group_id = 1'],
  ])('finds that what stands beside the rows is out of step: %s', async (check, spoil) => {
    const ledger = await ledgerWithNumbers();
    ledger.db.exec(spoil);
    expect(findings(ledger)).toEqual([[check, expect.any(Number)]]);
  });
});
