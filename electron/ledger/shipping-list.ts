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

interface PieceQuery {
  readonly filter: ShippingFilter;
  readonly after: ShippingCursor | null;
  readonly limit: number;
}

interface ShipmentsPiece {
  readonly rows: readonly ShippingRow[];
  /**
   * Where to look on, null where nothing is left. A piece may have fewer rows than asked for, even
   * none, and still have a next one: others have their turn in between.
   */
  readonly next: ShippingCursor | null;
}

/** How many shipments of a state are looked at in one go. */
const WINDOW = 5_000;

const OLDEST: ShippingCursor = { changedAtMs: -1, rowId: -1 };
const NEWEST: ShippingCursor = {
  changedAtMs: Number.MAX_SAFE_INTEGER,
  rowId: Number.MAX_SAFE_INTEGER,
};

/** A way through a group, as SQL and as what it means. */
const OLDEST_FIRST = { start: OLDEST, end: NEWEST, follows: '>', upTo: '<=', order: 'ASC' };
const NEWEST_FIRST = { start: NEWEST, end: OLDEST, follows: '<', upTo: '>=', order: 'DESC' };
type Way = typeof OLDEST_FIRST;

const placeOf = ({ changedAtMs, rowId }: ShippingCursor): ShippingCursor => ({
  changedAtMs,
  rowId,
});

const byAge = (one: ShippingCursor, other: ShippingCursor): number =>
  one.changedAtMs - other.changedAtMs || one.rowId - other.rowId;

/** What a filter finds next in a group: the oldest first, what is done the newest first. */
export function listShipments(db: ReadableDb, query: PieceQuery): ShipmentsPiece {
  const { group } = query.filter;
  const way = group === 'done' ? NEWEST_FIRST : OLDEST_FIRST;
  const inOrder = <Place extends ShippingCursor>(places: readonly Place[]): readonly Place[] => {
    const sorted = places.toSorted(byAge);
    return group === 'done' ? sorted.toReversed() : sorted;
  };
  const after = query.after ?? way.start;
  const stops = STATES[group].flatMap((state) => windowEnd(db, { way, state, after }) ?? []);
  const stop = inOrder(stops)[0] ?? null;
  const span = { way, after, stop: stop ?? way.end };
  const found = STATES[group].flatMap((state) => rowsWithin(db, { ...span, state }, query));
  const rows = inOrder(found).slice(0, query.limit);
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? stop : placeOf(last) };
}

interface Start {
  readonly way: Way;
  readonly state: ShippingState;
  readonly after: ShippingCursor;
}

const placeRow = z
  .object({ changed_at_ms: z.number(), shipment_id: z.number() })
  .transform((row): ShippingCursor => ({ changedAtMs: row.changed_at_ms, rowId: row.shipment_id }));

/** The last place of a window; null where the window has all that is left. */
function windowEnd(db: ReadableDb, { way, state, after }: Start): ShippingCursor | null {
  const row: unknown = statement(
    db,
    `SELECT changed_at_ms, shipment_id FROM shipments INDEXED BY shipments_group
     WHERE state = '${state}'
       AND (changed_at_ms, shipment_id) ${way.follows} (@changedAtMs, @rowId)
     ORDER BY changed_at_ms ${way.order}, shipment_id ${way.order} LIMIT 1 OFFSET ${WINDOW - 1}`,
  ).get(after);
  return row === undefined ? null : placeRow.parse(row);
}

/** What the filter finds of one state down to `stop`: its index has it in its order. */
function rowsWithin(
  db: ReadableDb,
  { way, state, after, stop }: Start & { readonly stop: ShippingCursor },
  { filter, limit }: PieceQuery,
): readonly ShippingRow[] {
  const found = statement(
    db,
    `SELECT s.*, coalesce(p.item_summary, '') AS goods,
            iif(s.label_order_id = s.order_id, NULL, s.label_order_id) AS travels_in,
            (SELECT n.print_state FROM numbers n
              WHERE n.order_id = s.label_order_id AND n.pack_id = s.label_pack_id) AS label_state
     FROM shipments s INDEXED BY shipments_group LEFT JOIN parcels p USING (order_id, pack_id)
     WHERE s.state = '${state}'
       AND (s.changed_at_ms, s.shipment_id) ${way.follows} (@changedAtMs, @rowId)
       AND (s.changed_at_ms, s.shipment_id) ${way.upTo} (@stopAtMs, @stopId)
       AND (@platform IS NULL OR s.platform = @platform)
       AND (@text = '' OR instr(s.order_id, @text) > 0 OR instr(s.track_no, @text) > 0)
     ORDER BY s.changed_at_ms ${way.order}, s.shipment_id ${way.order} LIMIT @limit`,
  ).all({
    platform: filter.platform,
    text: filter.text.trim(),
    changedAtMs: after.changedAtMs,
    rowId: after.rowId,
    stopAtMs: stop.changedAtMs,
    stopId: stop.rowId,
    limit,
  });
  return found.map(rowOf);
}
