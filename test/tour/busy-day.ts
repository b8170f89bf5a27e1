import type { WritableDb } from '../../electron/ledger/db.ts';
import { statement } from '../../electron/ledger/db.ts';
import { appendEvent } from '../../electron/ledger/events.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { putOperator } from '../../electron/ledger/operators.ts';
import { localDayRange } from '../../shared/local-day.ts';
import { putManyNumbers } from '../support/station/many-numbers.ts';
import { valueOf } from '../support/station/result.ts';

const HOUR_MS = 3_600_000;
const FIRST_HOUR = 8;
const FIRST_ORDER = 2_000;

/** First labels by the hour, from eight on. */
export const PACKERS = [
  { name: '陈静', labels: [22, 41, 44, 38, 12, 40, 47, 45, 36, 9] },
  { name: '刘洋', labels: [0, 35, 39, 33, 0, 36, 41, 38, 30, 14] },
  { name: '王敏', labels: [18, 27, 31, 29, 10, 26, 33, 24, 0, 0] },
] as const;
const LEAD = '周兰';

const TROUBLES = [
  { kind: 'number_refused', operator: '陈静', hour: 9 },
  { kind: 'number_refused', operator: '王敏', hour: 10 },
  { kind: 'number_refused', operator: '王敏', hour: 13 },
  { kind: 'print_failed', operator: '刘洋', hour: 11 },
  { kind: 'print_doubtful', operator: '王敏', hour: 14 },
] as const;

/** Writes a day of three packers into a practice ledger that nobody has used. Names are invented. */
export function fillDay(dataDir: string, day: string): void {
  const db = valueOf(openLedger(ledgerFileIn(dataDir), 'practice'));
  const { fromMs } = localDayRange(day);
  const atHour = (hour: number): number => fromMs + hour * HOUR_MS;
  try {
    putOperator(db, { name: LEAD, badge: 'TOURLEAD', role: 'lead', atMs: fromMs });
    let first = FIRST_ORDER;
    for (const [place, { name, labels }] of PACKERS.entries()) {
      putOperator(db, { name, badge: `TOUR${place}`, role: 'packer', atMs: fromMs });
      for (const [hour, count] of labels.entries()) {
        const atMs = atHour(FIRST_HOUR + hour);
        putManyNumbers(db, { first, count, atMs, printed: 'confirmed', operator: name });
        first += count;
      }
    }
    for (const place of [FIRST_ORDER + 3, FIRST_ORDER + 90, FIRST_ORDER + 400]) {
      printAgain(db, `job-${place}`, atHour(FIRST_HOUR + 4));
    }
    for (const { hour, ...trouble } of TROUBLES) {
      appendEvent(db, { ...trouble, atMs: atHour(hour), parcel: null });
    }
  } finally {
    db.close();
  }
}

const printAgain = (db: WritableDb, jobId: string, atMs: number): unknown =>
  statement(
    db,
    `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, reprint_of,
       reason, role, operator, created_at_ms, changed_at_ms)
     SELECT job_id || '-again', order_id, pack_id, track_no, 2, 'confirmed', backend, job_id,
       'damaged', 'packer', operator, @atMs, @atMs
     FROM print_jobs WHERE job_id = @jobId`,
  ).run({ jobId, atMs });
