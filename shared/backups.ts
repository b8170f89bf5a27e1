import { z } from 'zod';

/** `daily` by the station or a person; `before_step` before a migration; `replaced` by a restore. */
export const backupKindSchema = z.enum(['daily', 'before_step', 'replaced']);
export type BackupKind = z.infer<typeof backupKindSchema>;

/** A backup in the data folder. Times in UTC milliseconds. */
export const backupViewSchema = z.object({
  name: z.string(),
  kind: backupKindSchema,
  madeAtMs: z.number().int(),
  bytes: z.number().int(),
});
export type BackupView = z.infer<typeof backupViewSchema>;

/** Time whose labels a restored ledger does not know: paper may exist for any parcel without one. */
export const lostPeriodSchema = z.object({ fromMs: z.number().int(), toMs: z.number().int() });
export type LostPeriod = z.infer<typeof lostPeriodSchema>;

/** What a restore did. */
export const restoreReportSchema = z.object({
  /** Where the ledger that was in use is now; null where there was none. */
  replaced: z.string().nullable(),
  /** Numbers and labels that were carried over from it. */
  numbers: z.number().int(),
  labels: z.number().int(),
  /** Null where everything newer was carried over. */
  lost: lostPeriodSchema.nullable(),
});
export type RestoreReport = z.infer<typeof restoreReportSchema>;
