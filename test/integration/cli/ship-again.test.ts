import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCallsOfParcel } from '../../../electron/ledger/calls.ts';
import { linesAs, prepareCalls } from '../../support/station/call-run.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { keyOf } from '../../support/station/records.ts';
import {
  pathsOf,
  shipLineSchema,
  shippedParcel as parcel,
} from '../../support/station/ship-file.ts';

const linesOf = (run: Parameters<typeof linesAs>[0]) => linesAs(run, shipLineSchema);
const WAITING = '261121-000000000000001';
const SHIPPED = '261121-000000000000004';

describe('station ship, with what the ledger knows,', () => {
  test('asks the order where the answer is lost, and tells it once', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'drop_after' });
    const ended = await run(['ship', 'pdd'], [parcel(WAITING)]);
    expect([ended.code, linesOf(ended)[0]?.state]).toEqual([0, 'shipped']);
    expect(pathsOf(gateway)).toEqual(['onlinesend', 'detail']);
  });

  test('says unknown where nothing answers any more; the next run asks, and tells nothing twice', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failAlways({ kind: 'drop_after' });
    const cut = await run(['ship', 'pdd'], [parcel(WAITING)]);
    expect(cut.code).toBe(2);
    expect(linesOf(cut)).toMatchObject([{ state: 'unknown', code: 'GATEWAY_CONNECTION_LOST' }]);
    expect(linesOf(cut)[0]?.message).toMatch(/the platform is asked first/);
    expect(linesOf(cut)[0]?.message).not.toMatch(/same number/);
    gateway.faults.failAlways(null);
    const ended = await run(['ship', 'pdd'], [parcel(WAITING)]);
    expect([ended.code, linesOf(ended)[0]?.state]).toEqual([0, 'shipped']);
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });

  test('keeps what could not be sent as due; the next run tells it', async () => {
    const { gateway, run } = await prepareCalls();
    await gateway.setReachable(false);
    const cut = await run(['ship', 'pdd'], [parcel(WAITING)]);
    expect(cut.code).toBe(2);
    expect(linesOf(cut)).toMatchObject([{ state: 'due', code: 'GATEWAY_UNREACHABLE' }]);
    expect(linesOf(cut)[0]?.message).toMatch(/the ledger keeps it/);
    await gateway.setReachable(true);
    expect((await run(['ship', 'pdd'], [parcel(WAITING)])).code).toBe(0);
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });

  test('knows what it told: the same number again without a call, another one is refused', async () => {
    const { gateway, run } = await prepareCalls();
    await run(['ship', 'pdd'], parcel(WAITING));
    const again = await run(['ship', 'pdd'], parcel(WAITING));
    expect([again.code, linesOf(again)[0]?.state]).toEqual([0, 'shipped']);
    const other = await run(['ship', 'pdd'], parcel(WAITING, { tracking_number: '9900000000001' }));
    expect(other.code).toBe(1);
    expect(linesOf(other)).toMatchObject([{ state: 'refused', code: 'SHIPMENT_OTHER_NUMBER' }]);
    expect(linesOf(other)[0]?.message).toContain('4307495240153');
    expect(gateway.calls()).toHaveLength(1);
  });

  test('changes what it told where the file says so, and knows the new number then', async () => {
    const { gateway, run } = await prepareCalls();
    await run(['ship', 'pdd'], parcel(WAITING));
    const change = parcel(WAITING, { tracking_number: '9900000000001', redelivery_type: 2 });
    expect((await run(['ship', 'pdd'], change)).code).toBe(0);
    expect((await run(['ship', 'pdd'], change)).code).toBe(0);
    expect(gateway.calls().map(({ params }) => params['redelivery_type'])).toEqual(['1', '2']);
    expect(gateway.pinduoduo.shipments().at(-1)?.trackingNumber).toBe('9900000000001');
  });

  test('refuses an order that stands twice in a file', async () => {
    const { gateway, run } = await prepareCalls();
    const ended = await run(['ship', 'pdd'], [parcel(WAITING), parcel(WAITING)]);
    expect(linesOf(ended).map(({ code }) => code)).toEqual(['', 'PARCEL_TWICE_IN_FILE']);
    expect(gateway.calls()).toHaveLength(1);
  });

  test('keeps its calls in the journal, and is refused while another program has the ledger', async () => {
    const { folder, gateway, run } = await prepareCalls();
    await run(['ship', 'pdd'], parcel(WAITING));
    const ledger = openTestLedger({ dataDir: join(folder, 'data') });
    const calls = readCallsOfParcel(ledger.db, keyOf(WAITING));
    expect(calls.map(({ path }) => path)).toEqual(['/gateway/pdd/logistices/onlinesend']);
    const held = await run(['ship', 'pdd'], parcel(SHIPPED));
    expect([held.code, held.stdout]).toEqual([64, '']);
    expect(held.stderr).toMatch(/^LEDGER_IN_USE: /);
    expect(gateway.calls()).toHaveLength(1);
  });
});
