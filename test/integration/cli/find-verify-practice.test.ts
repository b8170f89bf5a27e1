import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NOBODY_KNOWS } from '../../support/station/backend.ts';
import { issueArgs, runStation, startStation, writeOrders } from '../../support/station/cli.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderEntries, orderFile, orderIdOf, RECEIVER_INFO } from '../../support/station/orders.ts';
import { issueOrders, printKit, trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';
import { fakeProtection } from '../../support/station/system-protection.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

describe('station find', () => {
  test('prints the numbers that hold the text, newest first, beside an open window', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2), 'AB-3');
    const kit = printKit(ledger);
    kit.print(the(key));
    await kit.queue.idle();
    const run = await runStation(['find', '49000', '--data', ledger.dataDir]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.lines).toMatchObject([
      { order_id: orderIdOf(2), print_state: '', labels: 0 },
      {
        order_id: orderIdOf(1),
        pack_id: '',
        state: 'issued',
        track_no: trackNoOf(keyOf(orderIdOf(1))),
        carrier: 'zhongtong',
        channel: '1',
        print_state: 'spooled',
        labels: 1,
        conflicts: 0,
        changed_at: new Date(ledger.clock.nowMs()).toISOString(),
      },
    ]);
  });

  test('prints every page, and nothing where nothing is found', async () => {
    const ledger = openTestLedger();
    const ids = Array.from({ length: 201 }, (_, place) => orderIdOf(place + 1));
    await issueOrders(ledger, ...ids);
    const all = await runStation(['find', '4900', '--data', ledger.dataDir]);
    expect(
      all.lines.map((line) => z.object({ order_id: z.string() }).parse(line).order_id),
    ).toEqual(ids.toReversed());
    const none = await runStation(['find', 'nobody', '--data', ledger.dataDir]);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('finds a receiver by the last four digits where it can read the key', async () => {
    const lastFour = RECEIVER_INFO.contact.mobile.slice(-4);
    const plain = openTestLedger();
    await issueOrders(plain, 'AB-3');
    const found = await runStation(['find', lastFour, '--data', plain.dataDir]);
    expect(found.lines).toMatchObject([{ order_id: 'AB-3' }]);

    const locked = openTestLedger({ system: fakeProtection('packer') });
    await issueOrders(locked, 'AB-3');
    const none = await runStation(['find', lastFour, '--data', locked.dataDir]);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});

describe('station verify', () => {
  test('prints each check and ends with 0 where all is fine', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, orderIdOf(1));
    const run = await runStation(['verify', '--data', ledger.dataDir]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.lines).toHaveLength(13);
    for (const line of run.lines) expect(line).toMatchObject({ ok: true, rows: [] });
  });

  test('ends with 1 where something is not', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, orderIdOf(1));
    const kit = printKit(ledger);
    kit.direct.answer(async () => NOBODY_KNOWS);
    kit.print(the(key));
    await kit.queue.idle();
    const run = await runStation(['verify', '--data', ledger.dataDir]);
    expect(run.code).toBe(1);
    expect(run.lines).toContainEqual({
      check: 'no_stuck_print_jobs',
      ok: false,
      rows: [expect.objectContaining({ order_id: orderIdOf(1), state: 'doubtful' })],
    });
  });
});

describe('station practice', () => {
  test('sells numbers to other programs until it is stopped', async () => {
    const folder = tempFolder();
    const practice = startStation(['practice'], { WAYBENCH_APP_SECRET: 'practice-secret' });
    const { gateway, appid } = z
      .object({ gateway: z.url(), appid: z.string() })
      .parse(JSON.parse(await practice.firstLine));
    const args = issueArgs(writeOrders(folder, orderFile(orderEntries(2))), gateway, folder);
    const run = await runStation(args.toSpliced(args.indexOf('--appid') + 1, 1, appid), {
      WAYBENCH_APP_SECRET: 'practice-secret',
    });
    expect(run.code).toBe(0);
    expect(run.lines).toMatchObject([{ state: 'issued' }, { state: 'issued' }]);
    expect(await practice.signal('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  });
});
