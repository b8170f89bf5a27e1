import type { PrinterNote, PrinterReadiness } from '../../../shared/print-routing.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { sendToPrinter } from '../../ledger/print-jobs.ts';
import type { Spooler } from '../../printing/cups.ts';
import type { PrintMoveDeps } from './print-moves.ts';
import type { PrintRoute } from './print-route.ts';

type Said = ReadonlyMap<string, PrinterReadiness> | null;

/** Null where the printer takes labels, or where the spooler does not say that it takes none. */
export function noteOf({ printer, spare }: PrintRoute, said: Said): PrinterNote | null {
  if (printer === null || spare === null || said === null) return null;
  const why = said.get(printer);
  const spareIs = said.get(spare);
  if (why === undefined || spareIs === undefined || why === 'ready') return null;
  return { printer, why, spare, spareIs };
}

/** Asks the spooler, and that only where somebody could take over. */
export async function askForSpare(
  spooler: Pick<Spooler, 'readiness'>,
  route: PrintRoute,
): Promise<PrinterNote | null> {
  const { backend, printer, spare } = route;
  if (backend !== 'direct' || printer === null || spare === null) return null;
  return noteOf(route, await spooler.readiness([printer, spare]));
}

/**
 * Writes down that the printer of a queued label is not ready, and sends the label to the spare
 * where that one is.
 *
 * @returns true where the label now goes to the spare
 */
export function followNote(deps: PrintMoveDeps, job: PrintJob, note: PrinterNote): boolean {
  const { printer, why, spare, spareIs } = note;
  const atMs = deps.nowMs();
  const moves = spareIs === 'ready';
  const done = inTransaction(deps.db, () => {
    if (moves && !sendToPrinter(deps.db, { jobId: job.jobId, printer: spare, atMs })) return false;
    appendEvent(deps.db, {
      kind: moves ? 'print_moved_to_spare' : 'print_printer_not_ready',
      atMs,
      operator: deps.operator(),
      parcel: job.key,
      jobId: job.jobId,
      detail: { printer, why, spare, spare_is: spareIs },
    });
    return true;
  });
  if (done) deps.changed(job.key);
  return done && moves;
}
