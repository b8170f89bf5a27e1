import { z } from 'zod';
import type {
  DistributionCount,
  DistributionGroup,
  DistributionRow,
  SupplierTotal,
} from '../../shared/distribution-views.ts';
import { distributionGroupSchema } from '../../shared/distribution-views.ts';
import { TRADE_TO_PAY, TRADES_CLOSED, TRADES_ENDED } from '../../shared/distribution.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import type { DistributionRecord } from './distribution-orders.ts';
import { distributionRows } from './distribution-orders.ts';
import { sqlTexts } from './sql-texts.ts';

/** `""` was not read yet. */
const TO_PAY = `trade_status IN (${sqlTexts(['', TRADE_TO_PAY])})`;
const ENDED = `trade_status IN (${sqlTexts(TRADES_ENDED)})`;
const CLOSED = `trade_status IN (${sqlTexts(TRADES_CLOSED)})`;

const CONDITIONS: Readonly<Record<DistributionGroup, string>> = {
  refused: "state = 'refused'",
  placing: "state IN ('creating', 'checking')",
  draft: "state = 'draft'",
  to_pay: `state = 'created' AND ${TO_PAY}`,
  on_the_way: `state = 'created' AND NOT ${TO_PAY} AND NOT ${ENDED}`,
  ended: `state = 'created' AND ${ENDED}`,
};

const countRow = z.object({ count: z.number(), amount: z.number() });

export const countDistribution = (db: ReadableDb): readonly DistributionCount[] =>
  distributionGroupSchema.options.map((group) => {
    const { count, amount } = countRow.parse(
      statement(
        db,
        `SELECT count(*) AS count, coalesce(sum(amount_fen) FILTER (WHERE NOT ${CLOSED}), 0) AS amount
         FROM distribution_orders INDEXED BY distribution_orders_group WHERE ${CONDITIONS[group]}`,
      ).get(),
    );
    return { group, count, amountFen: amount };
  });

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
      `SELECT supplier, count(*) AS count, coalesce(sum(amount_fen), 0) AS amount
       FROM distribution_orders INDEXED BY distribution_orders_group
       WHERE ${CONDITIONS[group]} AND NOT ${CLOSED}
       GROUP BY supplier ORDER BY amount DESC, supplier LIMIT 50`,
    ).all(),
  );

/** One page of a group, the newest first. */
export function listDistribution(
  db: ReadableDb,
  query: {
    readonly group: DistributionGroup;
    /** Part of an order id, of our number or of the supplier's name; `""` = all. */
    readonly text: string;
    readonly beforeRowId: number | null;
    readonly limit: number;
  },
): { readonly rows: DistributionRow[]; readonly more: boolean } {
  const found = distributionRows.parse(
    statement(
      db,
      `SELECT * FROM distribution_orders WHERE distribution_id IN (
         SELECT distribution_id FROM distribution_orders INDEXED BY distribution_orders_group
         WHERE ${CONDITIONS[query.group]}
           AND (@beforeRowId IS NULL OR distribution_id < @beforeRowId)
           AND (@text = '' OR instr(supplier, @text) > 0 OR instr(out_order_id, @text) > 0
                OR instr(trade_ids, @text) > 0)
         ORDER BY distribution_id DESC LIMIT @limit)
       ORDER BY distribution_id DESC`,
    ).all({
      text: query.text.trim(),
      beforeRowId: query.beforeRowId,
      limit: query.limit + 1,
    }),
  );
  return { rows: found.slice(0, query.limit).map(rowOf), more: found.length > query.limit };
}

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
