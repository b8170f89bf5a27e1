import { gatewayRows } from './gateway.bench.ts';

/** Measures every row, prints the table, and ends with 1 where a budget is not kept. */
let kept = true;
for await (const { what, ratio, budget, note } of gatewayRows()) {
  const verdict = budget === null ? 'told' : ratio <= budget ? 'pass' : 'FAIL';
  kept &&= verdict !== 'FAIL';
  const against = budget === null ? '' : ` of ${budget}×`;
  console.log(`${verdict}  ${ratio.toFixed(2)}×${against}  ${what}  (${note})`);
}
process.exitCode = kept ? 0 : 1;
