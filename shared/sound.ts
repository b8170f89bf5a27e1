import { z } from 'zod';

/** How loud the station is, and whether it says in words what its sounds mean. */
export const soundSettingsSchema = z.object({
  /** Percent; 0 = silent. */
  volume: z.int().min(0).max(100),
  speech: z.boolean(),
});
export type SoundSettings = z.infer<typeof soundSettingsSchema>;

export const DEFAULT_SOUND: SoundSettings = { volume: 80, speech: true };
