import { z } from 'zod';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS, benchSettingsSchema } from '../../shared/settings.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

/** The bench's settings; fields that an older version did not have get their default. */
export function readBenchSettings(db: ReadableDb): BenchSettings {
  const stored = readSetting(db, 'bench');
  if (stored === null) return DEFAULT_SETTINGS;
  const merged: unknown = { ...DEFAULT_SETTINGS, ...z.looseObject({}).parse(JSON.parse(stored)) };
  return benchSettingsSchema.parse(merged);
}

export const writeBenchSettings = (db: WritableDb, settings: BenchSettings): void =>
  writeSetting(db, 'bench', JSON.stringify(settings));
