import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { inTransaction, statement } from './db.ts';
import { trigramsOf } from './search-text.ts';

const documentRows = z.array(z.object({ document: z.number(), text: z.string() }));
const documents = z.array(z.number());

/**
 * Takes the oldest waiting order ids and tracking numbers into the index, in one transaction.
 *
 * @returns how many were taken, 0 where none waits
 */
export const indexNumberParts = (db: WritableDb, limit: number): number =>
  inTransaction(db, () => {
    const rows = documentRows.parse(
      statement(
        db,
        `SELECT document, iif(document % 2 = 0, order_id, track_no) AS text
         FROM number_parts_waiting JOIN numbers ON number_id = document / 2
         ORDER BY document LIMIT ?`,
      ).all(limit),
    );
    const insert = statement(db, 'INSERT INTO number_parts (rowid, text) VALUES (?, ?)');
    for (const { document, text } of rows) insert.run(document, text);
    const last = rows.at(-1);
    if (last !== undefined) {
      statement(db, 'DELETE FROM number_parts_waiting WHERE document <= ?').run(last.document);
    }
    return rows.length;
  });

/**
 * Numbers below `before` that may hold the text, newest first: all of its rarest trigrams stand in
 * their order id or tracking number. The text has three characters or more.
 */
export function findIndexedParts(
  db: ReadableDb,
  text: string,
  before: number,
  limit: number,
): readonly number[] {
  const match = rarest(db, trigramsOf(text))
    .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
    .join(' AND ');
  const find = statement(
    db,
    `SELECT rowid FROM number_parts WHERE number_parts MATCH ? AND rowid < ?
     ORDER BY rowid DESC LIMIT ?`,
  ).pluck();
  return documents.parse(find.all(match, 2 * before, limit)).map(numberOf);
}

/** How many waiting documents are looked at in one go. */
const WAITING_WINDOW = 10_000;

/**
 * Numbers below `before` whose order id or tracking number waits for the index and holds the text.
 *
 * @returns them and down to which number all were looked at, null where none waits below
 */
export function findWaitingParts(
  db: ReadableDb,
  like: string,
  before: number,
): { readonly ids: readonly number[]; readonly downTo: number | null } {
  const stop = z
    .number()
    .optional()
    .parse(
      statement(
        db,
        `SELECT document FROM number_parts_waiting WHERE document < ?
         ORDER BY document DESC LIMIT 1 OFFSET ${WAITING_WINDOW}`,
      )
        .pluck()
        .get(2 * before),
    );
  const find = statement(
    db,
    `SELECT document FROM number_parts_waiting JOIN numbers ON number_id = document / 2
     WHERE document < ? AND document > ?
       AND iif(document % 2 = 0, order_id, track_no) LIKE ? ESCAPE '\\'`,
  ).pluck();
  return {
    ids: documents.parse(find.all(2 * before, stop ?? 0, like)).map(numberOf),
    downTo: stop === undefined ? null : numberOf(stop) + 1,
  };
}

const numberOf = (document: number): number => Math.floor(document / 2);

/** Each trigram of random digits stands in 2 to 3 of 100 numbers: three of them leave a few dozen. */
const TRIGRAMS = 3;
const SAMPLE = 64;
/** In more than this of the sample a trigram tells too little for the walk through its long list. */
const COMMON = SAMPLE / 8;

/**
 * The trigrams that tell most: order ids and tracking numbers begin alike, and a list of nearly all
 * numbers is long to walk. They are counted in numbers spread evenly over the ledger.
 */
function rarest(db: ReadableDb, trigrams: readonly string[]): readonly string[] {
  if (trigrams.length <= 1) return trigrams;
  const texts = sample(db);
  const counted = trigrams
    .map((trigram) => ({ trigram, in: texts.filter((text) => text.includes(trigram)).length }))
    .toSorted((one, other) => one.in - other.in);
  return counted
    .filter((one, place) => place === 0 || (place < TRIGRAMS && one.in <= COMMON))
    .map(({ trigram }) => trigram);
}

const sample = (db: ReadableDb): readonly string[] =>
  z.array(z.string()).parse(
    statement(
      db,
      `WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < ${SAMPLE})
       SELECT lower(order_id || ' ' || coalesce(track_no, '')) FROM place JOIN numbers
         ON number_id = n * (SELECT max(number_id) FROM numbers) / ${SAMPLE}`,
    )
      .pluck()
      .all(),
  );
