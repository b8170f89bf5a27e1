import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import type { PrinterNote } from '../../shared/print-routing.ts';
import { printerReadinessSchema } from '../../shared/print-routing.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import type { PrintJob } from './print-jobs.ts';

const noteRow = z
  .object({ detail: z.string().transform((text): unknown => JSON.parse(text)) })
  .transform(({ detail }) => detail)
  .pipe(
    z.object({
      printer: z.string(),
      why: printerReadinessSchema,
      spare: z.string(),
      spare_is: printerReadinessSchema,
    }),
  )
  .transform(({ spare_is: spareIs, ...note }): PrinterNote => ({ ...note, spareIs }));

/** What was written about the printer of a label that was not ready; null where it was. */
export function readPrinterNote(
  db: ReadableDb,
  { key, jobId }: { readonly key: ParcelKey; readonly jobId: PrintJob['jobId'] },
): PrinterNote | null {
  const row: unknown = statement(
    db,
    `SELECT detail FROM events
     WHERE order_id = ? AND pack_id = ? AND job_id = ?
       AND kind IN ('print_moved_to_spare', 'print_printer_not_ready')
     ORDER BY event_id DESC LIMIT 1`,
  ).get(key.orderId, key.packId, jobId);
  return row === undefined ? null : noteRow.parse(row);
}
