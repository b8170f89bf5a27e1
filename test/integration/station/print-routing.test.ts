import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NO_KEY_PARAMETER } from '../../../electron/core/labels/component-content.ts';
import type { Station } from '../../../electron/core/station.ts';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { PAPER_100_180 } from '../../../shared/label/paper.ts';
import { profileOf } from '../../../shared/label/profile.ts';
import type { PrintView } from '../../../shared/parcel-views.ts';
import type { PrinterReadiness, PrintRule } from '../../../shared/print-routing.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import type { FakeBackend } from '../../support/station/backend.ts';
import { NO_SPOOLER, fakeBackend } from '../../support/station/backend.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';

const [ONE, TWO] = [orderIdOf(1), orderIdOf(2)];
const RULE: PrintRule = {
  carrier: 'zhongtong',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: 'label-2',
  spare: '',
};

interface Lab {
  readonly ledger: TestLedger;
  readonly station: Station;
  readonly direct: FakeBackend;
  readonly dialog: FakeBackend;
  /** Each question about printers that the spooler was asked. */
  readonly asked: readonly (readonly string[])[];
  readonly set: (over: Partial<BenchSettings>) => void;
  /** What the spooler says from now on; null where it does not answer. */
  readonly say: (printers: Readonly<Record<string, PrinterReadiness>> | null) => void;
  /** Scans an order and waits for what became of its label. */
  readonly scan: (orderId: string) => Promise<PrintView>;
  readonly printers: () => readonly (string | null)[];
}

async function startLab(over: Partial<BenchSettings>): Promise<Lab> {
  const ledger = openTestLedger();
  const gateway = await startPractice({ nowMs: ledger.clock.nowMs });
  takeOrders(ledger, [orderEntry(ONE), orderEntry(TWO)]);
  const set = (more: Partial<BenchSettings>): void =>
    writeBenchSettings(ledger.db, {
      ...DEFAULT_SETTINGS,
      shop: SHOP,
      carrier: 'zhongtong',
      sender: SENDER,
      backend: 'direct',
      printer: 'label-1',
      ...more,
    });
  set(over);
  const [direct, dialog] = [fakeBackend('direct'), fakeBackend('dialog')];
  const asked: (readonly string[])[] = [];
  let said: Readonly<Record<string, PrinterReadiness>> | null = {};
  const station = createStation({
    ledger,
    system: NO_SYSTEM_PROTECTION,
    backends: { dialog, direct, file: fakeBackend('file') },
    spooler: {
      ...NO_SPOOLER,
      readiness: async (names) => {
        asked.push(names);
        const known = said;
        return known === null ? null : new Map(names.map((name) => [name, known[name] ?? 'ready']));
      },
    },
    keyParameter: NO_KEY_PARAMETER,
    practiceAccount: { baseUrl: gateway.url, appid: APPID, appSecret: APP_SECRET },
    askWhereToSave: async () => null,
    appSecretFromEnvironment: null,
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
  return {
    ledger,
    station,
    direct,
    dialog,
    asked,
    set,
    say: (printers) => {
      said = printers;
    },
    scan: async (orderId) => {
      valueOf(station.bench.scan(orderId));
      return vi.waitFor(() => {
        const print = the(valueOf(station.bench.card(keyOf(orderId))).print);
        expect(print.state).not.toMatch(/^(queued|claimed)$/);
        return print;
      });
    },
    printers: () => direct.labels.map(({ printer }) => printer),
  };
}

const eventsOf = (ledger: TestLedger): readonly unknown[] =>
  ledger.db
    .prepare(
      `SELECT kind, detail FROM events
       WHERE kind IN ('print_moved_to_spare', 'print_printer_not_ready') ORDER BY event_id`,
    )
    .all();

describe('a label', () => {
  test("goes where its carrier's rule says, others where the setup says", async () => {
    const lab = await startLab({ routes: [RULE] });
    expect(await lab.scan(ONE)).toMatchObject({ state: 'spooled', unready: null });
    lab.set({ routes: [{ ...RULE, carrier: 'yunda' }] });
    await lab.scan(TWO);
    expect(lab.printers()).toEqual(['label-2', 'label-1']);
    expect(lab.asked).toEqual([]);
  });

  test('takes another way where its rule says so', async () => {
    const lab = await startLab({ routes: [{ ...RULE, backend: 'dialog' }] });
    expect(await lab.scan(ONE)).toMatchObject({ state: 'spooled', backend: 'dialog' });
    expect(lab.dialog.labels).toHaveLength(1);
    expect(lab.printers()).toEqual([]);
  });

  test('that wants another paper is refused by name, and is printed once that is loaded', async () => {
    const papers = { carrierPapers: [{ carrier: 'zhongtong', paper: PAPER_100_180 }] };
    const lab = await startLab(papers);
    expect(await lab.scan(ONE)).toMatchObject({
      state: 'failed',
      fault: { code: 'PRINT_PAPER_WANTED', details: { printer: 'label-1', wanted: '100 × 180' } },
    });
    expect(lab.printers()).toEqual([]);
    lab.set({ ...papers, profiles: [{ ...profileOf([], 'label-1'), paper: PAPER_100_180 }] });
    lab.ledger.clock.advance(5_000);
    await lab.scan(ONE);
    await vi.waitFor(() => expect(lab.printers()).toEqual(['label-1']));
    expect(the(lab.direct.labels[0]).model.paper).toEqual(PAPER_100_180);
  });
});

describe('a printer that is not ready', () => {
  test.each(['stopped', 'rejecting', 'paper_out', 'trouble', 'missing'] as const)(
    'because it is %s leaves its label to the spare',
    async (why) => {
      const lab = await startLab({ sparePrinter: 'label-9' });
      lab.say({ 'label-1': why });
      const print = await lab.scan(ONE);
      expect(lab.printers()).toEqual(['label-9']);
      const note = { printer: 'label-1', why, spare: 'label-9', spareIs: 'ready' };
      expect(print).toMatchObject({ state: 'spooled', printer: 'label-9', unready: note });
      expect(eventsOf(lab.ledger)).toEqual([
        {
          kind: 'print_moved_to_spare',
          detail: `{"printer":"label-1","why":"${why}","spare":"label-9","spare_is":"ready"}`,
        },
      ]);
    },
  );

  test('keeps its label where the spare is not ready either, and both are told', async () => {
    const lab = await startLab({ routes: [{ ...RULE, spare: 'label-9' }] });
    lab.say({ 'label-2': 'paper_out', 'label-9': 'missing' });
    const print = await lab.scan(ONE);
    expect(lab.printers()).toEqual(['label-2']);
    expect(print).toMatchObject({
      state: 'spooled',
      unready: { printer: 'label-2', why: 'paper_out', spare: 'label-9', spareIs: 'missing' },
    });
    expect(eventsOf(lab.ledger)).toMatchObject([{ kind: 'print_printer_not_ready' }]);
  });

  test('leaves a label that its spare took to the spare, whatever becomes of that', async () => {
    const lab = await startLab({ sparePrinter: 'label-9' });
    lab.say({ 'label-1': 'stopped' });
    await lab.scan(ONE);
    lab.say({ 'label-1': 'stopped', 'label-9': 'stopped' });
    await lab.scan(TWO);
    expect(lab.printers()).toEqual(['label-9', 'label-1']);
    expect(lab.asked).toHaveLength(2);
  });

  test('keeps its labels where nobody knows, and where the spare has another paper', async () => {
    const lab = await startLab({ sparePrinter: 'label-9' });
    lab.say(null);
    expect(await lab.scan(ONE)).toMatchObject({ state: 'spooled', unready: null });
    lab.say({ 'label-1': 'stopped' });
    lab.set({
      sparePrinter: 'label-9',
      carrierPapers: [{ carrier: 'zhongtong', paper: PAPER_100_180 }],
      profiles: [{ ...profileOf([], 'label-1'), paper: PAPER_100_180 }],
    });
    await lab.scan(TWO);
    expect(lab.printers()).toEqual(['label-1', 'label-1']);
  });
});
