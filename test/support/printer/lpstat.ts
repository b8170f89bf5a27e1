/** A print job as the scheduler tells it. */
export interface SpoolerJob {
  /** As `lp` names it: the printer's name, a dash and a number. */
  readonly id: string;
  readonly sizeBytes: number;
  readonly state: 'completed' | 'not-completed';
  /** What the printer or driver says about the job now; empty when nothing. */
  readonly status: string;
  /** IPP job-state-reasons, such as `job-printing` or `job-completed-successfully`. */
  readonly reasons: readonly string[];
}

const JOB_LINE = /^(\S+-\d+)\s+\S+\s+(\d+)\s/;
const DETAIL_LINE = /^\t(Status|Alerts): (.*)$/;

/** Reads what `lpstat -l -o` writes in the C locale. */
export function parseLpstatJobs(text: string, state: SpoolerJob['state']): readonly SpoolerJob[] {
  const jobs: SpoolerJob[] = [];
  for (const line of text.split('\n')) {
    const [, id, size] = JOB_LINE.exec(line) ?? [];
    if (id !== undefined) {
      jobs.push({ id, sizeBytes: Number(size), state, status: '', reasons: [] });
      continue;
    }
    const [, detail, value = ''] = DETAIL_LINE.exec(line) ?? [];
    const job = jobs.at(-1);
    if (detail === undefined || job === undefined) continue;
    const more = detail === 'Status' ? { status: value } : { reasons: value.split(/[ ,]+/) };
    jobs[jobs.length - 1] = { ...job, ...more };
  }
  return jobs;
}
