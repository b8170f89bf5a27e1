import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import type { LaneView } from '../../../shared/print-run.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import type { Spooler } from '../../printing/cups.ts';
import { atMostEvery } from '../batch/teller.ts';
import type { PrintQueue, PrintQueueDeps } from './print-queue.ts';
import { createPrintQueue } from './print-queue.ts';
import type { PrintRoute } from './print-route.ts';
import { viewLanes } from '../print-run/lane-views.ts';
import type { PrintRuns } from '../print-run/print-runs.ts';
import { createPrintRuns } from '../print-run/print-runs.ts';
import { askForSpare } from './spare-printer.ts';
import { createSpoolerWatch } from './spooler-watch.ts';

interface PrintDeskDeps extends Omit<PrintQueueDeps, 'spareFor'> {
  readonly spooler: Pick<Spooler, 'views' | 'readiness' | 'cancel' | 'openJobs'>;
  readonly ledgerFile: string;
  readonly labelsPerDocument: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly push: (change: Push) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Everything that brings labels to paper, and what is known about it. */
export interface PrintDesk {
  readonly prints: PrintQueue;
  readonly runs: PrintRuns;
  readonly lanes: () => LaneView[];
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  readonly stop: () => void;
}

/** How long what is shown of lanes may be behind. */
const LANES_TOLD_MS = 100;

/** Wires lanes, print runs and the look at the spooler: each hears when a label moved. */
export function createPrintDesk(deps: PrintDeskDeps): PrintDesk {
  const { spooler, changed } = deps;
  const lanesTold = atMostEvery(LANES_TOLD_MS, () => deps.push({ topic: 'lanes' }));
  const moved = (key: ParcelKey): void => {
    watch.note(key);
    runs.moved();
    lanesTold.ask();
  };
  const watch = createSpoolerWatch({
    ...deps,
    changed: (word) => {
      const [only, ...more] = word.keys;
      if (only !== undefined && more.length === 0) changed(only);
      runs.spoolerSaid(word);
      lanesTold.ask();
    },
  });
  const shared = { ...deps, spareFor: (route: PrintRoute) => askForSpare(spooler, route) };
  const prints = createPrintQueue({
    ...shared,
    changed: (key) => {
      changed(key);
      moved(key);
    },
  });
  const runs = createPrintRuns({
    ...shared,
    changed: moved,
    lanes: prints.lanes,
    spoolerView: watch.viewOf,
    watch: watch.note,
  });
  return {
    prints,
    runs,
    lanes: () =>
      viewLanes({ db: deps.db, held: watch.held, waitsForSpooler: runs.waitsForSpooler }),
    spoolerView: watch.viewOf,
    stop: () => {
      prints.stop();
      runs.stop();
      lanesTold.stop();
      watch.stop();
    },
  };
}
