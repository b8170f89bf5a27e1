import { z } from 'zod';
import { localDayRange } from '../../shared/local-day.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

/** Every time zone begins its hours on one of these. */
const QUARTER_MS = 900_000;

const labelCount = z
  .object({ operator: z.string(), quarter: z.number(), labels: z.number() })
  .transform((row) => ({
    operator: row.operator,
    /** The quarter of an hour that they were put in line in, in UTC milliseconds. */
    atMs: row.quarter * QUARTER_MS,
    labels: row.labels,
  }));
export type LabelCount = Readonly<z.infer<typeof labelCount>>;

const countLabels = (db: ReadableDb, day: string, where: string): readonly LabelCount[] =>
  z.array(labelCount).parse(
    statement(
      db,
      `SELECT operator, created_at_ms / ${QUARTER_MS} AS quarter, count(*) AS labels
       FROM print_jobs
       WHERE ${where} AND created_at_ms >= @fromMs AND created_at_ms < @untilMs
       GROUP BY operator, quarter`,
    ).all(localDayRange(day)),
  );

/** First labels that came out on a local day. */
export const countFirstLabels = (db: ReadableDb, day: string): readonly LabelCount[] =>
  countLabels(db, day, "copy = 1 AND state IN ('spooled', 'confirmed')");

/** Reprints of a local day that reached paper or may have. */
export const countReprints = (db: ReadableDb, day: string): readonly LabelCount[] =>
  countLabels(db, day, "copy > 1 AND state NOT IN ('failed', 'cancelled')");

const troubleCount = z.object({
  operator: z.string(),
  kind: z.enum([
    'number_refused',
    'number_unknown',
    'number_conflict',
    'print_failed',
    'print_doubtful',
  ]),
  times: z.number(),
});
export type TroubleCount = Readonly<z.infer<typeof troubleCount>>;

/** What went wrong on a local day. The kinds are those of the partial index, word for word. */
export const countTroubles = (db: ReadableDb, day: string): readonly TroubleCount[] =>
  z.array(troubleCount).parse(
    statement(
      db,
      `SELECT operator, kind, count(*) AS times FROM events
       WHERE kind IN ('number_refused', 'number_unknown', 'number_conflict', 'print_failed',
          'print_doubtful') AND at_ms >= @fromMs AND at_ms < @untilMs
       GROUP BY operator, kind`,
    ).all(localDayRange(day)),
  );
