import { batchRows } from './batch.bench.ts';
import { electronRows } from './electron.bench.ts';
import { exportRows } from './export.bench.ts';
import { gatewayRows } from './gateway.bench.ts';
import { importRows } from './import.bench.ts';
import { ledgerRows } from './ledger.bench.ts';
import type { BenchRow } from './measure.ts';
import { safetyRows } from './safety.bench.ts';

async function* allRows(): AsyncGenerator<BenchRow> {
  yield* gatewayRows();
  yield* importRows();
  yield* batchRows();
  yield* ledgerRows();
  yield* exportRows();
  yield* safetyRows();
  yield* electronRows();
}

/** Measures every row, prints the table, and ends with 1 where a budget is not kept. */
let kept = true;
for await (const { what, ratio, budget, note } of allRows()) {
  const verdict = budget === null ? 'told' : ratio <= budget ? 'pass' : 'FAIL';
  kept &&= verdict !== 'FAIL';
  const against = budget === null ? '' : ` of ${budget}×`;
  console.log(`${verdict}  ${ratio.toFixed(2)}×${against}  ${what}  (${note})`);
}
process.exitCode = kept ? 0 : 1;
