import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import type { PickOrder, PrintRunState } from '../../shared/print-run.ts';
import { pickOrderSchema, printRunStateSchema } from '../../shared/print-run.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

export interface PrintRunRecord {
  readonly runId: number;
  readonly createdAtMs: number;
  readonly operator: string;
  readonly order: PickOrder;
  readonly state: PrintRunState;
  /** Why it paused by itself. */
  readonly fault: Fault | null;
}

const runRow = z
  .object({
    run_id: z.number(),
    created_at_ms: z.number(),
    operator: z.string(),
    pick_order: pickOrderSchema,
    state: printRunStateSchema,
    fault: faultColumn,
  })
  .transform((row): PrintRunRecord => ({
    runId: row.run_id,
    createdAtMs: row.created_at_ms,
    operator: row.operator,
    order: row.pick_order,
    state: row.state,
    fault: row.fault,
  }));

const recordOrNull = (row: unknown): PrintRunRecord | null =>
  row === undefined ? null : runRow.parse(row);

export const readLastPrintRun = (db: ReadableDb): PrintRunRecord | null =>
  recordOrNull(statement(db, 'SELECT * FROM print_runs ORDER BY run_id DESC LIMIT 1').get());

/** Who started a run; its labels are theirs. */
export const readStarter = (db: ReadableDb, runId: number): string =>
  z
    .string()
    .parse(statement(db, 'SELECT operator FROM print_runs WHERE run_id = ?').pluck().get(runId));

export const isPrintRunOpen = ({ state }: PrintRunRecord): boolean =>
  state === 'gathering' || state === 'running' || state === 'paused';

/** Begins a run without labels. The caller makes sure that no other one is open. */
export function putPrintRun(
  db: WritableDb,
  row: { readonly order: PickOrder; readonly operator: string; readonly atMs: number },
): number {
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO print_runs (created_at_ms, operator, pick_order, state, changed_at_ms)
     VALUES (@atMs, @operator, @order, 'gathering', @atMs)`,
  ).run(row);
  return Number(lastInsertRowid);
}

/** @returns false where the run is in none of the states it may come from */
export function movePrintRun(
  db: WritableDb,
  move: {
    readonly runId: number;
    readonly from: readonly PrintRunState[];
    readonly to: PrintRunState;
    readonly fault: Fault | null;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE print_runs SET state = @to, fault = @fault, changed_at_ms = @atMs
     WHERE run_id = @runId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    runId: move.runId,
    from: JSON.stringify(move.from),
    to: move.to,
    fault: move.fault === null ? null : JSON.stringify(move.fault),
    atMs: move.atMs,
  });
  return changes === 1;
}
