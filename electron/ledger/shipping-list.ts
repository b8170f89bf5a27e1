import { z } from 'zod';
import { MOST_COUNTED } from '../../shared/exceptions.ts';
import { orderIdSchema } from '../../shared/ids.ts';
import type { ShippingState } from '../../shared/shipping.ts';
import { waitsFor } from '../../shared/shipping.ts';
import type {
  ShippingCount,
  ShippingCursor,
  ShippingFilter,
  ShippingGroup,
  ShippingRow,
} from '../../shared/shipping-views.ts';
import { shippingGroupSchema } from '../../shared/shipping-views.ts';
import type { ReadableDb } from './db.ts';
import { sqlList, statement } from './db.ts';
import { shipmentRow } from './shipments.ts';

const STATES: Readonly<Record<ShippingGroup, readonly ShippingState[]>> = {
  refused: ['refused'],
  checking: ['checking'],
  due: ['due', 'sending'],
  waiting: ['waiting'],
  done: ['done'],
};

const inGroup = (group: ShippingGroup): string => `s.state IN (${sqlList(STATES[group])})`;

const countRow = z.object({ count: z.number(), oldest: z.number().nullable() });

/** How many there are of each group, and since when the oldest one stands so. */
export const countShipments = (db: ReadableDb): readonly ShippingCount[] =>
  shippingGroupSchema.options.map((group) => {
    const row = countRow.parse(
      statement(
        db,
        `SELECT count(*) AS count, min(changed_at_ms) AS oldest FROM (
           SELECT s.changed_at_ms FROM shipments s INDEXED BY shipments_group
           WHERE ${inGroup(group)} ORDER BY s.changed_at_ms LIMIT ${MOST_COUNTED + 1})`,
      ).get(),
    );
    return { group, count: row.count, oldestMs: row.oldest };
  });

/** How long before its last moment a shipment is counted as one that presses. */
const SOON_MS = 6 * 60 * 60_000;

/** Shipments that are still to be told after the last moment of their platform, and shortly before it. */
export const countDeadlines = (
  db: ReadableDb,
  nowMs: number,
): { readonly late: number; readonly soon: number } =>
  z.object({ late: z.number(), soon: z.number() }).parse(
    statement(
      db,
      `SELECT count(*) FILTER (WHERE ship_by_ms < @nowMs) AS late,
              count(*) FILTER (WHERE ship_by_ms >= @nowMs) AS soon
       FROM shipments INDEXED BY shipments_ship_by
       WHERE state NOT IN ('done', 'void') AND ship_by_ms IS NOT NULL AND ship_by_ms < @untilMs`,
    ).get({ nowMs, untilMs: nowMs + SOON_MS }),
  );

const listedColumns = z
  .looseObject({
    goods: z.string(),
    travels_in: orderIdSchema.nullable(),
    label_order_id: z.string().nullable(),
    label_state: z.string().nullable(),
  })
  .transform(({ goods, travels_in: travelsIn, label_order_id: label, label_state: state }) => ({
    goods,
    travelsIn,
    noPaper: label === null || state === 'confirmed',
  }));

function rowOf(raw: unknown): ShippingRow {
  const { goods, travelsIn, noPaper } = listedColumns.parse(raw);
  const shipment = shipmentRow.parse(raw);
  return {
    rowId: shipment.shipmentId,
    ...shipment.key,
    channel: shipment.channel,
    platform: shipment.platform,
    shop: shipment.shop,
    carrier: shipment.carrier,
    trackNo: shipment.trackNo,
    travelsIn,
    state: shipment.state,
    held: shipment.held,
    waitsFor: waitsFor(shipment, noPaper),
    fault: shipment.fault,
    extras: shipment.extras,
    toldTrackNo: shipment.toldTrackNo,
    shipByMs: shipment.shipByMs,
    tries: shipment.tries,
    nextTryAtMs: shipment.nextTryAtMs,
    changedAtMs: shipment.changedAtMs,
    goods,
  };
}

interface PageQuery {
  readonly filter: ShippingFilter;
  readonly after: ShippingCursor | null;
  readonly limit: number;
}

/** One page of a group: the oldest first, what is done the newest first. */
export function listShipments(
  db: ReadableDb,
  query: PageQuery,
): { readonly rows: ShippingRow[]; readonly more: boolean } {
  const { filter, limit } = query;
  const found = STATES[filter.group]
    .flatMap((state) => pageOf(db, state, query))
    .toSorted((one, other) => one.changedAtMs - other.changedAtMs || one.rowId - other.rowId);
  const rows = filter.group === 'done' ? found.toReversed() : found;
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** The same of one state, and one row more: its index has them in their order. */
function pageOf(
  db: ReadableDb,
  state: ShippingState,
  { filter, after, limit }: PageQuery,
): readonly ShippingRow[] {
  const newestFirst = state === 'done';
  const [follows, order] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const start = newestFirst ? Number.MAX_SAFE_INTEGER : -1;
  const found = statement(
    db,
    `SELECT s.*, coalesce(p.item_summary, '') AS goods,
            iif(s.label_order_id = s.order_id, NULL, s.label_order_id) AS travels_in,
            (SELECT n.print_state FROM numbers n
              WHERE n.order_id = s.label_order_id AND n.pack_id = s.label_pack_id) AS label_state
     FROM shipments s INDEXED BY shipments_group LEFT JOIN parcels p USING (order_id, pack_id)
     WHERE s.state = '${state}'
       AND (s.changed_at_ms, s.shipment_id) ${follows} (@changedAtMs, @rowId)
       AND (@platform IS NULL OR s.platform = @platform)
       AND (@text = '' OR instr(s.order_id, @text) > 0 OR instr(s.track_no, @text) > 0)
     ORDER BY s.changed_at_ms ${order}, s.shipment_id ${order} LIMIT @limit`,
  ).all({
    platform: filter.platform,
    text: filter.text.trim(),
    changedAtMs: after?.changedAtMs ?? start,
    rowId: after?.rowId ?? start,
    limit: limit + 1,
  });
  return found.map(rowOf);
}
