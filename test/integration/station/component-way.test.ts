import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { printPayload } from '../../../electron/practice/douyin/print-payload.ts';
import type { PrintView } from '../../../shared/parcel-views.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { douyinProgram } from '../../support/printer/components/douyin-program.ts';
import type { PrintProgram } from '../../support/printer/components/print-program.ts';
import {
  PROGRAM_PRINTER,
  startPrintProgram,
} from '../../support/printer/components/print-program.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { NO_SPOOLER, fakeBackend } from '../../support/station/backend.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  CIPHER_RECEIVER_INFO,
  SENDER,
  orderEntry,
  orderIdOf,
} from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const KEY_PARAMETER =
  'access_token=t&app_key=1&method=logistics.getShopKey&param_json={}&timestamp=1&v=2&sign=s';

interface Way {
  readonly backend: BenchSettings['backend'];
  readonly keyParameter?: string | null;
}

/** Scans an order whose receiver is encrypted, at a station that is not for practice. */
async function scanEncrypted({ backend, keyParameter = KEY_PARAMETER }: Way): Promise<{
  readonly print: PrintView;
  readonly program: PrintProgram;
  readonly drawn: number;
  readonly confirmedBy: readonly unknown[];
}> {
  const ledger = openTestLedger();
  const gateway = await startPractice({ nowMs: ledger.clock.nowMs });
  const program = await startPrintProgram(douyinProgram);
  onTestFinished(() => program.close());
  takeOrders(ledger, [orderEntry(ID, { receiver_info: CIPHER_RECEIVER_INFO })]);
  writeBenchSettings(ledger.db, {
    ...DEFAULT_SETTINGS,
    gatewayUrl: gateway.url,
    appid: APPID,
    shop: SHOP,
    carrier: 'zhongtong',
    sender: SENDER,
    backend,
    component: {
      platform: 'douyin',
      port: program.port,
      printer: PROGRAM_PRINTER,
      ownTemplateUrl: 'https://templates.invalid/own.xml',
    },
  });
  const drawing = fakeBackend('dialog');
  const station = createStation({
    ledger,
    system: NO_SYSTEM_PROTECTION,
    backends: { dialog: drawing, direct: drawing, file: drawing },
    spooler: NO_SPOOLER,
    keyParameter: async () => keyParameter,
    practiceAccount: null,
    appSecretFromEnvironment: APP_SECRET,
    askWhereToSave: async () => null,
    workers: sourceWorkers,
    operator: () => OPERATOR,
    nowMs: ledger.clock.nowMs,
    wait: async () => {},
    random: () => 0.5,
    push: () => {},
    logBug: (_, error) => {
      throw error;
    },
  });
  onTestFinished(() => station.close());
  expect(valueOf(station.bench.scan(ID))).toMatchObject({ verdict: 'started' });
  const print = await vi.waitFor(() => {
    const shown = valueOf(station.bench.card(KEY)).print;
    expect(shown?.state).not.toMatch(/^(queued|claimed)$/);
    return the(shown);
  });
  const confirmedBy = ledger.db
    .prepare("SELECT detail ->> 'how' FROM events WHERE kind = 'print_confirmed'")
    .pluck()
    .all();
  return { print, program, drawn: drawing.labels.length, confirmedBy };
}

describe('a parcel with an encrypted receiver', () => {
  test("is printed by the platform's program, which confirms it", async () => {
    const { print, program, drawn, confirmedBy } = await scanEncrypted({ backend: 'component' });
    expect(print).toMatchObject({
      state: 'confirmed',
      backend: 'component',
      printer: PROGRAM_PRINTER,
      spoolerJob: print.jobId,
    });
    expect(program.complaints).toEqual([]);
    const paper = the(program.papers[0]);
    const { print_data: encryptedData, sign: signature } = printPayload(paper.documentId);
    expect(paper.contents).toMatchObject([
      { encryptedData, signature, params: KEY_PARAMETER },
      { data: { orderId: ID, items: '试验衬衣 白色 / L ×1' } },
    ]);
    expect(program.papers).toHaveLength(1);
    expect(drawn).toBe(0);
    expect(confirmedBy).toEqual(['program']);
  });

  test('is not printed without a key parameter, and says so', async () => {
    const way = { backend: 'component', keyParameter: null } as const;
    const { print, program } = await scanEncrypted(way);
    expect(print).toMatchObject({ state: 'failed', fault: { code: 'COMPONENT_KEY_MISSING' } });
    expect(program.papers).toEqual([]);
  });

  test.each(['dialog', 'direct', 'file'] as const)('is not drawn by us for %s', async (backend) => {
    const { print, drawn } = await scanEncrypted({ backend });
    expect(print).toMatchObject({ state: 'failed', fault: { code: 'PRINT_RECEIVER_ENCRYPTED' } });
    expect(drawn).toBe(0);
  });
});
