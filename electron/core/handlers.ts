import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Push, StationInfo } from '../../shared/ipc/contract.ts';
import type { Handlers } from '../../shared/ipc/handlers.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import { missingSetup } from '../../shared/settings.ts';
import { countIssued } from '../ledger/numbers.ts';
import { countWaiting, listWaiting } from '../ledger/parcels.ts';
import { searchLedger } from '../ledger/search.ts';
import { writeBenchSettings } from '../ledger/settings.ts';
import { inTransaction } from '../ledger/db.ts';
import type { Training } from '../practice/training.ts';
import { correctParcel } from './correct-parcel.ts';
import { importOrders } from './import-orders.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { accountOf, testAccount } from './setup.ts';
import type { Station } from './station.ts';

export interface HandlerDeps {
  readonly station: Station;
  readonly ledger: LedgerAccess;
  readonly training: Training | null;
  readonly version: string;
  readonly runtime: string;
  readonly operator: string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly printers: () => Promise<readonly string[]>;
  readonly push: (change: Push) => void;
}

/** What the page can ask for, verb by verb. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { station, training } = deps;
  const { bench } = station;
  const { db, sealer, file } = deps.ledger;

  const info = (): StationInfo => {
    const stored = station.settings();
    const gatewayUrl = training?.account.baseUrl ?? stored.gatewayUrl;
    const settings = { ...stored, gatewayUrl };
    const secret = station.secrets.state();
    return {
      version: deps.version,
      runtime: deps.runtime,
      practice: training === null ? null : { mode: training.mode() },
      settings,
      secret,
      missing: training === null ? [...missingSetup(settings, secret)] : [],
      warnings: warningsOf(deps.ledger, training !== null),
      ledgerFile: file,
      waiting: countWaiting(db),
      issued: countIssued(db),
      clockOffsetMs: station.connection.clockOffsetMs(),
    };
  };

  const save = (settings: BenchSettings): void =>
    inTransaction(db, () => writeBenchSettings(db, settings));

  return {
    'station:info': () => ok(info()),
    'bench:scan': ({ code }) => bench.scan(code),
    'bench:lookup': ({ code }) => bench.lookUp(code),
    'bench:card': (key) => bench.card(key),
    'print:start': (key) => bench.startPrint(key),
    'print:decide': ({ jobId, cameOut }) => bench.decidePrint(jobId, cameOut),
    'print:again': ({ orderId, packId, reason }) => bench.printAgain({ orderId, packId }, reason),
    'print:printers': async () => ok([...(await deps.printers())]),
    'orders:import': ({ fileName, text }) => {
      const report = importOrders({ ...deps, db, sealer }, fileName, text);
      if (report.ok) deps.push({ topic: 'orders' });
      return report;
    },
    'orders:correct': ({ orderId, packId, channel, userId }) => {
      const corrected = correctParcel({ ...deps, db }, { orderId, packId }, { channel, userId });
      if (!corrected.ok) return corrected;
      deps.push({ topic: 'parcel', orderId, packId });
      return bench.card({ orderId, packId });
    },
    'orders:waiting': ({ limit }) => ok({ rows: listWaiting(db, limit), total: countWaiting(db) }),
    'ledger:search': (query) => ok(searchLedger(db, query)),
    'setup:save': async ({ settings, appSecret }) => {
      save(settings);
      if (appSecret !== null && appSecret !== '') station.secrets.write(appSecret);
      await station.connection.reset();
      deps.push({ topic: 'info' });
      return ok(info());
    },
    'setup:test': async ({ settings, appSecret }) => {
      if (training !== null) return testAccount(training.account, settings.shop, deps);
      const secret = appSecret === null || appSecret === '' ? station.secrets.read() : appSecret;
      const account = accountOf(settings, secret);
      return account.ok ? testAccount(account.value, settings.shop, deps) : account;
    },
    'setup:language': (language) => {
      save({ ...station.settings(), language });
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
}

/** In practice mode nobody's data is in the ledger, so that its protection is no matter. */
function warningsOf(ledger: LedgerAccess, practice: boolean): Fault[] {
  const warnings: Fault[] = [];
  if (!ledger.opener.ok) warnings.push(ledger.opener.error);
  if (ledger.keyUnprotected && !practice) warnings.push(fault('LEDGER_KEY_UNPROTECTED'));
  return warnings;
}
