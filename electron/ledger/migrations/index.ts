import { parcelsAndNumbers } from './0010-parcels-and-numbers.ts';
import { printJobs } from './0020-print-jobs.ts';
import { calls } from './0030-calls.ts';
import { goodsAndWaves } from './0040-goods-and-waves.ts';
import { batches } from './0050-batches.ts';
import { mergesAndCancellations } from './0060-merges-and-cancellations.ts';
import { purgedContent } from './0070-purged-content.ts';
import { handOver } from './0080-hand-over.ts';
import { printRuns } from './0090-print-runs.ts';
import { reprints } from './0100-reprints.ts';
import { operators } from './0110-operators.ts';
import { goodsCodes } from './0120-goods-codes.ts';
import { shipments } from './0130-shipments.ts';
import { distributionOrders } from './0140-distribution-orders.ts';
import type { Migration } from './migration.ts';

/** All steps, in order. */
export const MIGRATIONS: readonly Migration[] = [
  parcelsAndNumbers,
  printJobs,
  calls,
  goodsAndWaves,
  batches,
  mergesAndCancellations,
  purgedContent,
  handOver,
  printRuns,
  reprints,
  operators,
  goodsCodes,
  shipments,
  distributionOrders,
];
