import { EventEmitter, once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NO_KEY_PARAMETER } from '../../../electron/core/labels/component-content.ts';
import type { Station } from '../../../electron/core/station.ts';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { profileOf } from '../../../shared/label/profile.ts';
import type { FakeBackend } from '../../support/station/backend.ts';
import { NO_SPOOLER, fakeBackend } from '../../support/station/backend.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { failureOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { practiceOrder } from '../practice/douyin/practice-order.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);

interface Started {
  readonly station: Station;
  readonly backend: FakeBackend;
  readonly bugs: readonly unknown[];
  readonly pushes: readonly Push[];
}

function startAt(ledger: TestLedger, gateway: PracticeGateway, dpi: 203 | 300 = 203): Started {
  const backend = fakeBackend('dialog');
  const bugs: unknown[] = [];
  const pushes: Push[] = [];
  writeBenchSettings(ledger.db, {
    ...DEFAULT_SETTINGS,
    shop: SHOP,
    carrier: 'zhongtong',
    sender: SENDER,
    profiles: [{ ...profileOf([], ''), dpi }],
  });
  const station = createStation({
    ledger,
    system: NO_SYSTEM_PROTECTION,
    backends: { dialog: backend, direct: backend, file: backend },
    spooler: NO_SPOOLER,
    keyParameter: NO_KEY_PARAMETER,
    practiceAccount: { baseUrl: gateway.url, appid: APPID, appSecret: APP_SECRET },
    askWhereToSave: async () => null,
    appSecretFromEnvironment: null,
    workers: sourceWorkers,
    operator: () => OPERATOR,
    nowMs: ledger.clock.nowMs,
    wait: async () => {},
    random: () => 0.5,
    push: (change) => pushes.push(change),
    logBug: (where, error) => bugs.push([where, error]),
  });
  onTestFinished(() => station.close());
  return { station, backend, bugs, pushes };
}

const startPracticeOf = (ledger: TestLedger): Promise<PracticeGateway> =>
  startPractice({ nowMs: ledger.clock.nowMs });

describe('a station', () => {
  test('does nothing until it is told to', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    takeOrders(ledger, [orderEntry(ID)]);
    startAt(ledger, gateway);
    expect(gateway.calls()).toEqual([]);
  });

  test('takes over a scanned order that nobody imported, and prints it once', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({
      nowMs: ledger.clock.nowMs,
      douyin: { orders: [practiceOrder(1)] },
    });
    const { station, backend, pushes } = startAt(ledger, gateway);
    expect(valueOf(station.bench.scan(ID))).toEqual({ kind: 'looking_up', code: ID });
    const found = station.bench.lookUp(ID);
    expect(valueOf(await found)).toMatchObject({ kind: 'parcel', verdict: 'started' });
    await vi.waitFor(() => {
      expect(valueOf(station.bench.card(KEY)).print?.state).toBe('spooled');
    });
    expect(valueOf(await station.bench.lookUp(ID))).toMatchObject({ verdict: 'already_printed' });
    expect(backend.labels).toHaveLength(1);
    expect(gateway.sales()).toHaveLength(1);
    expect(pushes).toContainEqual({ topic: 'orders' });
  });

  test('buys one number where a file brings the order while the platform is asked', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({
      nowMs: ledger.clock.nowMs,
      douyin: { orders: [practiceOrder(1)] },
    });
    const { station, backend } = startAt(ledger, gateway);
    const found = station.bench.lookUp(ID);
    takeOrders(ledger, [orderEntry(ID, { pack_id: 'pkg_01' })]);
    expect(valueOf(await found)).toMatchObject({ verdict: 'started', card: { packId: 'pkg_01' } });
    await vi.waitFor(() => expect(backend.labels).toHaveLength(1));
    expect(gateway.sales().map(({ packId }) => packId)).toEqual(['pkg_01']);
    expect(ledger.db.prepare('SELECT pack_id FROM parcels').pluck().all()).toEqual(['pkg_01']);
  });

  test('does not ask the platform for an order that it has', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    takeOrders(ledger, [orderEntry(ID, { pack_id: 'pkg_01' })]);
    const { station, backend } = startAt(ledger, gateway);
    expect(valueOf(await station.bench.lookUp(ID))).toMatchObject({ verdict: 'started' });
    await vi.waitFor(() => expect(backend.labels).toHaveLength(1));
    expect(gateway.calls().map(({ path }) => path)).not.toContain('/gateway/dd/trade/detail');
  });

  test.each([
    ['of which the platform knows nothing', [], 'PARCEL_UNKNOWN'],
    ['that was closed', [practiceOrder(1, { status: 4 })], 'PLATFORM_ORDER_CLOSED'],
  ] as const)('buys nothing for an order %s', async (_, orders, code) => {
    const ledger = openTestLedger();
    const gateway = await startPractice({ nowMs: ledger.clock.nowMs, douyin: { orders } });
    const { station } = startAt(ledger, gateway);
    expect(valueOf(await station.bench.lookUp(ID))).toMatchObject({
      kind: 'unknown',
      fault: { code },
    });
    expect(gateway.sales()).toEqual([]);
  });

  test('says that a code is not known where the platform cannot be asked', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    const { station } = startAt(ledger, gateway);
    await gateway.close();
    const answer = valueOf(await station.bench.lookUp(ID));
    expect(answer).toMatchObject({ kind: 'unknown', fault: { code: 'PARCEL_UNKNOWN' } });
    expect(valueOf(station.bench.scan('not-an-order'))).toMatchObject({ kind: 'unknown' });
  });

  test('tells the page when the clock of this PC turns out wrong, once', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({ nowMs: () => ledger.clock.nowMs() + 120_000 });
    takeOrders(ledger, [orderEntry(ID)]);
    const { station, pushes } = startAt(ledger, gateway);
    station.bench.scan(ID);
    await vi.waitFor(() => {
      expect(valueOf(station.bench.card(KEY)).print?.state).toBe('spooled');
    });
    expect(station.connection.clockOffsetMs()).toBeGreaterThan(100_000);
    expect(pushes.filter(({ topic }) => topic === 'info')).toHaveLength(1);
  });

  test('brings a scanned order to paper with what its setup says', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    takeOrders(ledger, [orderEntry(ID)]);
    const { station, backend, bugs } = startAt(ledger, gateway, 300);
    expect(valueOf(station.bench.scan(ID))).toMatchObject({ verdict: 'started' });
    await vi.waitFor(() => {
      expect(valueOf(station.bench.card(KEY)).print?.state).toBe('spooled');
    });
    expect(backend.labels).toMatchObject([
      {
        printer: null,
        model: {
          trackNo: gateway.sales()[0]?.trackNo,
          orderId: ID,
          copy: 1,
          practice: true,
          carrierName: '中通快递',
          channelName: '抖音',
          packageCentre: '南京',
          barcode: { dpi: 300 },
          receiver: { name: '柳试之', phone: '13700001234', encrypted: false },
          sender: { name: SENDER.name, phone: SENDER.mobile, encrypted: false },
          items: [{ name: '试验衬衣', specs: '白色 / L', count: 1 }],
        },
      },
    ]);
    expect(bugs).toEqual([]);
  });

  test('asks again after a start for numbers whose answer was lost, and prints nothing', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    const parcels = takeOrders(ledger, [orderEntry(ID), orderEntry(orderIdOf(2))]);
    const lost = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
    await createIssuer({
      ...ledger.shared,
      numbers: { ...lost, host: new URL(gateway.url).host },
    }).issue(parcels);
    ledger.db.exec("UPDATE numbers SET state = 'requesting', fault = NULL WHERE number_id = 1");
    const { station, backend, bugs } = startAt(ledger, gateway);
    station.resume();
    await vi.waitFor(() => {
      for (const { key } of parcels) expect(lineOf(ledger.db, key)).toMatch(/^issued 99/);
    });
    expect(gateway.sales()).toHaveLength(2);
    await station.printing.prints.idle();
    expect(backend.labels).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test('settles at a start what was left, and asks about it when told to', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    const parcels = takeOrders(ledger, [orderEntry(ID), orderEntry(orderIdOf(2))]);
    const lost = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
    await createIssuer({
      ...ledger.shared,
      numbers: { ...lost, host: new URL(gateway.url).host },
    }).issue(parcels.slice(0, 1));
    ledger.db.exec("UPDATE numbers SET state = 'requesting', fault = NULL");
    const { station } = startAt(ledger, gateway);
    const calm = new EventEmitter();
    station.resume(once(calm, 'come').then(() => undefined));
    expect(lineOf(ledger.db, KEY)).toMatch(/^unknown/);
    station.bench.scan(orderIdOf(2));
    await vi.waitFor(() => expect(lineOf(ledger.db, keyOf(orderIdOf(2)))).toMatch(/^issued 99/));
    expect(lineOf(ledger.db, KEY)).toMatch(/^unknown/);
    calm.emit('come');
    await vi.waitFor(() => expect(lineOf(ledger.db, KEY)).toMatch(/^issued 99/));
  });

  test('prints no label whose barcode would be too fine', async () => {
    const ledger = openTestLedger();
    const gateway = await startPracticeOf(ledger);
    takeOrders(ledger, [orderEntry(ID)]);
    const { station, backend } = startAt(ledger, gateway);
    station.bench.scan(ID);
    await vi.waitFor(() => expect(readNumber(ledger.db, KEY)?.state).toBe('issued'));
    await station.printing.prints.idle();
    ledger.db.exec("UPDATE print_jobs SET state = 'failed'");
    ledger.db.prepare('UPDATE numbers SET track_no = ?').run(`A${'bC'.repeat(25)}`);
    valueOf(station.bench.startPrint(KEY));
    await station.printing.prints.idle();
    expect(valueOf(station.bench.card(KEY)).print).toMatchObject({
      state: 'failed',
      fault: { code: 'PRINT_BARCODE_TOO_WIDE' },
    });
    expect(backend.labels).toHaveLength(1);
  });
});
