import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, PUSH_CHANNEL, Push, Request } from '../shared/ipc/contract.ts';
import type { StationApi } from '../shared/ipc/station-api.ts';

const ask =
  <C extends Channel>(channel: C) =>
  (request: Request<C>) =>
    ipcRenderer.invoke(channel, request);

const pushChannel: typeof PUSH_CHANNEL = 'station:changed';

const station: StationApi = {
  info: ask('station:info'),
  scan: ask('bench:scan'),
  lookUp: ask('bench:lookup'),
  card: ask('bench:card'),
  startPrint: ask('print:start'),
  decidePrint: ask('print:decide'),
  printAgain: ask('print:again'),
  reprintOffer: ask('reprint:offer'),
  reprintReport: ask('reprint:report'),
  giveOutReprints: ask('reprint:give-out'),
  changeLead: ask('lead:change'),
  printers: ask('print:printers'),
  printCalibration: ask('print:calibration'),
  programPrinters: ask('print:program-printers'),
  importState: ask('import:state'),
  openImport: ask('import:open'),
  mapImport: ask('import:map'),
  importRows: ask('import:rows'),
  takeImport: ask('import:take'),
  cancelImport: ask('import:cancel'),
  correctOrder: ask('orders:correct'),
  listOrders: ask('orders:list'),
  orderFacets: ask('orders:facets'),
  previewBatch: ask('batch:preview'),
  branchBalance: ask('batch:balance'),
  startBatch: ask('batch:start'),
  pauseBatch: ask('batch:pause'),
  resumeBatch: ask('batch:resume'),
  cancelBatch: ask('batch:cancel'),
  batch: ask('batch:state'),
  batchGroups: ask('batch:groups'),
  correctBatch: ask('batch:correct'),
  listLabels: ask('labels:list'),
  labelFacets: ask('labels:facets'),
  previewPrints: ask('prints:preview'),
  startPrints: ask('prints:start'),
  pausePrints: ask('prints:pause'),
  resumePrints: ask('prints:resume'),
  cancelPrints: ask('prints:cancel'),
  prints: ask('prints:state'),
  findLastGood: ask('prints:find-last'),
  goOnAfter: ask('prints:go-on-after'),
  lanes: ask('lanes:state'),
  goOnInDoubt: ask('lanes:go-on'),
  addParcel: ask('parcel:add'),
  mergeOrders: ask('parcel:merge'),
  unmergeOrder: ask('parcel:unmerge'),
  merges: ask('parcel:merges'),
  cancelNumber: ask('number:cancel'),
  searchLedger: ask('ledger:search'),
  ledgerChoices: ask('ledger:choices'),
  parcelStory: ask('ledger:story'),
  countExceptions: ask('exceptions:counts'),
  listExceptions: ask('exceptions:list'),
  askNumbers: ask('number:ask'),
  revealReceiver: ask('parcel:reveal'),
  reopen: ask('station:reopen'),
  backups: ask('backups:list'),
  backUp: ask('backups:make'),
  restoreBackup: ask('backups:restore'),
  settleLost: ask('backups:settle'),
  startExport: ask('export:start'),
  exportState: ask('export:state'),
  cancelExport: ask('export:cancel'),
  showExport: ask('export:show'),
  handOverOffers: ask('handover:offers'),
  printHandOver: ask('handover:print'),
  saveSetup: ask('setup:save'),
  testSetup: ask('setup:test'),
  scannerTestCode: ask('scanner:test-code'),
  keepScanner: ask('scanner:keep'),
  setLanguage: ask('setup:language'),
  setPracticeMode: ask('practice:mode'),
  onChanged: (listener) => {
    const forward = (_: unknown, change: Push): void => listener(change);
    ipcRenderer.on(pushChannel, forward);
    return () => {
      ipcRenderer.off(pushChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('station', station);
