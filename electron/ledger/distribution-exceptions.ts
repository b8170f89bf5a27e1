import { TRADES_ENDED } from '../../shared/distribution.ts';
import type { ExceptionSource } from './exceptions.ts';
import { sqlTexts } from './sql-texts.ts';

/** The condition of the partial index, word for word: SQLite takes an index only by it. */
const TROUBLED = 'd.fault IS NOT NULL';

/** An order from a file is of no parcel: it goes by its own name, where that can stand for an id. */
const ORDER_ID = `coalesce(d.order_id, CASE
  WHEN length(d.out_order_id) <= 32 AND d.out_order_id NOT GLOB '*[^0-9A-Za-z/_-]*'
  THEN d.out_order_id ELSE 'D' || d.distribution_id END)`;

/** What makes a ledger row of `distribution_orders d`. */
const COLUMNS = `d.distribution_id AS number_id, ${ORDER_ID} AS order_id,
  coalesce(d.pack_id, '') AS pack_id, d.shop, '' AS carrier,
  coalesce((SELECT channel FROM parcels p
    WHERE p.order_id = d.order_id AND p.pack_id = d.pack_id), '') AS channel,
  '' AS operator, 'issued' AS state, NULL AS track_no, d.fault, 'none' AS print_state,
  d.changed_at_ms, 0 AS labels, 0 AS conflicts, d.goods`;

const DISTRIBUTION = { columns: COLUMNS, rowId: 'd.distribution_id' } as const;

const troubled = (state: string): ExceptionSource => ({
  ...DISTRIBUTION,
  from: 'distribution_orders d INDEXED BY distribution_orders_troubled',
  where: `${TROUBLED} AND d.state = '${state}'`,
  since: 'd.changed_at_ms',
});

/** Distribution orders that need a person. */
export const DISTRIBUTION_KINDS = {
  place_refused: troubled('refused'),
  place_checking: troubled('checking'),
  place_unread: troubled('created'),
  place_late: {
    ...DISTRIBUTION,
    from: `distribution_orders d INDEXED BY distribution_orders_followed
      JOIN parcels p ON p.order_id = d.order_id AND p.pack_id = d.pack_id`,
    where: `d.state = 'created' AND d.trade_status NOT IN (${sqlTexts(TRADES_ENDED)})
      AND p.ship_by_ms IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shipments s
        WHERE s.order_id = d.order_id AND s.pack_id = d.pack_id)`,
    since: 'p.ship_by_ms',
  },
} as const satisfies Readonly<Record<string, ExceptionSource>>;
