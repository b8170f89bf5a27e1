import { z } from 'zod';
import type { LabelFacets } from '../../shared/print-run.ts';
import { labelFacetsSchema } from '../../shared/print-run.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { IS_UNLABELLED, UNLABELLED } from './unlabelled.ts';

const COUNTED = {
  channels: 'n.channel',
  carriers: 'n.carrier',
  waves: 'p.wave',
  sources: 'p.source',
  shops: 'n.shop',
} as const;
/** A person reads no longer list. */
const MOST_GOODS = 200;
const MOST_BATCHES = 20;

/** What parcels without a label are told apart by: one column, the most frequent value first. */
export const countUnlabelledBy = (
  db: ReadableDb,
  facet: keyof typeof COUNTED,
): LabelFacets['channels'] =>
  labelFacetsSchema.shape.channels.parse(
    statement(
      db,
      `SELECT ${COUNTED[facet]} AS value, count(*) AS count FROM ${UNLABELLED}
       WHERE ${IS_UNLABELLED} AND ${COUNTED[facet]} <> '' GROUP BY 1 ORDER BY 2 DESC, 1`,
    ).all(),
  );

/** The kinds of goods in them, once for each parcel. */
export const countUnlabelledGoods = (db: ReadableDb): LabelFacets['goods'] =>
  labelFacetsSchema.shape.goods.parse(
    statement(
      db,
      `SELECT goods_id AS goodsId, name, specs, count(*) AS count
       FROM numbers n INDEXED BY numbers_unprinted
         JOIN parcel_goods g ON g.order_id = n.order_id AND g.pack_id = n.pack_id
         JOIN goods USING (goods_id)
       WHERE ${IS_UNLABELLED} GROUP BY goods_id ORDER BY 4 DESC, goods_id LIMIT ${MOST_GOODS}`,
    ).all(),
  );

const batchRow = z.object({ batchId: z.number(), createdAtMs: z.number(), count: z.number() });

/** The last batches that asked for numbers, each with how many of its parcels have no label. */
export const countUnlabelledBatches = (db: ReadableDb): LabelFacets['batches'] =>
  z.array(batchRow).parse(
    statement(
      db,
      `SELECT batch_id AS batchId, created_at_ms AS createdAtMs, count(*) AS count
       FROM (SELECT * FROM batches ORDER BY batch_id DESC LIMIT ${MOST_BATCHES})
         JOIN batch_parcels b USING (batch_id)
         JOIN numbers n ON n.order_id = b.order_id AND n.pack_id = b.pack_id
       WHERE ${IS_UNLABELLED} GROUP BY batch_id ORDER BY batch_id DESC`,
    ).all(),
  );
