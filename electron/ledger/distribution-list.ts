import { z } from 'zod';
import type {
  DistributionCount,
  DistributionGroup,
  DistributionRow,
  SupplierTotal,
} from '../../shared/distribution-views.ts';
import { distributionGroupSchema } from '../../shared/distribution-views.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { CLOSED, CONDITIONS, WITH_STATUSES } from './distribution-groups.ts';
import type { DistributionRecord } from './distribution-orders.ts';
import { distributionRows } from './distribution-orders.ts';

const countRows = z.array(
  z
    .object({ of_group: distributionGroupSchema, count: z.number(), amount: z.number() })
    .transform((row): DistributionCount => ({
      group: row.of_group,
      count: row.count,
      amountFen: row.amount,
    })),
);

/** How many orders each group has, and what they cost. */
export const countDistribution = (db: ReadableDb): readonly DistributionCount[] => {
  const counts = distributionGroupSchema.options.map(
    (group) => `
      SELECT '${group}' AS of_group, coalesce(sum(orders), 0) AS count,
             coalesce(sum(fen) FILTER (WHERE trade_status NOT ${CLOSED}), 0) AS amount
      FROM sums WHERE ${CONDITIONS[group].all}`,
  );
  return countRows.parse(
    statement(
      db,
      `${WITH_STATUSES}, sums AS MATERIALIZED (
         SELECT state, trade_status, count(*) AS orders, sum(amount_fen) AS fen
         FROM distribution_orders INDEXED BY distribution_orders_group
         GROUP BY state, trade_status)
       ${counts.join(' UNION ALL ')}`,
    ).all(),
  );
};

const totalRow = z
  .object({ supplier: z.string(), count: z.number(), amount: z.number() })
  .transform(({ supplier, count, amount }) => ({ supplier, count, amountFen: amount }));

/** What a group costs, supplier by supplier, the dearest first; what was called off costs nothing. */
export const readSupplierTotals = (
  db: ReadableDb,
  group: DistributionGroup,
): readonly SupplierTotal[] =>
  z.array(totalRow).parse(
    statement(
      db,
      `${WITH_STATUSES}
       SELECT supplier, sum(orders) AS count, coalesce(sum(fen), 0) AS amount FROM (
         SELECT supplier, count(*) AS orders, sum(amount_fen) AS fen
         FROM distribution_orders INDEXED BY distribution_orders_group
         WHERE ${CONDITIONS[group].costing}
         GROUP BY state, trade_status, supplier)
       GROUP BY supplier ORDER BY amount DESC, supplier LIMIT 50`,
    ).all(),
  );

interface PieceQuery {
  readonly group: DistributionGroup;
  /** Part of an order id, of our number or of the supplier's name; `""` = all. */
  readonly text: string;
  readonly beforeRowId: number | null;
  readonly limit: number;
}

interface DistributionPiece {
  readonly rows: readonly DistributionRow[];
  /**
   * Below which row to look on, null where nothing is left. A piece may have fewer rows than asked
   * for, even none, and still have a next one: others have their turn in between.
   */
  readonly next: number | null;
}

/** How many orders are looked at in one go. */
const WINDOW = 5_000;

const ABOVE_ALL = 2 ** 40;

const HOLDS_TEXT = `(@text = '' OR instr(supplier, @text) > 0 OR instr(out_order_id, @text) > 0
  OR instr(trade_ids, @text) > 0)`;

/** What is found next in a group, the newest first. */
export function listDistribution(db: ReadableDb, query: PieceQuery): DistributionPiece {
  const { group, limit } = query;
  const span = { text: query.text.trim(), before: query.beforeRowId ?? ABOVE_ALL, limit };
  if (isSmall(db, group)) {
    const rows = smallGroup(db, group, span);
    return { rows, next: rows.length === limit ? (rows.at(-1)?.rowId ?? null) : null };
  }
  const before = Math.min(span.before, newestId(db) + 1);
  const downTo = before - WINDOW;
  const rows = rowsDownTo(db, group, { ...span, before, downTo });
  if (rows.length === limit) return { rows, next: rows.at(-1)?.rowId ?? null };
  return { rows, next: downTo <= 1 ? null : downTo };
}

const newestId = (db: ReadableDb): number =>
  z
    .number()
    .nullable()
    .parse(statement(db, 'SELECT max(distribution_id) FROM distribution_orders').pluck().get()) ??
  0;

const isSmall = (db: ReadableDb, group: DistributionGroup): boolean =>
  statement(
    db,
    `${WITH_STATUSES} SELECT 1 FROM distribution_orders INDEXED BY distribution_orders_group
     WHERE ${CONDITIONS[group].all} LIMIT 1 OFFSET ${WINDOW}`,
  ).get() === undefined;

interface Span {
  readonly text: string;
  readonly before: number;
  readonly limit: number;
}

/** From the index, which does not have the orders in their order. */
const smallGroup = (
  db: ReadableDb,
  group: DistributionGroup,
  span: Span,
): readonly DistributionRow[] =>
  distributionRows
    .parse(
      statement(
        db,
        `${WITH_STATUSES} SELECT * FROM distribution_orders WHERE distribution_id IN (
           SELECT distribution_id FROM distribution_orders INDEXED BY distribution_orders_group
           WHERE ${CONDITIONS[group].all} AND distribution_id < @before AND ${HOLDS_TEXT}
           ORDER BY distribution_id DESC LIMIT @limit)
         ORDER BY distribution_id DESC`,
      ).all(span),
    )
    .map(rowOf);

/** From the orders themselves: a large group has many of any window. */
const rowsDownTo = (
  db: ReadableDb,
  group: DistributionGroup,
  span: Span & { readonly downTo: number },
): readonly DistributionRow[] =>
  distributionRows
    .parse(
      statement(
        db,
        `${WITH_STATUSES} SELECT * FROM distribution_orders NOT INDEXED
         WHERE distribution_id < @before AND distribution_id >= @downTo
           AND ${CONDITIONS[group].all} AND ${HOLDS_TEXT}
         ORDER BY distribution_id DESC LIMIT @limit`,
      ).all(span),
    )
    .map(rowOf);

const rowOf = (record: DistributionRecord): DistributionRow => ({
  rowId: record.distributionId,
  outOrderId: record.outOrderId,
  orderId: record.key?.orderId ?? null,
  packId: record.key?.packId ?? null,
  shop: record.shop,
  supplier: record.supplier,
  goods: record.goods,
  state: record.state,
  tradeIds: [...record.tradeIds],
  amountFen: record.amountFen,
  postFeeFen: record.postFeeFen,
  tradeStatus: record.tradeStatus,
  fault: record.fault,
  changedAtMs: record.changedAtMs,
});
