import { batchRows } from './batch.bench.ts';
import { electronRows } from './electron.bench.ts';
import { exportRows } from './export.bench.ts';
import { framesRows } from './frames.bench.ts';
import { gatewayRows } from './gateway.bench.ts';
import { importRows } from './import.bench.ts';
import { ledgerRows } from './ledger.bench.ts';
import type { BenchRow } from './measure.ts';
import { platformRows } from './platforms.bench.ts';
import { safetyRows } from './safety.bench.ts';
import { scanCardRows } from './scan-card.bench.ts';
import { startRows } from './start.bench.ts';

const PARTS: Readonly<Record<string, () => AsyncIterable<BenchRow>>> = {
  gateway: gatewayRows,
  import: importRows,
  batch: batchRows,
  ledger: ledgerRows,
  export: exportRows,
  safety: safetyRows,
  electron: electronRows,
  start: startRows,
  frames: framesRows,
  'scan-card': scanCardRows,
  platforms: platformRows,
};

/** Prints the rows of one part. @returns whether every budget is kept */
async function measure(rows: AsyncIterable<BenchRow>): Promise<boolean> {
  let kept = true;
  for await (const { what, ratio, budget, note } of rows) {
    const verdict = budget === null ? 'told' : ratio <= budget ? 'pass' : 'FAIL';
    kept &&= verdict !== 'FAIL';
    const against = budget === null ? '' : ` of ${budget}×`;
    console.log(`${verdict}  ${ratio.toFixed(2)}×${against}  ${what}  (${note})`);
  }
  return kept;
}

/** Measures every row, or those of the named parts; ends with 1 where a budget is not kept. */
const named = process.argv.slice(2);
const strangers = named.filter((name) => PARTS[name] === undefined);
if (strangers.length > 0) {
  throw new Error(
    `No such part: ${strangers.join(' ')}. There are ${Object.keys(PARTS).join(', ')}`,
  );
}
let kept = true;
for (const [name, rows] of Object.entries(PARTS)) {
  if (named.length === 0 || named.includes(name)) kept = (await measure(rows())) && kept;
}
process.exitCode = kept ? 0 : 1;
