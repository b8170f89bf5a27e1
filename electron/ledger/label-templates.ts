import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

const templatesSchema = z.object({
  shop: z.string(),
  /** The gateway that said so. */
  host: z.string(),
  /** The platform's template of one part by carrier code. */
  urls: z.record(z.string(), z.string()),
  /** UTC milliseconds. */
  readAtMs: z.number().int(),
});

/** The platform's label templates of a shop, as its gateway last named them. */
export type LabelTemplates = z.infer<typeof templatesSchema>;

/** The last list that was kept, or null. */
export function readLabelTemplates(db: ReadableDb): LabelTemplates | null {
  const stored = readSetting(db, 'label_templates');
  return stored === null ? null : templatesSchema.parse(JSON.parse(stored));
}

export const writeLabelTemplates = (db: WritableDb, templates: LabelTemplates): void =>
  writeSetting(db, 'label_templates', JSON.stringify(templates));
