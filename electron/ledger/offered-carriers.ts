import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

const offeredSchema = z.object({
  shop: z.string(),
  /** The gateway that said so. */
  host: z.string(),
  /** Douyin's carrier codes. */
  codes: z.array(z.string()),
  /** UTC milliseconds. */
  readAtMs: z.number().int(),
});

/** Which carriers a shop can use, as its gateway last said. */
export type OfferedCarriers = z.infer<typeof offeredSchema>;

/** The last list that was kept, or null. */
export function readOfferedCarriers(db: ReadableDb): OfferedCarriers | null {
  const stored = readSetting(db, 'offered_carriers');
  return stored === null ? null : offeredSchema.parse(JSON.parse(stored));
}

export const writeOfferedCarriers = (db: WritableDb, offered: OfferedCarriers): void =>
  writeSetting(db, 'offered_carriers', JSON.stringify(offered));
