import type { SpoolerView } from '../../shared/states.ts';
import type { ListedPrinter } from './listed-printers.ts';
import { ALERTS_LINE, isPaperOut, needsLook, readPrinters, reasonsIn } from './listed-printers.ts';

/** The spooler's own lists, as `lpstat` writes them in the C locale. */
export interface SpoolerLists {
  /** `lpstat -l -W not-completed -o` */
  readonly open: string;
  /** `lpstat -l -W completed -o` */
  readonly ended: string;
  /** `lpstat -l -p` */
  readonly printers: string;
}

interface ListedJob {
  readonly printer: string;
  /** IPP job-state-reasons. */
  readonly reasons: readonly string[];
}

/** What the spooler says about each of these jobs, by the id that `lp` gave. */
export function spoolerViews(
  jobIds: readonly string[],
  lists: SpoolerLists,
): ReadonlyMap<string, SpoolerView> {
  const open = readJobs(lists.open);
  const ended = readJobs(lists.ended);
  const printers = readPrinters(lists.printers);
  return new Map(
    jobIds.map((id) => {
      const waiting = open.get(id);
      if (waiting !== undefined) return [id, openView(waiting, printers.get(waiting.printer))];
      const gone = ended.get(id);
      // A job that is in neither list was forgotten: it does not come out any more.
      return [id, gone === undefined ? 'gone' : endedView(gone)];
    }),
  );
}

function openView({ reasons }: ListedJob, printer: ListedPrinter | undefined): SpoolerView {
  if (reasons.some((reason) => /^job-(hold|held)/.test(reason))) return 'held';
  if (printer !== undefined && isPaperOut(printer)) return 'paper_out';
  if (printer?.isStopped === true || reasons.includes('printer-stopped')) return 'stopped';
  if (printer !== undefined && needsLook(printer)) return 'trouble';
  return reasons.includes('job-printing') ? 'printing' : 'waiting';
}

/** CUPS often leaves `processing-to-stop-point` on a job, whether it was printed or cancelled. */
function endedView({ reasons }: ListedJob): SpoolerView {
  if (reasons.some((reason) => /cancel|abort/.test(reason))) return 'cancelled';
  return reasons.some((reason) => reason.startsWith('job-completed')) ? 'finished' : 'gone';
}

const JOB_LINE = /^((\S+)-\d+)\s+\S+\s+\d+\s/;

function readJobs(text: string): ReadonlyMap<string, ListedJob> {
  const jobs = new Map<string, ListedJob>();
  let last: string | null = null;
  for (const line of text.split('\n')) {
    const [, id, printer] = JOB_LINE.exec(line) ?? [];
    if (id !== undefined && printer !== undefined) {
      jobs.set(id, { printer, reasons: [] });
      last = id;
      continue;
    }
    const job = last === null ? undefined : jobs.get(last);
    const alerts = ALERTS_LINE.exec(line)?.[1];
    if (last !== null && job !== undefined && alerts !== undefined) {
      jobs.set(last, { ...job, reasons: reasonsIn(alerts) });
    }
  }
  return jobs;
}
