import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NO_KEY_PARAMETER } from '../../../electron/core/labels/component-content.ts';
import type { SheetPrinter } from '../../../electron/core/hand-over/hand-over-desk.ts';
import { createHandlers } from '../../../electron/core/handlers.ts';
import { accessLedgerOrReview, reviewLedger } from '../../../electron/core/ledger-review.ts';
import { preparePractice } from '../../../electron/core/setup/prepare-practice.ts';
import { doCare } from '../../../electron/core/safety/care-job.ts';
import type { StationHost } from '../../../electron/core/safety/station-host.ts';
import { createStationHost } from '../../../electron/core/safety/station-host.ts';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { createWorkingPlaces } from '../../../electron/core/working-place.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { startTraining } from '../../../electron/practice/training.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { NO_SPOOLER, fakeBackend } from './backend.ts';
import { OPERATOR } from './ledger.ts';
import { valueOf } from './result.ts';

const NO_SHEETS: SheetPrinter<unknown> = {
  print: async () => ok(null),
  toPdf: async () => fail(fault('INTERNAL')),
};

export interface HostKit {
  readonly host: StationHost;
  readonly pushes: readonly Push[];
  readonly bugs: readonly unknown[];
}

/** A whole station on the ledger of a folder, as the window has it, without a window. */
export function hostAt(dataDir: string, nowMs: () => number = Date.now): HostKit {
  const pushes: Push[] = [];
  const bugs: unknown[] = [];
  const backend = fakeBackend('dialog');
  const shared = {
    nowMs,
    wait: async () => {},
    random: () => 0.5,
    operator: () => OPERATOR,
    push: (change: Push) => pushes.push(change),
  };
  const places = createWorkingPlaces({
    first: { kind: 'live', dataDir, training: null },
    practiceDir: join(dataDir, 'practice'),
    startTraining: () => startTraining('online'),
  });
  const host = valueOf(
    createStationHost({
      ...shared,
      get dataDir() {
        return places.current().dataDir;
      },
      get kind() {
        return places.current().kind;
      },
      open: () => {
        const place = places.current();
        return accessLedgerOrReview(place.dataDir, place.kind, NO_SYSTEM_PROTECTION, nowMs);
      },
      review: (why) => reviewLedger(places.current().dataDir, NO_SYSTEM_PROTECTION, why),
      station: (ledger, logBug) => {
        const { training } = places.current();
        if (ledger.readOnly === null) {
          if (training !== null) preparePractice({ ...shared, ...ledger });
          places.settle(ledger.db);
        }
        return createStation({
          ...shared,
          ledger,
          logBug,
          system: NO_SYSTEM_PROTECTION,
          backends: { dialog: backend, direct: backend, file: backend },
          spooler: NO_SPOOLER,
          keyParameter: NO_KEY_PARAMETER,
          practiceAccount: training?.account ?? null,
          askWhereToSave: async () => null,
          appSecretFromEnvironment: places.heldSecret(),
          workers: sourceWorkers,
        });
      },
      handlers: (ledger, station, verbs) =>
        createHandlers({
          ...shared,
          ledger,
          station,
          host: verbs,
          training: places.current().training,
          places,
          version: '0',
          runtime: 'test',
          printers: async () => [],
          askWhereToSave: async () => null,
          showFile: () => undefined,
          copyText: async () => undefined,
          openInBrowser: async () => undefined,
          sheets: NO_SHEETS,
          reprintSheets: NO_SHEETS,
          commandSheets: NO_SHEETS,
          badgeSheets: NO_SHEETS,
          printCalibration: async () => ok(false),
          logBug: (where, error) => bugs.push([where, error]),
        }),
      runTask: async (task) => doCare(task),
      replaced: () => pushes.push({ topic: 'ledger' }),
      changed: () => pushes.push({ topic: 'info' }),
      logBug: (where, error) => bugs.push([where, error]),
    }),
  );
  onTestFinished(async () => {
    await host.close();
    await places.close();
  });
  return { host, pushes, bugs };
}
