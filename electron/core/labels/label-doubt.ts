import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { localTime } from '../../../shared/local-day.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readLostPeriod } from '../../ledger/lost-period.ts';
import { lastLabel, readJobsOfParcel } from '../../ledger/print-jobs.ts';

/**
 * Why nobody knows whether a parcel without a label in the ledger has one: labels of the time that
 * a restored backup does not cover are not recorded (ADR 0006). A person decides parcel by parcel,
 * until somebody says that the lost time is settled.
 */
export function labelDoubt(db: ReadableDb, key: ParcelKey): Fault | null {
  const lost = readLostPeriod(db);
  if (lost === null || lastLabel(readJobsOfParcel(db, key)) !== undefined) return null;
  return fault('LABEL_MAY_EXIST', { from: localTime(lost.fromMs), to: localTime(lost.toMs) });
}

/** What every screen says as long as a lost time is not settled. */
export function lostTime(db: ReadableDb): readonly Fault[] {
  const lost = readLostPeriod(db);
  if (lost === null) return [];
  return [fault('LEDGER_LOST_TIME', { from: localTime(lost.fromMs), to: localTime(lost.toMs) })];
}
