import { z } from 'zod';
import type { BenchSettings } from '../../shared/settings.ts';
import { profileOf } from '../../shared/label/profile.ts';
import { DEFAULT_SETTINGS, benchSettingsSchema } from '../../shared/settings.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

/** The bench's settings; fields that an older version did not have get their default. */
export function readBenchSettings(db: ReadableDb): BenchSettings {
  const stored = readSetting(db, 'bench');
  if (stored === null) return DEFAULT_SETTINGS;
  const fields = z.looseObject({}).parse(JSON.parse(stored));
  const merged: unknown = { ...DEFAULT_SETTINGS, ...profilesOf(fields), ...fields };
  return benchSettingsSchema.parse(merged);
}

export const writeBenchSettings = (db: WritableDb, settings: BenchSettings): void =>
  writeSetting(db, 'bench', JSON.stringify(settings));

/** A version without profiles had one resolution, for the one printer it knew. */
const oneResolutionSchema = z.object({
  dpi: z.literal(300),
  printer: z.string(),
  profiles: z.undefined().optional(),
});

function profilesOf(fields: unknown): Partial<BenchSettings> {
  const old = oneResolutionSchema.safeParse(fields);
  if (!old.success) return {};
  const { printer, dpi } = old.data;
  return { profiles: [{ ...profileOf([], printer), dpi }] };
}
