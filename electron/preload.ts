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
  printers: ask('print:printers'),
  importOrders: ask('orders:import'),
  correctOrder: ask('orders:correct'),
  waitingParcels: ask('orders:waiting'),
  searchLedger: ask('ledger:search'),
  saveSetup: ask('setup:save'),
  testSetup: ask('setup:test'),
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
