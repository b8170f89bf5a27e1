import { randomUUID } from 'node:crypto';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Push, StationInfo } from '../../shared/ipc/contract.ts';
import type { Handlers } from '../../shared/ipc/handlers.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import { missingSetup } from '../../shared/settings.ts';
import { countIssued } from '../ledger/numbers.ts';
import { countFiltered, countWaiting, listWaiting } from '../ledger/waiting.ts';
import { readLostPeriod } from '../ledger/lost-period.ts';
import { writeBenchSettings } from '../ledger/settings.ts';
import { inTransaction } from '../ledger/db.ts';
import { COMPONENT_LIMITS, listComponentPrinters } from '../printing/component/printers.ts';
import type { Training } from '../practice/training.ts';
import { readFacets } from './batch/facets.ts';
import { createBenchHandlers } from './bench/bench-handlers.ts';
import type { PrintCalibration } from './labels/calibration.ts';
import { calibrationSheet } from './labels/calibration.ts';
import { correctParcel } from './parcels/correct-parcel.ts';
import { createExportHandlers } from './exporting/export-handlers.ts';
import type { BadgeSheet } from '../../shared/badge-sheet.ts';
import type { CommandSheet } from '../../shared/command-sheet.ts';
import type { ReprintSheet } from '../../shared/reprints.ts';
import type { SheetPrinter } from './hand-over/hand-over-desk.ts';
import type { AskWhere } from './exporting/export-desk.ts';
import type { LedgerAccess } from './ledger-access.ts';
import type { HostVerbs } from './safety/station-host.ts';
import { createSafetyHandlers } from './safety/safety-handlers.ts';
import { lostTime } from './labels/label-doubt.ts';
import { accountOf, printingFault, testAccount } from './setup/setup.ts';
import { createParcelHandlers } from './parcels/parcel-handlers.ts';
import { createPrintHandlers } from './print-run/print-handlers.ts';
import { createOperatorHandlers } from './operators/operator-handlers.ts';
import { createDistributionHandlers } from './distribution/distribution-handlers.ts';
import { createShippingHandlers } from './shipping/shipping-handlers.ts';
import { signedInOnly } from './operators/signed-in-only.ts';
import { createReprintHandlers } from './reprints/reprint-handlers.ts';
import { createReviewHandlers } from './review/review-handlers.ts';
import { scannerTestCode } from './setup/scanner-test-code.ts';
import { createSetupHandlers } from './setup/setup-handlers.ts';
import type { Station } from './station.ts';
import { createWindowHandlers } from './window-handlers.ts';
import type { WorkingPlaces } from './working-place.ts';

export interface HandlerDeps {
  readonly station: Station;
  readonly ledger: LedgerAccess;
  readonly training: Training | null;
  readonly version: string;
  readonly runtime: string;
  /** The user of this PC. */
  readonly operator: () => string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly printers: () => Promise<readonly string[]>;
  readonly askWhereToSave: AskWhere;
  /** Shows a file in the system's file manager. */
  readonly showFile: (file: string) => void;
  readonly copyText: (text: string) => Promise<void>;
  /** Opens an https address in the system's browser. */
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly sheets: SheetPrinter;
  readonly reprintSheets: Pick<SheetPrinter<ReprintSheet>, 'print'>;
  readonly badgeSheets: Pick<SheetPrinter<BadgeSheet>, 'print'>;
  readonly commandSheets: Pick<SheetPrinter<CommandSheet>, 'print'>;
  readonly printCalibration: PrintCalibration;
  readonly push: (change: Push) => void;
  readonly host: HostVerbs;
  readonly places: Pick<WorkingPlaces, 'go' | 'canLeave'>;
  readonly logBug: (where: string, error: unknown) => void;
}

/** What the page can ask for, verb by verb. */
export function createHandlers(given: HandlerDeps): Handlers {
  const { station, training } = given;
  const deps = { ...given, operator: station.session.operator };
  const { bench, importer } = station;
  const { db, file } = deps.ledger;

  /** Where nothing can be stored it holds until the ledger is opened anew. */
  let chosenLanguage: BenchSettings['language'] | null = null;

  const info = (): StationInfo => {
    const stored = station.settings();
    const gatewayUrl = training?.account.baseUrl ?? stored.gatewayUrl;
    const settings = { ...stored, gatewayUrl, language: chosenLanguage ?? stored.language };
    const secret = station.secrets.state();
    return {
      version: deps.version,
      runtime: deps.runtime,
      practice:
        training === null ? null : { mode: training.mode(), canLeave: deps.places.canLeave() },
      settings,
      secret,
      missing: training === null ? [...missingSetup(settings, secret)] : [],
      leadPinSet: station.lead.rules().leadPinSet,
      warnings: [
        ...warningsOf(deps.ledger, training !== null),
        ...deps.host.warnings(),
        ...lostTime(db),
      ],
      ledgerFile: file,
      readOnly: deps.ledger.readOnly,
      lost: readLostPeriod(db),
      waiting: countWaiting(db),
      issued: countIssued(db),
      clockOffsetMs: station.connection.clockOffsetMs(),
      offlineSinceMs: station.connection.offlineSinceMs(),
    };
  };

  const save = (settings: BenchSettings): void =>
    inTransaction(db, () => writeBenchSettings(db, settings));

  const handlers: Handlers = {
    'station:info': () => ok(info()),
    'bench:scan': ({ code }) => bench.scan(code),
    'bench:lookup': ({ code }) => bench.lookUp(code),
    'bench:card': (key) => bench.card(key),
    'items:skip': (key) => bench.skipItemCheck(key),
    'print:start': (key) => bench.startPrint(key),
    'print:decide': ({ jobId, cameOut }) => bench.decidePrint(jobId, cameOut),
    'print:calibration': async ({ profile, way, language }) => {
      const sheet = calibrationSheet(profile, language);
      if (!sheet.ok) return sheet;
      const printed = await deps.printCalibration(sheet.value, way);
      return printed.ok ? ok({ printed: printed.value }) : printed;
    },
    'print:printers': async () => ok([...(await deps.printers())]),
    'print:program-printers': (address) =>
      listComponentPrinters({ newRequestId: randomUUID, limits: COMPONENT_LIMITS }, address),
    'import:state': () => ok(importer.state()),
    'import:open': ({ fileName: name, bytes }) => importer.open({ name, bytes }),
    'import:map': ({ importId, mapping }) => importer.map(importId, mapping),
    'import:rows': ({ importId, offset, limit }) => importer.rows(importId, offset, limit),
    'import:take': ({ importId }) => importer.take(importId),
    'import:cancel': () => ok(importer.cancel()),
    'orders:correct': ({ orderId, packId, channel, userId }) => {
      const corrected = correctParcel({ ...deps, db }, { orderId, packId }, { channel, userId });
      if (!corrected.ok) return corrected;
      deps.push({ topic: 'parcel', orderId, packId });
      return bench.card({ orderId, packId });
    },
    'orders:list': ({ filter, before, limit }) => {
      const { carrier } = station.settings();
      const rows = listWaiting(db, { filter, carrier, before, limit });
      return ok({ rows, total: countFiltered(db, filter, carrier) });
    },
    'orders:facets': async () => ok(await readFacets(db, station.settings().carrier)),
    'batch:preview': async (selection) => ok(await station.batches.cost(selection)),
    'batch:balance': async ({ shop, carrier }) => ok(await station.batches.balance(shop, carrier)),
    'batch:start': (selection) => station.batches.start(selection),
    'batch:pause': () => station.batches.pause(),
    'batch:resume': () => station.batches.resume(),
    'batch:cancel': () => station.batches.cancel(),
    'batch:state': () => ok(station.batches.last()),
    'batch:groups': async ({ batchId }) => ok(await station.batches.groups(batchId)),
    'batch:correct': async ({ batchId, group, channel, userId }) => {
      const corrected = await station.batches.correctGroup(batchId, group, { channel, userId });
      return ok({ corrected });
    },
    ...createWindowHandlers(deps),
    ...createSetupHandlers({ ...deps, db, save, info }),
    ...createBenchHandlers({ ...deps, db, save, info }),
    ...createPrintHandlers(db, station.printing),
    ...createReprintHandlers({
      ...deps,
      db,
      bench,
      lead: station.lead,
      role: station.session.role,
      info,
      practice: training !== null,
      language: () => station.settings().language,
      askWhere: deps.askWhereToSave,
    }),
    ...createOperatorHandlers({
      db,
      operators: station.operators,
      language: () => station.settings().language,
      askWhere: deps.askWhereToSave,
      badgeSheets: deps.badgeSheets,
    }),
    ...createDistributionHandlers({
      ...deps,
      db,
      desk: station.distribution,
      language: () => station.settings().language,
      askWhere: deps.askWhereToSave,
    }),
    ...createShippingHandlers({
      db,
      desk: station.shipping,
      nowMs: deps.nowMs,
      language: () => station.settings().language,
      askWhere: deps.askWhereToSave,
    }),
    ...createParcelHandlers({ ...deps, station }),
    ...createSafetyHandlers(deps),
    ...createReviewHandlers({ ...deps, settings: station.settings, askAgain: bench.askAgain }),
    ...createExportHandlers({
      ...deps,
      db,
      practice: training !== null,
      canRecord: deps.ledger.readOnly === null,
      settings: station.settings,
      exports: station.exports,
      askWhere: deps.askWhereToSave,
    }),
    'setup:save': async ({ settings, appSecret }) => {
      const impossible = printingFault(settings);
      if (impossible !== null) return fail(impossible);
      const { reprintLimits, scanner, guide, sound } = station.settings();
      save({ ...settings, reprintLimits, scanner, guide, sound });
      if (appSecret !== null && appSecret !== '') station.secrets.write(appSecret);
      station.printing.runs.routesChanged();
      await station.connection.reset();
      station.shipping.outbox.wake();
      station.distribution.placing.wake();
      station.distribution.following.wake();
      deps.push({ topic: 'info' });
      return ok(info());
    },
    'setup:test': async ({ settings, appSecret }) => {
      if (training !== null) return testAccount(training.account, settings.shop, deps);
      const secret = appSecret === null || appSecret === '' ? station.secrets.read() : appSecret;
      const account = accountOf(settings, secret);
      return account.ok ? testAccount(account.value, settings.shop, deps) : account;
    },
    'scanner:test-code': () => scannerTestCode(),
    'scanner:keep': (scanner) => {
      save({ ...station.settings(), scanner });
      deps.push({ topic: 'info' });
      return ok(info());
    },
    'setup:language': (language) => {
      if (deps.ledger.readOnly === null) save({ ...station.settings(), language });
      else chosenLanguage = language;
      deps.push({ topic: 'info' });
      return ok(null);
    },
    'practice:mode': async (mode) => {
      if (training === null) return fail(fault('REQUEST_INVALID', { where: 'practice:mode' }));
      await training.setMode(mode);
      deps.push({ topic: 'info' });
      return ok(null);
    },
  };
  return signedInOnly(handlers, station.session);
}

/** In practice mode nobody's data is in the ledger, so that its protection is no matter. */
function warningsOf(ledger: LedgerAccess, practice: boolean): Fault[] {
  const warnings: Fault[] = [];
  if (!ledger.opener.ok && !ledger.unreadable) warnings.push(ledger.opener.error);
  if (ledger.keyUnprotected && !practice) warnings.push(fault('LEDGER_KEY_UNPROTECTED'));
  return warnings;
}
