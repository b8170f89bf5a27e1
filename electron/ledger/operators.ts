import { z } from 'zod';
import type { Operator } from '../../shared/operators.ts';
import type { Role } from '../../shared/roles.ts';
import { roleSchema } from '../../shared/roles.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

const operatorRow = z
  .object({
    operator_id: z.number(),
    name: z.string(),
    badge: z.string(),
    role: roleSchema,
    retired_at_ms: z.number().nullable(),
  })
  .transform((row): Operator => ({
    operatorId: row.operator_id,
    name: row.name,
    badge: row.badge,
    role: row.role,
    retired: row.retired_at_ms !== null,
  }));

const SELECT = 'SELECT operator_id, name, badge, role, retired_at_ms FROM operators';

/** Those who work here by name, then the retired ones. */
export const listOperators = (db: ReadableDb): readonly Operator[] =>
  z
    .array(operatorRow)
    .parse(statement(db, `${SELECT} ORDER BY retired_at_ms IS NOT NULL, name, operator_id`).all());

/** Somebody works here, so that somebody has to sign in. */
export const hasOperators = (db: ReadableDb): boolean =>
  statement(db, 'SELECT 1 FROM operators WHERE retired_at_ms IS NULL').get() !== undefined;

const one = (row: unknown): Operator | null => operatorRow.optional().parse(row) ?? null;

export const readOperator = (db: ReadableDb, operatorId: number): Operator | null =>
  one(statement(db, `${SELECT} WHERE operator_id = ?`).get(operatorId));

export const readOperatorByBadge = (db: ReadableDb, badge: string): Operator | null =>
  one(statement(db, `${SELECT} WHERE badge = ?`).get(badge));

export const readOperatorByName = (db: ReadableDb, name: string): Operator | null =>
  one(statement(db, `${SELECT} WHERE name = ?`).get(name));

export function putOperator(
  db: WritableDb,
  row: {
    readonly name: string;
    readonly badge: string;
    readonly role: Role;
    readonly atMs: number;
  },
): void {
  statement(
    db,
    `INSERT INTO operators (name, badge, role, created_at_ms, changed_at_ms)
     VALUES (@name, @badge, @role, @atMs, @atMs)`,
  ).run(row);
}

/** Writes name, badge and whether they work here; the role stays. */
export function changeOperator(db: WritableDb, operator: Operator, atMs: number): void {
  const { operatorId, name, badge } = operator;
  const retiredAtMs = operator.retired ? atMs : null;
  statement(
    db,
    `UPDATE operators SET name = @name, badge = @badge, retired_at_ms = @retiredAtMs,
       changed_at_ms = @atMs WHERE operator_id = @operatorId`,
  ).run({ operatorId, name, badge, retiredAtMs, atMs });
}
