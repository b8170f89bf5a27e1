import { z } from 'zod';
import type { BenchSettings } from './settings.ts';
import { benchSettingsSchema } from './settings.ts';

/** The most that a profile's file may hold, in characters. */
export const PROFILE_LENGTH = 256 * 1024;

/**
 * What one bench can give to another. Left out: what was learnt of this bench's own scanner, how far
 * its guide is, and what only a lead changes. The app secret is not among the settings at all.
 */
const profileSettingsSchema = benchSettingsSchema.omit({
  scanner: true,
  guide: true,
  reprintLimits: true,
});

/** A profile's file as the page hands it over. */
export const profileFileSchema = z.object({ text: z.string().max(PROFILE_LENGTH) });

/** The settings of a file; what it leaves out stays as it is at the bench that takes it. */
export const givenSettingsSchema = profileSettingsSchema.partial().strict();
export type GivenSettings = z.infer<typeof givenSettingsSchema>;

const PROFILE_KIND = 'waybench-bench-profile';
const PROFILE_VERSION = 1;

/** What says that a file is a bench's profile, and of which age. */
export const profileHeadSchema = z.object({
  kind: z.literal(PROFILE_KIND),
  version: z.number().int().min(1),
});
export const benchProfileSchema = z.strictObject({
  kind: z.literal(PROFILE_KIND),
  version: z.literal(PROFILE_VERSION),
  settings: givenSettingsSchema,
});

/** The profile of a bench as the text of its file. */
export function profileText(settings: BenchSettings): string {
  const given = profileSettingsSchema.parse(settings);
  const profile = { kind: PROFILE_KIND, version: PROFILE_VERSION, settings: given };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** One value that a profile would change; texts, as they stand in the file. */
export const profileChangeSchema = z.object({
  /** Where it is, such as `sender.city`; rules and papers count from 1. */
  path: z.string(),
  /** Null: not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ProfileChange = Readonly<z.infer<typeof profileChangeSchema>>;

/** What taking a profile would change, in the order of the settings. */
export function profileChanges(now: BenchSettings, next: BenchSettings): readonly ProfileChange[] {
  const before = leavesOf(profileSettingsSchema.parse(now));
  const after = leavesOf(profileSettingsSchema.parse(next));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({
      path,
      before: before.get(path) ?? null,
      after: after.get(path) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

/** Every value by its path. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  const isList = Array.isArray(value);
  const leaves = new Map<string, string>();
  for (const [name, part] of Object.entries(value)) {
    const key = isList ? String(Number(name) + 1) : name;
    const below = leavesOf(part, path === '' ? key : `${path}.${key}`);
    for (const [at, text] of below) leaves.set(at, text);
  }
  return leaves;
}
