import { z } from 'zod';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { localDayRange } from '../../shared/local-day.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { newestOfGroups, readGroups } from './number-groups.ts';
import { findIndexedParts, findWaitingParts } from './number-parts.ts';
import { goodsLike, meansGoods, numberLike, numberText } from './search-text.ts';

/**
 * Numbers that a search has to look at, newest first: all of them from `before` down to and with
 * `downTo`; null where there are none below these.
 */
interface Batch {
  readonly ids: readonly number[];
  readonly downTo: number | null;
}

/** Proposes numbers below `before`; about `limit` of them at a time. */
export type Source = (before: number, limit: number) => Batch;

const ids = z.array(z.number());

/** Where the numbers that a filter means can stand; the rows themselves decide. */
export function sourceOf(db: ReadableDb, filter: LedgerFilter, tail: Buffer | null): Source {
  const like = numberLike(filter.text);
  if (like !== null) {
    const sources = [partsSource(db, filter.text, like), goodsSource(db, filter.text)];
    if (tail !== null) sources.push(receiverSource(db, tail));
    const found = sources.filter((source) => source !== null);
    return filter.day === null ? unionOf(found) : withinDay(db, filter.day, unionOf(found));
  }
  if (filter.day !== null) return daySource(db, filter, filter.day);
  const groups = isGrouped(filter) ? readGroups(db, filter) : null;
  if (groups === null) return everySource(db);
  return (before, limit) => listed(newestOfGroups(db, groups, before, limit), limit);
}

const isGrouped = ({ shop, carrier, channel, operator, state, print }: LedgerFilter): boolean =>
  [shop, carrier, channel, operator, state, print].some((wanted) => wanted !== null);

/** A list that goes on below its last number where it is full. */
const listed = (found: readonly number[], limit: number): Batch => ({
  ids: found,
  downTo: found.length < limit ? null : (found.at(-1) ?? null),
});

const everySource =
  (db: ReadableDb): Source =>
  (before, limit) => {
    const find =
      'SELECT number_id FROM numbers WHERE number_id < ? ORDER BY number_id DESC LIMIT ?';
    return listed(ids.parse(statement(db, find).pluck().all(before, limit)), limit);
  };

/** A day is short enough to be read whole from its index. */
function daySource(db: ReadableDb, filter: LedgerFilter, day: string): Source {
  const { fromMs, untilMs } = localDayRange(day);
  const groups = JSON.stringify(readGroups(db, filter).map(({ groupId }) => groupId));
  const find = statement(
    db,
    `SELECT number_id FROM numbers INDEXED BY numbers_requested
     WHERE requested_at_ms >= ? AND requested_at_ms < ? AND number_id < ?
       AND +group_id IN (SELECT value FROM json_each(?))
     ORDER BY number_id DESC LIMIT ?`,
  ).pluck();
  return (before, limit) =>
    listed(ids.parse(find.all(fromMs, untilMs, before, groups, limit)), limit);
}

const boundsRow = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** Looks only at numbers between the first and the last one of a day. */
function withinDay(db: ReadableDb, day: string, source: Source): Source {
  const { fromMs, untilMs } = localDayRange(day);
  const { first, last } = boundsRow.parse(
    statement(
      db,
      `SELECT min(number_id) AS first, max(number_id) AS last FROM numbers
       INDEXED BY numbers_requested WHERE requested_at_ms >= ? AND requested_at_ms < ?`,
    ).get(fromMs, untilMs),
  );
  return (before, limit) => {
    if (first === null || last === null) return { ids: [], downTo: null };
    const { ids: found, downTo } = source(Math.min(before, last + 1), limit);
    return { ids: found, downTo: downTo === null || downTo <= first ? null : downTo };
  };
}

/** How many rows are looked at one after another before others may go on. */
const NUMBERS_WINDOW = 5_000;

const SHORTEST_INDEXED = 3;

function partsSource(db: ReadableDb, text: string, like: string): Source {
  const part = numberText(text);
  if (Array.from(part).length < SHORTEST_INDEXED) return windowSource(db, like);
  return unionOf([
    (before, limit) => listed(findIndexedParts(db, part, before, limit), limit),
    (before) => findWaitingParts(db, like, before),
  ]);
}

/** One or two characters stand in nearly every number: the newest ones are looked at in turn. */
function windowSource(db: ReadableDb, like: string): Source {
  const find = statement(
    db,
    `SELECT number_id FROM numbers WHERE number_id < @before AND number_id >= @downTo
       AND (order_id LIKE @like ESCAPE '\\' OR track_no LIKE @like ESCAPE '\\')
     ORDER BY number_id DESC LIMIT @limit`,
  ).pluck();
  return windows(db, NUMBERS_WINDOW, (before, downTo, limit) =>
    ids.parse(find.all({ before, downTo, like, limit })),
  );
}

/** More parcels than this with some goods are no longer read whole. */
const FEW_PARCELS = 300;
const GOODS_WINDOW = 2_000;

/** Parcels that hold goods of this name; null where no goods can have it. */
function goodsSource(db: ReadableDb, text: string): Source | null {
  if (!meansGoods(text)) return null;
  const like = goodsLike(text);
  const match = "SELECT goods_id FROM goods WHERE name || ' ' || specs LIKE ? ESCAPE '\\'";
  const goods = JSON.stringify(ids.parse(statement(db, match).pluck().all(like)));
  if (goods === '[]') return null;
  const keys = `SELECT order_id, pack_id FROM parcel_goods
    WHERE goods_id IN (SELECT value FROM json_each(?))`;
  const beyond: unknown = statement(db, `${keys} LIMIT 1 OFFSET ${FEW_PARCELS}`).get(goods);
  if (beyond === undefined) {
    const few = `SELECT DISTINCT number_id FROM (${keys}) JOIN numbers USING (order_id, pack_id)
      ORDER BY number_id DESC`;
    return wholeSource(ids.parse(statement(db, few).pluck().all(goods)));
  }
  const find = statement(
    db,
    `SELECT number_id FROM numbers n WHERE number_id < ? AND number_id >= ?
       AND EXISTS (SELECT 1 FROM parcel_goods g
         WHERE g.order_id = n.order_id AND g.pack_id = n.pack_id
           AND g.goods_id IN (SELECT value FROM json_each(?)))
     ORDER BY number_id DESC LIMIT ?`,
  ).pluck();
  return windows(db, GOODS_WINDOW, (before, downTo, limit) =>
    ids.parse(find.all(before, downTo, goods, limit)),
  );
}

const receiverSource = (db: ReadableDb, tail: Buffer): Source =>
  wholeSource(
    ids.parse(
      statement(
        db,
        `SELECT number_id FROM parcels JOIN numbers USING (order_id, pack_id)
         WHERE receiver_tail = ? AND length(receiver_tail) > 0 ORDER BY number_id DESC`,
      )
        .pluck()
        .all(tail),
    ),
  );

const wholeSource =
  (found: readonly number[]): Source =>
  (before, limit) =>
    listed(found.filter((id) => id < before).slice(0, limit), limit);

/** Looks at one window after another, from the newest number down. */
function windows(
  db: ReadableDb,
  rows: number,
  find: (before: number, downTo: number, limit: number) => readonly number[],
): Source {
  const newest = z
    .number()
    .nullable()
    .parse(statement(db, 'SELECT max(number_id) FROM numbers').pluck().get());
  return (before, limit) => {
    const top = Math.min(before, (newest ?? 0) + 1);
    const bottom = top - rows;
    const found = find(top, bottom, limit);
    if (found.length === limit) return listed(found, limit);
    return { ids: found, downTo: bottom <= 1 ? null : bottom };
  };
}

/** What any of the sources proposes, down to where all of them have been asked. */
const unionOf =
  (sources: readonly Source[]): Source =>
  (before, limit) => {
    const batches = sources.map((source) => source(before, limit));
    const stops = batches.flatMap(({ downTo }) => (downTo === null ? [] : [downTo]));
    const downTo = stops.length === 0 ? null : Math.max(...stops);
    const found = new Set(batches.flatMap((batch) => batch.ids));
    return {
      ids: [...found].filter((id) => downTo === null || id >= downTo).toSorted((a, b) => b - a),
      downTo,
    };
  };
