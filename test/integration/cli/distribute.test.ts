import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDistribution } from '../../../electron/ledger/distribution-orders.ts';
import { SHOP } from '../../support/station/account.ts';
import { linesAs, prepareCalls } from '../../support/station/call-run.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { the } from '../../support/station/result.ts';

const lineSchema = z.strictObject({
  out_order_id: z.string(),
  state: z.enum(['created', 'refused', 'unknown', 'creating']),
  order_ids: z.array(z.string()),
  code: z.string(),
  message: z.string(),
});
const linesOf = (run: Parameters<typeof linesAs>[0]) => linesAs(run, lineSchema);

describe('station distribute', () => {
  test('creates orders in the order of the file, also one that 1688 splits', async () => {
    const { folder, gateway, run } = await prepareCalls();
    const ended = await run(
      ['distribute'],
      [distributionBody('w-2', 'practice-spec-2'), distributionBody('w-1')],
    );
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ended)).toEqual([
      {
        out_order_id: 'w-2',
        state: 'created',
        order_ids: ['4300000000000000001', '4300000000000000002'],
        code: '',
        message: '',
      },
      {
        out_order_id: 'w-1',
        state: 'created',
        order_ids: ['4300000000000000003'],
        code: '',
        message: '',
      },
    ]);
    expect(gateway.alibaba.purchases().map(({ outOrderId }) => outOrderId)).toEqual(['w-2', 'w-1']);
    const ledger = openTestLedger({ dataDir: join(folder, 'data') });
    expect(the(readDistribution(ledger.db, 'w-1'))).toMatchObject({ state: 'created', shop: SHOP });
  });

  test('refuses what it cannot create, creates the rest, and ends with 1', async () => {
    const { gateway, run } = await prepareCalls();
    const body = JSON.stringify(distributionBody('w-4')).replace('练小习', '练**');
    const masked: object = JSON.parse(body);
    const ended = await run(
      ['distribute'],
      [
        distributionBody('w-1', 'other'),
        { ...distributionBody('w-2'), outOrderId: undefined },
        distributionBody('w-3'),
        distributionBody('w-3'),
        { ...masked, outOrderId: 'w-4' },
      ],
    );
    expect(ended.code).toBe(1);
    expect(linesOf(ended).map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'SPEC_NO_EXIST'],
      ['refused', 'ORDER_FIELD_INVALID'],
      ['created', ''],
      ['refused', 'PARCEL_TWICE_IN_FILE'],
      ['refused', 'RECEIVER_MASKED'],
    ]);
    expect(linesOf(ended)[1]?.message).toContain('outOrderId');
    expect(linesOf(ended)[4]?.message).toContain('addressParam.fullName');
    expect(gateway.alibaba.purchases().map(({ outOrderId }) => outOrderId)).toEqual(['w-3']);
  });

  test('buys nothing twice when it is run again', async () => {
    const { gateway, run } = await prepareCalls();
    const first = await run(['distribute'], distributionBody('w-1'));
    const second = await run(['distribute'], distributionBody('w-1'));
    expect(linesOf(second)).toEqual(linesOf(first));
    expect(gateway.alibaba.purchases()).toHaveLength(1);
    expect(gateway.calls().map(({ path }) => path.split('/').at(-1))).toEqual(['detail', 'crate']);
  });

  test('goes on with what a run left open, and buys it once', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failAlways({ kind: 'drop_after' });
    expect((await run(['distribute'], distributionBody('w-1'))).code).toBe(2);
    gateway.faults.failAlways(null);
    const ended = await run(['distribute'], distributionBody('w-1'));
    expect(ended.code).toBe(0);
    expect(linesOf(ended)).toMatchObject([
      { state: 'created', order_ids: ['4300000000000000001'] },
    ]);
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('is refused while another program has the ledger', async () => {
    const { folder, gateway, run } = await prepareCalls();
    openTestLedger({ dataDir: join(folder, 'data') });
    const held = await run(['distribute'], distributionBody('w-1'));
    expect([held.code, held.stdout]).toEqual([64, '']);
    expect(held.stderr).toMatch(/^LEDGER_IN_USE: /);
    expect(gateway.calls()).toEqual([]);
  });

  test('looks an order up whose answer was lost', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failNext({ kind: 'drop_after' });
    const ended = await run(['distribute'], distributionBody('w-1'));
    expect(ended.code).toBe(0);
    expect(linesOf(ended)).toMatchObject([
      { state: 'created', order_ids: ['4300000000000000001'] },
    ]);
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('says unknown where nothing answers any more, sends it once, and ends with 2', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failAlways({ kind: 'drop_after' });
    const ended = await run(['distribute'], distributionBody('w-1'));
    expect(ended.code).toBe(2);
    expect(linesOf(ended)).toMatchObject([
      { state: 'unknown', order_ids: [], code: 'GATEWAY_CONNECTION_LOST' },
    ]);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('ends with 64 without a file of objects', async () => {
    const { run } = await prepareCalls();
    expect(await run(['distribute'], 'null')).toMatchObject({ code: 64, stdout: '' });
    expect(await run(['distribute', 'more'], distributionBody('w-1'))).toMatchObject({ code: 64 });
  });
});
