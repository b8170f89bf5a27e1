import { randomUUID } from 'node:crypto';
import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import { jobIdSchema } from '../../shared/ids.ts';
import { importIdSchema } from '../../shared/import-views.ts';
import type { Push } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import type { GatewayAccount } from '../gateway/account.ts';
import type { GatewayClient } from '../gateway/client.ts';
import { tradeDetail } from '../gateway/douyin/trade-detail.ts';
import type { SystemProtection } from '../ledger/key-file.ts';
import { readParcelsOfOrder } from '../ledger/parcels.ts';
import { readBenchSettings } from '../ledger/settings.ts';
import type { SystemBackends } from '../printing/backend.ts';
import { COMPONENT_LIMITS } from '../printing/component/printers.ts';
import { createComponentBackend } from '../printing/component-backend.ts';
import type { Spooler } from '../printing/cups.ts';
import type { Batches } from './batch/batches.ts';
import { createBatches } from './batch/batches.ts';
import type { Bench } from './bench/bench.ts';
import { createBench } from './bench/bench.ts';
import { createCallJournal } from './call-journal.ts';
import { createCarrierBook } from './issuing/carrier-book.ts';
import { breathe } from './breathe.ts';
import type { Canceller } from './issuing/cancel-number.ts';
import { createCanceller } from './issuing/cancel-number.ts';
import type { KeyParameter } from './labels/component-content.ts';
import { componentContent } from './labels/component-content.ts';
import type { Connection } from './setup/connection.ts';
import { createConnection } from './setup/connection.ts';
import { takeRows } from './importing/import-orders.ts';
import type { Importer } from './importing/importer.ts';
import { createImporter } from './importing/importer.ts';
import { createThreadReader } from './importing/thread-reader.ts';
import type { Issuer } from './issuing/issuing.ts';
import { createItemChecks } from './items/item-checks.ts';
import { createLabelSource } from './labels/label-source.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { lookUpOrder } from './bench/order-lookup.ts';
import type { AskDefaults } from './issuing/parcels-to-ask.ts';
import { createPlatformDesks } from './platform-desks.ts';
import type { PrintDesk } from './labels/print-desk.ts';
import { createPrintDesk } from './labels/print-desk.ts';
import { settleLeftovers } from './issuing/recovery.ts';
import { createPartIndexer } from './review/part-indexer.ts';
import { printRoute } from './labels/print-route.ts';
import type { Staff } from './operators/staff.ts';
import { createStaff } from './operators/staff.ts';
import type { DistributionDesk } from './distribution/distribution-desk.ts';
import type { ShippingDesk } from './shipping/shipping-desk.ts';
import type { SecretStore } from './setup/setup.ts';
import { accountOf, createSecretStore } from './setup/setup.ts';
import { createTemplateBook } from './labels/template-book.ts';
import { keepWaybillData } from './issuing/waybill-keeping.ts';
import type { AskWhere, ExportDesk } from './exporting/export-desk.ts';
import { createExportDesk } from './exporting/export-desk.ts';
import type { WorkerFiles } from './worker/run-worker.ts';

/** A platform's program fetches its template before it prints. */
const COMPONENT_DEADLINE_MS = 60_000;

/** What the station needs from the world around it. */
export interface StationDeps {
  readonly ledger: LedgerAccess;
  readonly system: SystemProtection;
  readonly backends: SystemBackends;
  readonly spooler: Pick<Spooler, 'views' | 'readiness' | 'cancel' | 'openJobs'>;
  readonly keyParameter: KeyParameter;
  /** Practice mode: the account of the embedded gateway stands in for the setup's. */
  readonly practiceAccount: GatewayAccount | null;
  readonly appSecretFromEnvironment: string | null;
  readonly workers: WorkerFiles;
  readonly askWhereToSave: AskWhere;
  /** The user of this PC, who acts where nobody is signed in. */
  readonly operator: () => string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly push: (change: Push) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** The working parts of one station on one ledger. */
export interface Station extends Staff {
  readonly bench: Bench;
  readonly batches: Batches;
  readonly importer: Importer;
  readonly exports: ExportDesk;
  readonly printing: PrintDesk;
  readonly canceller: Canceller;
  readonly shipping: ShippingDesk;
  readonly distribution: DistributionDesk;
  readonly connection: Connection;
  readonly secrets: SecretStore;
  readonly settings: () => BenchSettings;
  /**
   * Settles what the last stop left behind, and asks the gateway about it.
   * @param calm when to begin to ask; at once where it is absent
   */
  readonly resume: (calm?: Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** Wires the use cases of a station. Nothing happens until `resume` or a verb is called. */
export function createStation(deps: StationDeps): Station {
  const { db, sealer, opener, tailHash } = deps.ledger;
  const settings = (): BenchSettings => readBenchSettings(db);
  const staff = createStaff({ ...deps, db, settings });
  const shared = { db, nowMs: deps.nowMs, operator: staff.session.operator };
  const secrets = createSecretStore(db, deps.system, deps.appSecretFromEnvironment);
  const drop = (work: Promise<unknown>, reason: string): void => {
    work.catch((error: unknown) => deps.logBug(reason, error));
  };
  const indexer = createPartIndexer({ db, wait: deps.wait, drop });
  const push = (change: Push): void => {
    deps.push(change);
    indexer.wake();
  };
  const changed = ({ orderId, packId }: ParcelKey): void =>
    push({ topic: 'parcel', orderId, packId });
  /** A label moved: its parcel's shipping call may be due. */
  const labelMoved = (key: ParcelKey): void => {
    changed(key);
    shipping.outbox.wake();
  };

  const account = (): Result<GatewayAccount, Fault> =>
    deps.practiceAccount === null
      ? accountOf(settings(), secrets.read())
      : { ok: true, value: deps.practiceAccount };
  const journal = createCallJournal({ db, sealer });
  const connection = createConnection({
    ...deps,
    ...shared,
    account,
    journal,
    turned: () => deps.push({ topic: 'info' }),
  });
  const client = (): Result<GatewayClient, Fault> => {
    const connected = connection.current();
    return connected.ok ? ok(connected.value.client) : connected;
  };
  const issuer = (): Result<Issuer, Fault> => {
    const connected = connection.current();
    return connected.ok ? ok(connected.value.issuer) : connected;
  };

  const carriers = createCarrierBook({ ...shared, gateway: connection.current, drop });
  const askDefaults = (): AskDefaults => {
    const { shop, carrier, sender } = settings();
    return { shop, carrier, sender, offeredCarriers: carriers.offeredTo(shop) };
  };

  const labelFor = createLabelSource({
    db,
    opener,
    nowMs: deps.nowMs,
    settings,
    practice: deps.practiceAccount !== null,
  });

  const keepData = async (key: ParcelKey): Promise<void> => {
    const connected = client();
    if (connected.ok) await keepWaybillData({ ...shared, sealer, changed }, connected.value, key);
  };

  const templates = createTemplateBook({ ...shared, gateway: connection.current });
  const component = createComponentBackend({
    address: () => settings().component,
    content: (label, address) =>
      componentContent(
        {
          ...shared,
          opener,
          templates,
          keyParameter: deps.keyParameter,
          keepWaybillData: keepData,
          setup: () => {
            const { sender, component: program } = settings();
            return { sender, ownTemplateUrl: program.ownTemplateUrl };
          },
        },
        label,
        address,
      ),
    newRequestId: randomUUID,
    limits: COMPONENT_LIMITS,
    deadlineMs: COMPONENT_DEADLINE_MS,
  });

  const printing = createPrintDesk({
    ...deps,
    ...shared,
    ledgerFile: deps.ledger.file,
    newJobId: () => jobIdSchema.parse(randomUUID()),
    backends: { ...deps.backends, component },
    route: (facts) => printRoute(settings(), facts),
    labelsPerDocument: () => settings().labelsPerDocument,
    labelFor,
    changed: labelMoved,
    drop,
  });

  const { shipping, distribution } = createPlatformDesks({
    ...shared,
    ledger: deps.ledger,
    client,
    settings,
    changed,
    push: deps.push,
    logBug: deps.logBug,
  });

  const canceller = createCanceller({
    ...shared,
    client,
    spoolerView: printing.spoolerView,
    changed,
  });

  const bench = createBench({
    ...shared,
    items: createItemChecks({ ...shared, shops: () => settings().itemCheckShops }),
    opener,
    prints: printing.prints,
    reprintRules: staff.lead.rules,
    issuer,
    defaults: askDefaults,
    keepWaybillData: keepData,
    spoolerView: printing.spoolerView,
    lookUp: async (orderId) => {
      const connected = client();
      if (!connected.ok) return connected;
      const parcel = await lookUpOrder(connected.value, settings().shop, orderId);
      if (!parcel.ok) return parcel;
      if (readParcelsOfOrder(db, parcel.value.key.orderId).length > 0) return ok(null);
      const row = { row: 1, orderId, packId: '', parcel };
      takeRows({ ...shared, sealer, tailHash }, tradeDetail.path, [row]);
      deps.push({ topic: 'orders' });
      return ok(null);
    },
    changed,
    drop,
  });

  const batches = createBatches({
    ...shared,
    opener,
    ledgerFile: deps.ledger.file,
    issuer,
    client,
    defaults: askDefaults,
    push,
    drop,
    logBug: deps.logBug,
  });

  const importer = createImporter({
    ...shared,
    sealer,
    tailHash,
    ledgerFile: deps.ledger.file,
    newReader: () => createThreadReader(deps.workers('import-worker')),
    newImportId: () => importIdSchema.parse(randomUUID()),
    breathe,
    elapsedMs: () => performance.now(),
    changed: () => deps.push({ topic: 'import' }),
    taken: () => deps.push({ topic: 'orders' }),
  });

  const exports = createExportDesk({
    ledgerFile: db.name,
    tailHash,
    workers: deps.workers,
    askWhere: deps.askWhereToSave,
    language: () => settings().language,
    nowMs: deps.nowMs,
    changed: () => deps.push({ topic: 'export' }),
    drop,
  });

  const durable = [shipping.outbox, distribution.placing, distribution.following];
  let isClosed = false;
  return {
    ...staff,
    bench,
    batches,
    importer,
    exports,
    printing,
    canceller,
    shipping,
    distribution,
    connection,
    secrets,
    settings,
    resume: (calm = Promise.resolve()) => {
      const open = settleLeftovers(shared);
      batches.settle();
      printing.runs.settle();
      const goOn = async (shop: string): Promise<void> => {
        await calm;
        if (isClosed) return;
        if (open.length > 0) drop(bench.askAgain(open), 'ask again after a stop');
        for (const work of durable) work.wake();
        drop(canceller.askAgain(), 'ask again for cancellations');
        drop(carriers.read(shop), 'read the carriers of the shop');
        indexer.wake();
      };
      drop(goOn(settings().shop), 'go on after a stop');
    },
    close: async () => {
      isClosed = true;
      indexer.stop();
      printing.stop();
      await Promise.all([
        batches.close(),
        importer.close(),
        exports.close(),
        ...durable.map((work) => work.stop()),
        connection.close(),
      ]);
      deps.ledger.close();
    },
  };
}
