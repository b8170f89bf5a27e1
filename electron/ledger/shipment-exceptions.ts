import type { ExceptionSource } from './exceptions.ts';

/** The condition of the partial index, word for word: SQLite takes an index only by it. */
const STUCK = "s.state IN ('refused', 'checking')";

/**
 * What makes a ledger row of `shipments s`: a parcel that travels in another, or that a supplier
 * sends, has no number of its own.
 */
const COLUMNS = `s.shipment_id AS number_id, s.order_id, s.pack_id, coalesce(s.shop, '') AS shop,
  s.carrier, s.channel, '' AS operator, 'issued' AS state, s.track_no, s.fault,
  coalesce((SELECT n.print_state FROM numbers n
    WHERE n.order_id = s.label_order_id AND n.pack_id = s.label_pack_id), 'none') AS print_state,
  s.changed_at_ms, 0 AS labels, 0 AS conflicts,
  coalesce((SELECT item_summary FROM parcels p
    WHERE p.order_id = s.order_id AND p.pack_id = s.pack_id), '') AS goods`;

const SHIPMENT = { columns: COLUMNS, rowId: 's.shipment_id' } as const;

/** Shipping calls that need a person. */
export const SHIPMENT_KINDS = {
  ship_refused: {
    ...SHIPMENT,
    from: 'shipments s INDEXED BY shipments_stuck',
    where: `${STUCK} AND s.state = 'refused'`,
    since: 's.changed_at_ms',
  },
  ship_checking: {
    ...SHIPMENT,
    from: 'shipments s INDEXED BY shipments_stuck',
    where: `${STUCK} AND s.state = 'checking'`,
    since: 's.changed_at_ms',
  },
  ship_late: {
    ...SHIPMENT,
    from: 'shipments s INDEXED BY shipments_late',
    where: "s.state IN ('due', 'sending') AND s.held = 0",
    since: 's.due_at_ms',
  },
} as const satisfies Readonly<Record<string, ExceptionSource>>;
