import type { Bench, BenchDeps } from '../../../electron/core/bench/bench.ts';
import { createBench } from '../../../electron/core/bench/bench.ts';
import type { NumberSource } from '../../../electron/core/issuing/asking.ts';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { createItemChecks } from '../../../electron/core/items/item-checks.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import type { ReprintRules } from '../../../electron/core/reprints/decide-reprint.ts';
import { keepWaybillData } from '../../../electron/core/issuing/waybill-keeping.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ParcelCard, ScanReply } from '../../../shared/parcel-views.ts';
import { parcelCardSchema, scanReplySchema } from '../../../shared/parcel-views.ts';
import { MOST_REPRINTS } from '../../../shared/reprints.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from './account.ts';
import type { TestLedger } from './ledger.ts';
import { openTestLedger, takeOrders } from './ledger.ts';
import { SENDER } from './orders.ts';
import { clientOf, startPractice } from './practice.ts';
import type { PrintKit } from './printing.ts';
import { printKit } from './printing.ts';
import { valueOf } from './result.ts';

const NO_LIMITS = (): ReprintRules => ({
  limits: { packer: MOST_REPRINTS, lead: MOST_REPRINTS },
  leadPinSet: false,
});

/** A bench on a real ledger, with the real print queue over fake ways to paper. */
export interface BenchKit {
  readonly bench: Bench;
  readonly ledger: TestLedger;
  readonly prints: PrintKit;
  readonly changed: readonly ParcelKey[];
  /** Scans, later than the guard against a second pull of the trigger. */
  readonly scan: (code: string) => ScanReply;
  /** What a scan of a parcel led to. */
  readonly verdict: (code: string) => string;
  readonly card: (key: ParcelKey) => ParcelCard;
  /** Waits until nothing that a scan started is under way. */
  readonly settled: () => Promise<void>;
}

export function benchKit(
  ledger: TestLedger,
  numbers: NumberSource,
  over: {
    readonly keepWaybillData?: (key: ParcelKey) => Promise<void>;
    readonly missing?: Result<never, Fault>;
    readonly issuer?: BenchDeps['issuer'];
    readonly lookUp?: BenchDeps['lookUp'];
    readonly itemCheckShops?: readonly string[];
    readonly reprintRules?: BenchDeps['reprintRules'];
  } = {},
): BenchKit {
  const prints = printKit(ledger);
  const dropped: Promise<unknown>[] = [];
  const changed: ParcelKey[] = [];
  const issuer = createIssuer({ ...ledger.shared, numbers });
  const bench = createBench({
    ...ledger.shared,
    opener: ledger.opener,
    items: createItemChecks({ ...ledger.shared, shops: () => over.itemCheckShops ?? [] }),
    prints: prints.queue,
    reprintRules: over.reprintRules ?? NO_LIMITS,
    issuer: over.issuer ?? (() => over.missing ?? ok(issuer)),
    defaults: () => ({ shop: SHOP, carrier: 'zhongtong', sender: SENDER, offeredCarriers: null }),
    keepWaybillData: over.keepWaybillData ?? (async () => {}),
    lookUp: over.lookUp ?? null,
    spoolerView: () => null,
    changed: (key) => {
      changed.push(key);
    },
    drop: (work) => {
      dropped.push(work);
    },
  });
  const scan = (code: string): ScanReply => {
    ledger.clock.advance(5_000);
    return scanReplySchema.parse(valueOf(bench.scan(code)));
  };
  return {
    bench,
    ledger,
    prints,
    changed,
    scan,
    verdict: (code) => {
      const reply = scan(code);
      return reply.kind === 'parcel' ? reply.verdict : reply.kind;
    },
    card: (key) => parcelCardSchema.parse(valueOf(bench.card(key))),
    settled: async () => {
      for (let seen = -1; seen !== dropped.length;) {
        seen = dropped.length;
        await Promise.all(dropped);
        await prints.queue.idle();
      }
    },
  };
}

/** A bench at a practice gateway, with orders imported. */
export async function practiceBench(
  entries: readonly unknown[],
): Promise<BenchKit & { readonly gateway: PracticeGateway }> {
  const ledger = openTestLedger();
  const gateway = await startPractice();
  takeOrders(ledger, entries);
  return { ...benchAt(ledger, gateway), gateway };
}

/** New objects over a ledger and a gateway, as after a restart. */
export function benchAt(ledger: TestLedger, gateway: PracticeGateway): BenchKit {
  const client = clientOf(gateway.url);
  return benchKit(ledger, gatewayNumberSource(client, gateway.url), {
    keepWaybillData: (key) =>
      keepWaybillData({ ...ledger.shared, sealer: ledger.sealer, changed: () => {} }, client, key),
  });
}
