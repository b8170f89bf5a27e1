import type { Fault } from '../errors/codes.ts';
import type { Result } from '../result.ts';
import type { Channel, Push, Request, Response } from './contract.ts';

type Verb<C extends Channel> = (request: Request<C>) => Promise<Result<Response<C>, Fault>>;

/** What a page sees as `window.station`: one verb per channel, answers as plain data, never a throw. */
export interface StationApi {
  readonly info: Verb<'station:info'>;
  readonly scan: Verb<'bench:scan'>;
  readonly lookUp: Verb<'bench:lookup'>;
  readonly card: Verb<'bench:card'>;
  readonly startPrint: Verb<'print:start'>;
  readonly decidePrint: Verb<'print:decide'>;
  readonly printAgain: Verb<'print:again'>;
  readonly printers: Verb<'print:printers'>;
  readonly printCalibration: Verb<'print:calibration'>;
  readonly programPrinters: Verb<'print:program-printers'>;
  readonly importState: Verb<'import:state'>;
  readonly openImport: Verb<'import:open'>;
  readonly mapImport: Verb<'import:map'>;
  readonly importRows: Verb<'import:rows'>;
  readonly takeImport: Verb<'import:take'>;
  readonly cancelImport: Verb<'import:cancel'>;
  readonly correctOrder: Verb<'orders:correct'>;
  readonly listOrders: Verb<'orders:list'>;
  readonly orderFacets: Verb<'orders:facets'>;
  readonly previewBatch: Verb<'batch:preview'>;
  readonly branchBalance: Verb<'batch:balance'>;
  readonly startBatch: Verb<'batch:start'>;
  readonly pauseBatch: Verb<'batch:pause'>;
  readonly resumeBatch: Verb<'batch:resume'>;
  readonly cancelBatch: Verb<'batch:cancel'>;
  readonly batch: Verb<'batch:state'>;
  readonly batchGroups: Verb<'batch:groups'>;
  readonly correctBatch: Verb<'batch:correct'>;
  readonly addParcel: Verb<'parcel:add'>;
  readonly mergeOrders: Verb<'parcel:merge'>;
  readonly unmergeOrder: Verb<'parcel:unmerge'>;
  readonly merges: Verb<'parcel:merges'>;
  readonly cancelNumber: Verb<'number:cancel'>;
  readonly searchLedger: Verb<'ledger:search'>;
  readonly ledgerChoices: Verb<'ledger:choices'>;
  readonly parcelStory: Verb<'ledger:story'>;
  readonly countExceptions: Verb<'exceptions:counts'>;
  readonly listExceptions: Verb<'exceptions:list'>;
  readonly askNumbers: Verb<'number:ask'>;
  readonly revealReceiver: Verb<'parcel:reveal'>;
  readonly reopen: Verb<'station:reopen'>;
  readonly backups: Verb<'backups:list'>;
  readonly backUp: Verb<'backups:make'>;
  readonly restoreBackup: Verb<'backups:restore'>;
  readonly settleLost: Verb<'backups:settle'>;
  readonly startExport: Verb<'export:start'>;
  readonly exportState: Verb<'export:state'>;
  readonly cancelExport: Verb<'export:cancel'>;
  readonly showExport: Verb<'export:show'>;
  readonly handOverOffers: Verb<'handover:offers'>;
  readonly printHandOver: Verb<'handover:print'>;
  readonly saveSetup: Verb<'setup:save'>;
  readonly testSetup: Verb<'setup:test'>;
  readonly setLanguage: Verb<'setup:language'>;
  readonly setPracticeMode: Verb<'practice:mode'>;
  /** Calls back on every push; the returned function ends it. */
  readonly onChanged: (listener: (push: Push) => void) => () => void;
}
