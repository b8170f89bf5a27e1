import { z } from 'zod';
import { MOST_COUNTED } from '../../shared/exceptions.ts';
import { orderIdSchema } from '../../shared/ids.ts';
import type { ShippingState } from '../../shared/shipping.ts';
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

const listedColumns = z
  .looseObject({ goods: z.string(), travels_in: orderIdSchema.nullable() })
  .transform(({ goods, travels_in: travelsIn }) => ({ goods, travelsIn }));

function rowOf(raw: unknown): ShippingRow {
  const { goods, travelsIn } = listedColumns.parse(raw);
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
    fault: shipment.fault,
    extras: shipment.extras,
    tries: shipment.tries,
    nextTryAtMs: shipment.nextTryAtMs,
    changedAtMs: shipment.changedAtMs,
    goods,
  };
}

/** One page of a group: the oldest first, what is done the newest first. */
export function listShipments(
  db: ReadableDb,
  query: {
    readonly filter: ShippingFilter;
    readonly after: ShippingCursor | null;
    readonly limit: number;
  },
): { readonly rows: ShippingRow[]; readonly more: boolean } {
  const { filter, after, limit } = query;
  const newestFirst = filter.group === 'done';
  const [follows, order] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const found = statement(
    db,
    `SELECT s.*, p.item_summary AS goods,
            iif(s.label_order_id = s.order_id, NULL, s.label_order_id) AS travels_in
     FROM shipments s JOIN parcels p USING (order_id, pack_id)
     WHERE ${inGroup(filter.group)}
       AND (@platform IS NULL OR s.platform = @platform)
       AND (@text = '' OR instr(s.order_id, @text) > 0 OR instr(s.track_no, @text) > 0)
       AND (@rowId IS NULL OR (s.changed_at_ms, s.shipment_id) ${follows} (@changedAtMs, @rowId))
     ORDER BY s.changed_at_ms ${order}, s.shipment_id ${order} LIMIT @limit`,
  ).all({
    platform: filter.platform,
    text: filter.text.trim(),
    changedAtMs: after?.changedAtMs ?? 0,
    rowId: after?.rowId ?? null,
    limit: limit + 1,
  });
  return { rows: found.slice(0, limit).map(rowOf), more: found.length > limit };
}
